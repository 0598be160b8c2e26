import { regexes } from "zod";
import { latinLookAlike } from "../model/compare.js";

/** An email read from a cell: the address, and whether it stood in a wrapping that was taken off. */
export type EmailReading =
  | { readonly kind: "valid"; readonly email: string; readonly unwrapped: boolean }
  | { readonly kind: "several"; readonly emails: readonly string[] }
  | { readonly kind: "invalid"; readonly suggestion?: string };

/** The longest address that mail systems carry (RFC 5321, 4.5.3.1.3). */
export const longestEmail = 254;

/** Reads an email address, out of `mailto:` or `Jean DUPONT <jean@x.fr>` where it stands in one. */
export function readEmail(text: string): EmailReading {
  if (isEmail(text)) return { kind: "valid", email: text, unwrapped: false };
  const inner = unwrap(text);
  if (inner !== text && isEmail(inner)) return { kind: "valid", email: inner, unwrapped: true };
  const emails = [...new Set(text.split(/[\s;,/|<>]+|mailto:/i).filter(isEmail))];
  if (emails.length > 1) return { kind: "several", emails };
  const suggestion = suggestEmail(inner);
  return suggestion === undefined ? { kind: "invalid" } : { kind: "invalid", suggestion };
}

/** Whether the text is an address in the form that mail systems and portals take. */
function isEmail(text: string): boolean {
  return text.length <= longestEmail && regexes.email.test(text);
}

function unwrap(text: string): string {
  const bracketed = /^[^<>]*<\s*([^<>\s]+)\s*>$/.exec(text)?.[1] ?? text;
  return bracketed.replace(/^mailto:\s*/i, "").replace(/\?.*$/s, "");
}

/** The address after each usual slip is mended, in turn; only where the result is a valid address. */
function suggestEmail(text: string): string | undefined {
  if (text.length > 2 * longestEmail) return undefined;
  const repairs: readonly ((address: string) => string)[] = [
    (address) => address.replace(/[.,;:]+$/, ""),
    (address) => address.replace(/\s+/g, ""),
    (address) => address.replace(/@+/g, "@"),
    (address) => address.replace(/\(at\)|\[at\]|\(a\)|\[a\]/i, "@"),
    (address) => address.replace(/,/g, "."),
    (address) => address.replace(/\.{2,}/g, "."),
    (address) => latinLookAlike(address.normalize("NFKD").replace(/\p{M}/gu, "")),
    (address) => address.replace(/^[<("']+|[>)"']+$/g, ""),
  ];
  let mended = text;
  for (const repair of repairs) {
    mended = repair(mended);
    if (isEmail(mended)) return mended;
  }
  return undefined;
}
