import type { Finding } from "../findings/catalogue.js";
import { type Account, type AccountList, fieldAt, type ListRow } from "../model/account.js";
import { compareText } from "../model/compare.js";
import type { ListRows } from "../model/list-rows.js";
import type { Location } from "../model/location.js";
import type { Plan, Withheld } from "../model/plan.js";
import { matchChanges } from "./change-list.js";
import { damagedPairs } from "./damaged-identifiers.js";
import { type Doubts, doubtsOf } from "./doubts.js";
import { findSuspects } from "./find-suspects.js";
import { groupAmendments } from "./group-amendments.js";
import { linkMoves } from "./link-moves.js";
import { findCounterparts, matchLists } from "./match-lists.js";
import { type Matched, stayingOf } from "./matched.js";
import { habilitatedRows, type IndexedSide, indexSide } from "./side.js";
import { sortAccounts } from "./sort-accounts.js";
import { swappedColumns } from "./swapped-columns.js";

/** The two sides to compare, their operators assigned and their rows compared with each other. */
export type Sides = { readonly current: AccountList; readonly desired: AccountList };

/** One plan per operator, sorted by SIREN, and what comparing the sides brought out. */
export type Reconciliation = { readonly plans: readonly Plan[]; readonly findings: readonly Finding[] };

/**
 * Compares what is habilitated today with what the lists ask for, per operator (design, rules 1, 2, 4, 6).
 * A row that is not valid adds nobody, and keeps from withdrawal every account that it may name.
 */
export function reconcile({ current, desired }: Sides): Reconciliation {
  const findings: Finding[] = [];
  const now = indexSide(current);
  const counterparts = findCounterparts(now, desired, findings);
  const checked = counterparts.desired;
  const doubts = { ofDesired: doubtsOf(checked), ofCurrent: doubtsOf(current) };
  const changes = desired.kind === "change" ? byOperator(checked.rows) : undefined;
  const wanted = changes === undefined ? indexSide(checked) : undefined;
  const sirens = [...now.bySiren.keys(), ...(changes?.keys() ?? []), ...(wanted?.bySiren.keys() ?? [])];
  const operators = [...new Set(sirens)].toSorted(compareText);
  const plans = operators.map((siren) => {
    const matched =
      wanted === undefined
        ? matchChanges(siren, { now, changes: changes?.get(siren) ?? [], findings })
        : matchLists(siren, { now, wanted, ...counterparts });
    return planFor(siren, matched, { now, doubts, findings, isChange: wanted === undefined });
  });
  return { plans: linkMoves(plans), findings };
}

type Reconciling = {
  readonly now: IndexedSide;
  readonly doubts: { readonly ofDesired: Doubts; readonly ofCurrent: Doubts };
  readonly findings: Finding[];
  readonly isChange: boolean;
};

function planFor(siren: string, matched: Matched, { now, doubts, findings, isChange }: Reconciling): Plan {
  const { leaving, joining } = matched;
  const additions: Account[] = [];
  const withdrawals: Account[] = [];
  const withheld: Withheld[] = [];
  const withheldAdditions: Withheld[] = [];
  const { amendments, amended, unchanged, emailsAmong } = stayingOf(matched, now.rows);
  if (amended.length > unchanged.length) findings.push(...swappedColumns(amended));

  // A change list does not name who stays: there, anyone habilitated may be the twin.
  const damaged = damagedPairs(
    (test) => (isChange ? habilitatedRows(now, siren, test) : leaving.filter(({ key }) => test(key))),
    joining,
  );
  for (const row of joining) {
    const twin = damaged.get(row);
    const doubtful = doubts.ofCurrent.naming(row);
    if (twin !== undefined) findings.push(damagedIdentifier(row, twin));
    else if (doubtful === undefined) additions.push(row.account);
    else {
      withheldAdditions.push({ account: row.account, because: doubtful });
      findings.push(withheldFinding("withheld-addition", row, doubtful));
    }
  }
  for (const row of leaving) {
    const because =
      row.state === "invalid"
        ? row.account.at
        : (damaged.get(row)?.account.at ?? doubts.ofDesired.naming(row));
    if (because === undefined) {
      withdrawals.push(row.account);
      continue;
    }
    withheld.push({ account: row.account, because });
    findings.push(withheldFinding("withheld-withdrawal", row, because));
  }
  const sorted = {
    additions: sortAccounts(additions, (account) => account),
    withdrawals: sortAccounts(withdrawals, (account) => account),
    amendments: sortAccounts(amendments, ({ before }) => before),
  };
  return {
    ...(siren === "" ? {} : { siren }),
    ...sorted,
    withheld: sortAccounts(withheld, ({ account }) => account),
    withheldAdditions: sortAccounts(withheldAdditions, ({ account }) => account),
    suspects: findSuspects(sorted.withdrawals, sorted.additions, emailsAmong),
    settled: [],
    moves: [],
    amendmentGroups: groupAmendments(sorted.amendments),
    unchanged: unchanged.length,
    unchangedAccounts: unchanged,
    currentCount: matched.currentCount,
    desiredCount: matched.desiredCount,
  };
}

/** The rows of a change list by operator, in their order. */
function byOperator(rows: ListRows): ReadonlyMap<string, readonly ListRow[]> {
  const groups = new Map<string, ListRow[]>();
  for (const row of rows) {
    const siren = row.account.siren ?? "";
    const group = groups.get(siren);
    if (group === undefined) groups.set(siren, [row]);
    else group.push(row);
  }
  return groups;
}

function withheldFinding(
  code: "withheld-withdrawal" | "withheld-addition",
  row: ListRow,
  because: Location,
): Finding {
  const details = {
    at: fieldAt(row, "identifier"),
    field: "identifier",
    value: row.account.identifier,
  } as const;
  return { code, ...details, because };
}

function damagedIdentifier(row: ListRow, twin: ListRow): Finding {
  return {
    code: "damaged-identifier",
    at: fieldAt(row, "identifier"),
    field: "identifier",
    value: row.account.identifier,
    suggestion: twin.account.identifier,
    current: fieldAt(twin, "identifier"),
  };
}
