import { RegisterError } from "../model/register-error.js";
import { parseRequestNumber } from "./request-state.js";
import type { RegisterDatabase, RequestRow } from "./schema.js";

/** The request of a number. @throws RegisterError `unknown-request`, `ambiguous-number` */
export async function findRequest(
  db: RegisterDatabase,
  { number, siren }: { readonly number: string; readonly siren?: string },
): Promise<RequestRow> {
  const parsed = parseRequestNumber(number);
  const rows =
    parsed === undefined
      ? []
      : await db
          .selectFrom("requests")
          .selectAll()
          .where("year", "=", parsed.year)
          .where("ordinal", "=", parsed.ordinal)
          .$if(siren !== undefined, (query) => query.where("siren", "=", siren ?? ""))
          .orderBy("siren")
          .execute();
  const [only, ...others] = rows;
  if (only === undefined)
    throw new RegisterError({
      kind: "unknown-request",
      number,
      ...(siren === undefined ? {} : { siren }),
    });
  if (others.length > 0)
    throw new RegisterError({ kind: "ambiguous-number", number, sirens: rows.map((row) => row.siren) });
  return only;
}
