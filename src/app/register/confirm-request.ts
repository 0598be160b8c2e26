import { WorkError } from "../../findings/work-error.js";
import type { AccountKey } from "../../model/account.js";
import { accountKey } from "../../model/compare.js";
import type { RegisteredRequest, RequestChange, RequestLine } from "../../model/register.js";
import { protectionOf } from "../../reconcile/protection.js";
import type { Ports } from "../ports.js";
import { readProtection } from "../read-protection.js";
import type { Register } from "../register-port.js";

/**
 * Records that customs did what a request asks, except for the accounts of a list: any workbook or text, a row an
 * account, told by its identifier, its email or its name.
 *
 * @throws WorkError `unmatched-exceptions` where a row names none of the accounts that wait for an answer, or several;
 *   RegisterError.
 */
export async function confirmRequest(
  change: RequestChange,
  file: string | undefined,
  register: Register,
  ports: Ports,
): Promise<RegisteredRequest> {
  if (file === undefined) return register.confirm(change);
  const { number, siren } = change;
  const requests = await register.requests({ number, ...(siren === undefined ? {} : { siren }) });
  const [request, ...others] = requests;
  // Which request is meant is for the register to refuse.
  if (request === undefined || others.length > 0) return register.confirm(change);
  const lines = [...request.additions, ...request.withdrawals].filter(({ outcome }) => outcome === "pending");
  return register.confirm({ ...change, except: await excepted(file, lines, ports) });
}

async function excepted(
  file: string,
  lines: readonly RequestLine[],
  ports: Ports,
): Promise<readonly AccountKey[]> {
  const keys = new Set<AccountKey>();
  const values: string[] = [];
  for (const row of await readProtection(file, ports)) {
    const { names } = protectionOf([row]);
    const told = row.texts.map(accountKey);
    const exact = lines.filter(({ key }) => told.includes(key));
    const named = exact.length > 0 ? exact : lines.filter((line) => names({ ...line, at: row.at }));
    if (named.length === 1) for (const { key } of named) keys.add(key);
    else values.push(row.texts.filter((text) => text.trim() !== "").join(" "));
  }
  if (values.length > 0) throw new WorkError({ kind: "unmatched-exceptions", file, values });
  return [...keys];
}
