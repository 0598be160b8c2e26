import type { RegisteredDetails } from "../model/register.js";

const erasedDetails: RegisteredDetails = { lastName: "", firstName: "", identifier: "", email: "" };

/** The text that details are kept as. */
export function detailsText({ lastName, firstName, identifier, email }: RegisteredDetails): string {
  return JSON.stringify([lastName, firstName, identifier, email]);
}

/** The details that a text holds; empty ones once it is erased. */
export function readDetails(content: string | null): RegisteredDetails {
  if (content === null) return erasedDetails;
  const values: unknown = JSON.parse(content);
  const [lastName, firstName, identifier, email] = Array.isArray(values) ? values.map(String) : [];
  if (lastName === undefined || firstName === undefined) return erasedDetails;
  return { lastName, firstName, identifier: identifier ?? "", email: email ?? "" };
}
