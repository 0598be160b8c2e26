import type { Finding } from "../findings/catalogue.js";
import { fieldAt, type ListRow } from "../model/account.js";
import { foldWords } from "../model/compare.js";

/** The operators that rows may belong to. */
export type KnownOperators = {
  readonly sirens: readonly string[];
  /** By folded name; empty where only the lists tell which operators there are. */
  readonly sirenByName: ReadonlyMap<string, string>;
  /** Whether no operator but these may be named: they come from an operator file. */
  readonly closed: boolean;
  /** Whether a row that gives its operator's name alone may wait for an operator file to tell its SIREN. */
  readonly namesMayWait: boolean;
};

/** The operators that the rows themselves name by a valid SIREN, sorted. */
export function operatorsNamedIn(rows: Iterable<ListRow>, { namesMayWait = false } = {}): KnownOperators {
  const sirens = new Set<string>();
  for (const { account } of rows) if (account.siren !== undefined) sirens.add(account.siren);
  return { sirens: [...sirens].toSorted(), sirenByName: new Map(), closed: false, namesMayWait };
}

/**
 * Gives each row its operator: by its SIREN; else by its operator's name, where it is exactly a known one but
 * for case, accents and spacing; else the only operator there is. A row that belongs to none is an error.
 */
export function assignOperators(
  rows: readonly ListRow[],
  known: KnownOperators,
): { readonly rows: readonly ListRow[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const [only] = known.sirens.length === 1 ? known.sirens : [];
  if (known.sirens.length === 0) return { rows, findings };
  const sirens = new Set(known.sirens);
  const assigned = rows.map((row): ListRow => {
    const { account, operatorName } = row;
    if (account.siren !== undefined) {
      if (!known.closed || sirens.has(account.siren)) return row;
      findings.push({
        code: "unknown-operator",
        at: fieldAt(row, "siren"),
        field: "siren",
        value: account.siren,
      });
      return { ...row, state: "invalid" };
    }
    const siren = (operatorName && known.sirenByName.get(foldWords(operatorName))) || only;
    if (siren !== undefined) return { ...row, account: withSiren(row, siren) };
    if (row.state === "invalid" || (known.namesMayWait && operatorName !== undefined)) return row;
    findings.push(
      operatorName !== undefined && known.sirenByName.size > 0
        ? { code: "unknown-operator", at: fieldAt(row, "operator"), field: "operator", value: operatorName }
        : { code: "missing-siren", at: fieldAt(row, "siren"), field: "siren" },
    );
    return { ...row, state: "invalid" };
  });
  return { rows: assigned, findings };
}

function withSiren({ account }: ListRow, siren: string): ListRow["account"] {
  const { lastName, firstName, identifier, email, at } = account;
  return { lastName, firstName, identifier, email, siren, at };
}
