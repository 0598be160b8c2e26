import type { Finding } from "../findings/catalogue.js";
import { type AccountKey, fieldAt, type ListRow } from "../model/account.js";
import { compareText } from "../model/compare.js";
import type { Location } from "../model/location.js";

/** An earlier request, with the rows of its two sections as they were read. */
export type PastRequest = {
  readonly siren: string;
  /** The operator's raison sociale, as the form gives it. */
  readonly operator: string;
  /** As `YYYY-MM-DD`. */
  readonly date: string;
  readonly at: Location;
  /** What tells it from any other request; copies of one request share it. */
  readonly fingerprint: string;
  /** Whether it says what it said when it was written. */
  readonly asWritten: boolean;
  /** How many accounts of the operator were habilitated before it, where it tells. */
  readonly habilitatedBefore?: number;
  /** Whether accounts are those from which it was made, where it tells. */
  readonly isMadeFrom?: (keys: Iterable<AccountKey>) => boolean;
  readonly additions: readonly ListRow[];
  readonly withdrawals: readonly ListRow[];
};

/** The current set, and what was found while computing it. */
export type Replay = { readonly rows: readonly ListRow[]; readonly findings: readonly Finding[] };

/**
 * The current set after the requests, as granted one after the other from what the lists habilitate. Whatever
 * does not follow from what comes before is an error: a list or a request is missing, or is one too many.
 */
export function replayRequests(base: Iterable<ListRow>, requests: readonly PastRequest[]): Replay {
  if (requests.length === 0) return { rows: [...base], findings: [] };
  const findings: Finding[] = [];
  const replaying: Replaying = { state: stateOf(base), doubtful: new Set(), findings };
  const inOrder = withoutCopies(requests, findings).toSorted(byDay);
  const unordered = withoutOrder(inOrder, findings);
  for (const request of inOrder) {
    const isAlone = !inOrder.some((other) => other !== request && isSameDay(other, request));
    if (isAlone) checkStart(request, replaying);
    for (const row of request.withdrawals) if (!unordered.has(row)) withdraw(row, request, replaying);
    for (const row of request.additions) if (!unordered.has(row)) add(row, request, replaying);
    if (!request.asWritten) replaying.doubtful.add(request.siren);
    findings.push(replayed(request, replaying.state));
  }
  return { rows: rowsOf(replaying.state), findings };
}

/** The rows that name each account of one operator. */
type Accounts = Map<AccountKey, readonly ListRow[]>;

/** Who is habilitated: the rows that name each account, by operator then key; and those without a key. */
type State = {
  readonly byOperator: Map<string, Accounts>;
  readonly keyless: ListRow[];
};

type Replaying = {
  readonly state: State;
  /** The operators of which what came before is not known for certain: a request was edited, or is missing. */
  readonly doubtful: Set<string>;
  readonly findings: Finding[];
};

function stateOf(base: Iterable<ListRow>): State {
  const state: State = { byOperator: new Map(), keyless: [] };
  for (const row of base) put(state, row);
  return state;
}

function put(state: State, row: ListRow): void {
  if (row.key === "") {
    state.keyless.push(row);
    return;
  }
  const accounts = accountsOf(state, row.account.siren ?? "");
  accounts.set(row.key, [...(accounts.get(row.key) ?? []), row]);
}

function accountsOf({ byOperator }: State, siren: string): Accounts {
  const accounts = byOperator.get(siren) ?? new Map<AccountKey, readonly ListRow[]>();
  byOperator.set(siren, accounts);
  return accounts;
}

function rowsOf({ byOperator, keyless }: State): readonly ListRow[] {
  return [...[...byOperator.values()].flatMap((accounts) => [...accounts.values()].flat()), ...keyless];
}

function withoutCopies(requests: readonly PastRequest[], findings: Finding[]): readonly PastRequest[] {
  const firstByFingerprint = new Map<string, PastRequest>();
  for (const request of requests) {
    const first = firstByFingerprint.get(request.fingerprint);
    if (first === undefined) firstByFingerprint.set(request.fingerprint, request);
    else findings.push({ code: "repeated-request", at: request.at, first: first.at });
  }
  return [...firstByFingerprint.values()];
}

/** On one day the order is without effect, but for accounts that are told below to be without order. */
function byDay(a: PastRequest, b: PastRequest): number {
  return (
    compareText(a.date, b.date) || compareText(a.siren, b.siren) || compareText(a.fingerprint, b.fingerprint)
  );
}

/** Of requests of one day, each may have been made before or after the other. */
function isSameDay(one: PastRequest, other: PastRequest): boolean {
  return one.date === other.date && one.siren === other.siren;
}

/** The rows of one day that name one account of one operator: which came first is not known. */
function withoutOrder(requests: readonly PastRequest[], findings: Finding[]): ReadonlySet<ListRow> {
  const firstByDay = new Map<string, ListRow>();
  const unordered = new Set<ListRow>();
  for (const { date, siren, withdrawals, additions } of requests) {
    for (const row of [...withdrawals, ...additions]) {
      const id = `${date} ${siren} ${row.key}`;
      const first = firstByDay.get(id);
      if (row.key === "") continue;
      if (first === undefined) firstByDay.set(id, row);
      else {
        unordered.add(first).add(row);
        const other = fieldAt(first, "identifier");
        findings.push({ code: "replay-conflict", ...identifierOf(row), date, other, reason: "same-day" });
      }
    }
  }
  return unordered;
}

/** Only the first request that starts from other accounts tells something: those after it follow from it. */
function checkStart(
  { siren, date, at, asWritten, habilitatedBefore, isMadeFrom }: PastRequest,
  replaying: Replaying,
): void {
  const { state, doubtful, findings } = replaying;
  if (habilitatedBefore === undefined || !asWritten || doubtful.has(siren)) return;
  const accounts = accountsOf(state, siren);
  const found = accounts.size;
  if (found === habilitatedBefore && isMadeFrom?.(accounts.keys()) !== false) return;
  doubtful.add(siren);
  findings.push({ code: "replay-other-count", at, date, expected: habilitatedBefore, found });
}

function withdraw(row: ListRow, { siren, date }: PastRequest, { state, findings }: Replaying): void {
  if (accountsOf(state, siren).delete(row.key)) return;
  findings.push({ code: "replay-gap", ...identifierOf(row), date });
}

function add(row: ListRow, { siren, date }: PastRequest, { state, findings }: Replaying): void {
  const [known] = accountsOf(state, siren).get(row.key) ?? [];
  if (known === undefined) put(state, row);
  else {
    const other = fieldAt(known, "identifier");
    findings.push({ code: "replay-conflict", ...identifierOf(row), date, other, reason: "habilitated" });
  }
}

function replayed({ at, operator, siren, date, additions, withdrawals }: PastRequest, state: State): Finding {
  return {
    code: "replayed-request",
    ...{ at, value: operator, siren, date },
    additions: additions.length,
    withdrawals: withdrawals.length,
    habilitated: accountsOf(state, siren).size,
  };
}

function identifierOf(row: ListRow): Pick<Finding, "at" | "field" | "value"> {
  return { at: fieldAt(row, "identifier"), field: "identifier", value: row.account.identifier };
}
