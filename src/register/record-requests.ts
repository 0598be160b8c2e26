import type { KeyedAccount, NewRequest, WrittenRequestFiles } from "../model/register.js";
import { RegisterError } from "../model/register-error.js";
import type { Change, Saying } from "./change.js";
import { pairsByKey } from "./known-pairs.js";
import { requestNumber } from "./request-state.js";
import type { LineRow, RequestRow } from "./schema.js";

/** Records requests without their files: what they ask for is pending from then on. */
export async function recordRequests(
  change: Change,
  requests: readonly NewRequest[],
): Promise<readonly RequestRow[]> {
  const recorded: RequestRow[] = [];
  const lastOrdinals = new Map<string, number>();
  for (const request of requests) {
    const year = Number(request.date.slice(0, 4));
    const series = `${request.siren} ${year}`;
    const last = lastOrdinals.get(series) ?? (await lastOrdinal(change, request.siren, year));
    lastOrdinals.set(series, last + 1);
    recorded.push(await recordRequest(change, request, { year, ordinal: last + 1 }));
  }
  return recorded;
}

/** Records the files of requests, and that the requests are prepared. */
export function recordFiles(
  change: Change,
  requests: readonly NewRequest[],
  { rows, written }: { readonly rows: readonly RequestRow[]; readonly written: WrittenRequestFiles },
): void {
  for (const [index, row] of rows.entries()) {
    const files = written.files[index] ?? [];
    for (const [position, { path, sha256 }] of files.entries())
      change.file({ request: row.id, position, path, sha256 });
    const request = requests[index];
    if (request === undefined) continue;
    const asks = JSON.stringify({ number: requestNumber(row), date: row.date, plan: row.plan, files });
    change.tellRequest(row, "request-prepared", { ...sayingOf(request), asks });
  }
}

async function lastOrdinal(change: Change, siren: string, year: number): Promise<number> {
  const row = await change.db
    .selectFrom("requests")
    .select(({ fn }) => fn.max("ordinal").as("ordinal"))
    .where("siren", "=", siren)
    .where("year", "=", year)
    .executeTakeFirst();
  return row?.ordinal ?? 0;
}

async function recordRequest(
  change: Change,
  request: NewRequest,
  number: { readonly year: number; readonly ordinal: number },
): Promise<RequestRow> {
  const { siren, date, plan, additions, withdrawals, amendments } = request;
  const saying = sayingOf(request);
  const asked = [...additions, ...withdrawals, ...amendments];
  const known = await pairsByKey(
    change.db,
    siren,
    asked.map(({ key }) => key),
  );
  const pending = [
    ...additions.filter(({ key }) => known.get(key)?.pending === "addition"),
    ...withdrawals.filter(({ key }) => known.get(key)?.pending === "withdrawal"),
  ];
  if (pending.length > 0)
    throw new RegisterError({
      kind: "already-pending",
      siren,
      identifiers: pending.map(({ identifier }) => identifier),
    });
  const state = { state: "prepared", sent_on: null, answered_on: null } as const;
  const { by, reason } = saying;
  const row = change.newRequest({
    ...{ siren, ...number, date, plan, ...state, by },
    ...(reason === undefined ? {} : { reason }),
  });
  const ask = (account: KeyedAccount, kind: LineRow["kind"]): void => {
    const pair = known.get(account.key) ?? change.newPair(siren, account);
    const told = change.withDetails(pair, account);
    change.tell(
      told,
      { kind: kind === "addition" ? "requested" : "withdrawal-requested", request: row.id },
      saying,
    );
    change.line({ request: row.id, pair: told.id, kind, details: told.details, outcome: "pending" });
  };
  for (const account of additions) ask(account, "addition");
  for (const account of withdrawals) ask(account, "withdrawal");
  for (const account of amendments) {
    const pair = known.get(account.key);
    if (pair === undefined) continue;
    const told = change.withDetails(pair, account);
    if (told.details !== pair.details) change.tell(told, { kind: "amended" }, saying);
  }
  return row;
}

function sayingOf({ date, by, reason }: NewRequest): Saying {
  return { on: date, by, ...(reason === undefined ? {} : { reason }) };
}
