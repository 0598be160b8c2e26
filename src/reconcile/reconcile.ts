import type { Finding } from "../findings/catalogue.js";
import { type Account, type AccountKey, type AccountList, fieldAt, type ListRow } from "../model/account.js";
import { compareText } from "../model/compare.js";
import type { Location } from "../model/location.js";
import type { Plan, Withheld } from "../model/plan.js";
import { indexValidRows } from "../model/valid-rows.js";
import { amendmentBetween } from "./amendment.js";
import { applyChanges } from "./change-list.js";
import { damagedPairs } from "./damaged-identifiers.js";
import { type Doubts, doubtsOf } from "./doubts.js";
import { findSuspects } from "./find-suspects.js";
import { groupAmendments } from "./group-amendments.js";
import { linkMoves } from "./link-moves.js";
import { withoutOtherPersons } from "./other-person.js";
import { sortAccounts } from "./sort-accounts.js";
import { type KeptPair, swappedColumns } from "./swapped-columns.js";

/** The two sides to compare, their operators assigned and their rows compared with each other. */
export type Sides = { readonly current: AccountList; readonly desired: AccountList };

/** One plan per operator, sorted by SIREN, and what comparing the sides brought out. */
export type Reconciliation = { readonly plans: readonly Plan[]; readonly findings: readonly Finding[] };

/** The rows of one operator on one side, by account key: valid ones, and keys named by invalid rows. */
type Side = {
  readonly valid: ReadonlyMap<AccountKey, ListRow>;
  readonly invalid: ReadonlyMap<AccountKey, ListRow>;
};

/**
 * Compares what is habilitated today with what the lists ask for, per operator (design, rules 1, 2, 4, 6).
 * A row that is not valid adds nobody, and keeps from withdrawal every account that it may name.
 */
export function reconcile({ current, desired }: Sides): Reconciliation {
  const findings: Finding[] = [];
  const now = sidesOf(current);
  const habilitated = (row: ListRow): ListRow | undefined =>
    now.get(row.account.siren ?? "")?.valid.get(row.key);
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
  readonly wanted: Side;
  readonly doubts: { readonly ofDesired: Doubts; readonly ofCurrent: Doubts };
  readonly findings: Finding[];
  readonly isChange: boolean;
};

function planFor(siren: string, { now, wanted, doubts, findings, isChange }: Reconciling): Plan {
  const additions: Account[] = [];
  const withdrawals: Account[] = [];
  const withheld: Withheld[] = [];
  const withheldAdditions: Withheld[] = [];
  const amendments = [];
  const unchanged: Account[] = [];

  const leaving: ListRow[] = [];
  const amended: KeptPair[] = [];
  for (const row of habilitatedRows(now)) {
    const kept = wanted.valid.get(row.key);
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
  for (const row of wanted.valid.values()) {
    if (!now.valid.has(row.key) && !now.invalid.has(row.key)) joining.push(row);
  }

  // A change list does not name who stays: there, anyone habilitated may be the twin.
  const damaged = damagedPairs(isChange ? [...habilitatedRows(now)] : leaving, joining);
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
    suspects: findSuspects(sorted.withdrawals, sorted.additions),
    settled: [],
    moves: [],
    amendmentGroups: groupAmendments(sorted.amendments),
    unchanged: unchanged.length,
    unchangedAccounts: unchanged,
    currentCount: now.valid.size + now.invalid.size,
    desiredCount: wanted.valid.size,
  };
}

function* habilitatedRows({ valid, invalid }: Side): Generator<ListRow> {
  yield* valid.values();
  yield* invalid.values();
}

function byOperator(rows: readonly ListRow[]): ReadonlyMap<string, readonly ListRow[]> {
  const groups = new Map<string, ListRow[]>();
  for (const row of rows) {
    const siren = row.account.siren ?? "";
    const group = groups.get(siren);
    if (group === undefined) groups.set(siren, [row]);
    else group.push(row);
  }
  return groups;
}

const nobody: Side = { valid: new Map(), invalid: new Map() };

function sidesOf({ rows, valid = indexValidRows(rows) }: AccountList): ReadonlyMap<string, Side> {
  const others = rows.filter(({ state }) => state !== "valid");
  const invalidByOperator = byOperator(others);
  const operators = new Set([...valid.keys(), ...invalidByOperator.keys()]);
  return new Map(
    [...operators].map((siren) => {
      const ofOperator = valid.get(siren) ?? nobody.valid;
      return [
        siren,
        { valid: ofOperator, invalid: invalidOf(invalidByOperator.get(siren) ?? [], ofOperator) },
      ];
    }),
  );
}

/** By account key, the first of the invalid rows that name an account which no valid row has. */
function invalidOf(rows: readonly ListRow[], valid: Side["valid"]): Side["invalid"] {
  const invalid = new Map<AccountKey, ListRow>();
  for (const row of rows) {
    if (row.state !== "invalid" || row.key === "" || valid.has(row.key) || invalid.has(row.key)) continue;
    invalid.set(row.key, row);
  }
  return invalid;
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
