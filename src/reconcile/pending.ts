import type { Finding, FindingOf } from "../findings/catalogue.js";
import { type Account, fieldAt, type ListRow } from "../model/account.js";
import { accountKey } from "../model/compare.js";
import type { ListRows } from "../model/list-rows.js";
import { rowId } from "../model/location.js";
import type { Plan } from "../model/plan.js";
import type { Habilitation, RegisteredRequest } from "../model/register.js";
import { keptRows } from "../model/row-collector.js";

/** What a register knows of its pairs, and the requests that brought it. */
export type Registered = {
  /** Its file, or its address without password. */
  readonly name: string;
  /** Sorted; none that is purged. */
  readonly habilitations: readonly Habilitation[];
  /** Those that wait for an answer. */
  readonly requests: readonly RegisteredRequest[];
};

/**
 * The current set that a register tells: what is confirmed plus what is pending, so that nothing is asked twice.
 * Each pair stands in the sheet of its operator, at its line in `register export --siren`.
 */
export function registeredRows({ name, habilitations }: Registered): ListRows {
  const lines = new Map<string, number>();
  const rows = habilitations.flatMap(
    ({ siren, key, lastName, firstName, identifier, email, state }): ListRow[] => {
      const line = (lines.get(siren) ?? 1) + 1;
      lines.set(siren, line);
      if (state !== "habilitated" && state !== "requested") return [];
      const at = { file: name, sheet: siren, row: line };
      const account = { lastName, firstName, identifier, email, siren, at };
      return [{ account, key, state: "valid", columns: noColumns }];
    },
  );
  return keptRows(rows);
}

const noColumns: ListRow["columns"] = new Map();

/** The plan with the number of its operator's pairs that wait for the answer of customs. */
export function withPending<P extends Plan>(plan: P, { habilitations }: Registered): P {
  const count = (state: Habilitation["state"]): number =>
    habilitations.filter((each) => each.siren === plan.siren && each.state === state).length;
  const pending = { additions: count("requested"), withdrawals: count("withdrawal-requested") };
  return { ...plan, pending };
}

/** A warning for each account that a plan asks for against what is pending, or that customs refused before. */
export function checkPending(plans: readonly Plan[], registered: Registered): readonly Finding[] {
  const known = knowing(registered);
  return plans.flatMap(({ siren = "", withdrawals, additions }) => [
    ...withdrawals.flatMap((account) =>
      changeOfMind("pending-addition-dropped", account, known.ofAccount(siren, account), registered),
    ),
    ...additions.flatMap((account) => {
      const before = known.ofAccount(siren, account);
      return [
        ...changeOfMind("pending-withdrawal-wanted", account, before, registered),
        ...refusedBefore(account, before),
      ];
    }),
  ]);
}

/**
 * The findings of a change list where the register is the current set: what it asks and is pending already was
 * asked already, neither habilitated nor unknown.
 */
export function tellPending(
  findings: readonly Finding[],
  rows: Iterable<ListRow>,
  registered: Registered,
): readonly Finding[] {
  if (!findings.some(({ code }) => code in askedAlready)) return findings;
  const known = knowing(registered);
  const rowAtPlace = new Map<string, ListRow>();
  for (const row of rows) rowAtPlace.set(rowId(row.account.at), row);
  return findings.map((finding): Finding => {
    if (finding.code !== "already-habilitated" && finding.code !== "not-habilitated") return finding;
    const row = rowAtPlace.get(rowId(finding.at));
    const before = row === undefined ? undefined : known.ofAccount(row.account.siren ?? "", row.account);
    if (row === undefined || before === undefined || before.state !== askedAlready[finding.code]) {
      return finding;
    }
    const action = finding.code === "not-habilitated" ? "withdraw" : "add";
    const { account } = row;
    const details = {
      at: fieldAt(row, "identifier"),
      field: "identifier",
      value: account.identifier,
    } as const;
    return { code: "already-asked", ...details, action, date: before.since, request: before.request ?? "" };
  });
}

const askedAlready: Readonly<Record<string, Habilitation["state"]>> = {
  "already-habilitated": "requested",
  "not-habilitated": "withdrawal-requested",
};

const pendingState = {
  "pending-addition-dropped": "requested",
  "pending-withdrawal-wanted": "withdrawal-requested",
} as const;

function changeOfMind(
  code: keyof typeof pendingState,
  account: Account,
  before: Habilitation | undefined,
  { requests }: Registered,
): readonly FindingOf<typeof code>[] {
  if (before?.state !== pendingState[code]) return [];
  const request = requests.find(({ siren, number }) => siren === before.siren && number === before.request);
  const isSent = request?.state !== "prepared";
  return [{ code, ...detailsOf(account), date: before.since, request: before.request ?? "", isSent }];
}

function refusedBefore(account: Account, before: Habilitation | undefined): readonly Finding[] {
  if (before?.state !== "refused") return [];
  const { since: date, request = "" } = before;
  return [{ code: "refused-before", ...detailsOf(account), date, request }];
}

function detailsOf({ at, identifier }: Account) {
  return { at, field: "identifier", value: identifier } as const;
}

function knowing({ habilitations }: Registered): {
  readonly ofAccount: (siren: string, account: Account) => Habilitation | undefined;
} {
  const byPair = new Map(habilitations.map((each) => [`${each.siren} ${each.key}`, each] as const));
  return { ofAccount: (siren, { identifier }) => byPair.get(`${siren} ${accountKey(identifier)}`) };
}
