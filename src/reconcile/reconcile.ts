import type { Finding } from "../findings/catalogue.js";
import { type Account, type AccountList, fieldAt, type ListRow } from "../model/account.js";
import { compareText } from "../model/compare.js";
import type { Location } from "../model/location.js";
import type { Amendment, Plan, Withheld } from "../model/plan.js";
import { amendmentBetween } from "./amendment.js";
import { applyChanges } from "./change-list.js";
import { damagedPairs } from "./damaged-identifiers.js";
import { type Doubts, doubtsOf } from "./doubts.js";
import { findSuspects } from "./find-suspects.js";
import { groupAmendments } from "./group-amendments.js";
import { linkMoves } from "./link-moves.js";
import { withoutOtherPersons } from "./other-person.js";
import { byOperator, habilitatedRows, nobody, type Side, sidesOf } from "./side.js";
import { sortAccounts } from "./sort-accounts.js";
import { type KeptPair, swappedColumns } from "./swapped-columns.js";

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
  const now = sidesOf(current);
  const habilitated = (row: ListRow): ListRow | undefined => now.get(row.account.siren ?? "")?.find(row.key);
  const checked = withoutOtherPersons(desired, habilitated, findings);
  const doubts = { ofDesired: doubtsOf(checked), ofCurrent: doubtsOf(current) };
  const isChange = desired.kind === "change";
  const changes = isChange ? byOperator(checked.rows) : new Map<string, readonly ListRow[]>();
  const wanted = isChange ? new Map<string, Side>() : sidesOf(checked);
  const operators = [...new Set([...now.keys(), ...changes.keys(), ...wanted.keys()])].toSorted(compareText);
  const plans = operators.map((siren) => {
    const side = now.get(siren) ?? nobody;
    return planFor(siren, {
      now: side,
      wanted: isChange
        ? applyChanges(side, changes.get(siren) ?? [], findings)
        : (wanted.get(siren) ?? nobody),
      ...{ doubts, findings, isChange },
    });
  });
  return { plans: linkMoves(plans), findings };
}

type Reconciling = {
  readonly now: Side;
  readonly wanted: Omit<Side, "invalid">;
  readonly doubts: { readonly ofDesired: Doubts; readonly ofCurrent: Doubts };
  readonly findings: Finding[];
  readonly isChange: boolean;
};

function planFor(siren: string, { now, wanted, doubts, findings, isChange }: Reconciling): Plan {
  const additions: Account[] = [];
  const withdrawals: Account[] = [];
  const withheld: Withheld[] = [];
  const withheldAdditions: Withheld[] = [];
  const amendments: Amendment[] = [];
  const unchanged: Account[] = [];

  const leaving: ListRow[] = [];
  const amended: KeptPair[] = [];
  const habilitated = habilitatedRows(now);
  for (const row of habilitated) {
    const kept = wanted.find(row.key);
    if (kept === undefined) {
      leaving.push(row);
      continue;
    }
    const amendment = amendmentBetween(row.account, kept.account);
    if (amendment === undefined) unchanged.push(row.account);
    else {
      amendments.push(amendment);
      amended.push({ before: row, after: kept });
    }
  }
  if (amended.length > unchanged.length) findings.push(...swappedColumns(amended));
  const joining: ListRow[] = [];
  for (const row of wanted.valid) {
    if (now.find(row.key) === undefined && !now.invalid.has(row.key)) joining.push(row);
  }

  // A change list does not name who stays: there, anyone habilitated may be the twin.
  const damaged = damagedPairs(isChange ? habilitated : leaving, joining);
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
    suspects: findSuspects(sorted.withdrawals, sorted.additions, staying(unchanged, amendments)),
    settled: [],
    moves: [],
    amendmentGroups: groupAmendments(sorted.amendments),
    unchanged: unchanged.length,
    unchangedAccounts: unchanged,
    currentCount: habilitated.length,
    desiredCount: wanted.valid.length,
  };
}

/** Who has an account before and after, as both lists have them. */
function* staying(unchanged: readonly Account[], amendments: readonly Amendment[]): Generator<Account> {
  yield* unchanged;
  for (const { before, after } of amendments) {
    yield before;
    yield after;
  }
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
