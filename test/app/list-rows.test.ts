import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDelimited } from "../../src/formats/read-delimited.js";
import { compareRows } from "../../src/intake/across-rows.js";
import { assignOperators, type KnownOperators, operatorsNamedIn } from "../../src/intake/assign-operators.js";
import { rareDomains } from "../../src/intake/rare-domains.js";
import { readLists } from "../../src/intake/read-list.js";
import type { AccountList } from "../../src/model/account.js";
import { ListRows } from "../../src/model/list-rows.js";
import { keptRows } from "../../src/model/row-collector.js";
import { reconcile } from "../../src/reconcile/reconcile.js";

const rules = {
  choices: [],
  hidden: "keep",
  struck: "keep",
  activeOnly: false,
  today: "2026-11-02",
} as const;

const lastNames = ["Dupont", "MARTIN", "Élie", "d'Alès", "Martin"];
const firstNames = ["Jean-Pierre", "Zoé", "Anne", "ANNE"];
const identifiers = ["jdupont", "JDUPONT", "martin.e", "0042", "42", "j dupont", "zales", "anne1", "anne2"];
const domains = ["petrol.example", "petrol.example", "petrol.example", "petro.example", "negoce.example"];
const line = fc
  .tuple(
    fc.constantFrom(...lastNames),
    fc.constantFrom(...firstNames),
    fc.constantFrom(...identifiers),
    fc
      .tuple(fc.constantFrom("a", "b", "B", "c", "compta"), fc.constantFrom(...domains))
      .map((parts) => parts.join("@")),
    fc.constantFrom("732829320", "732829320", "552100554", ""),
    fc.constantFrom("", "", "Pétrole SA"),
  )
  .map((cells) => cells.join(";"));

const header = "Nom;Prénom;Identifiant;Courriel;SIREN;Société";

/** The lists of a side, one or two files, their rows in columns where they are plain. */
const files = fc
  .array(fc.array(line, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 2 })
  .map((all) => all.map((lines) => [header, ...lines].join("\n")));

function rowsOf(texts: readonly string[], side: string): ListRows {
  const tables = texts.flatMap((text, index) => {
    const { table } = readDelimited(Buffer.from(text), `${side}${index}.csv`);
    return readLists({ tables: [table], findings: [], sheetNames: [] }, rules).tables;
  });
  return ListRows.concat(tables.map(({ rows }) => rows));
}

/** What one side comes to, and the list that it is. */
function prepared(
  rows: ListRows,
  known: KnownOperators,
): { readonly list: AccountList; readonly told: unknown } {
  const assigned = assignOperators(rows, known);
  const compared = compareRows(assigned.rows);
  const told = [assigned.findings, compared.findings, rareDomains(compared.rows), [...compared.rows]];
  return { list: { kind: "full", ...compared }, told };
}

/** Everything that comes of two sides, accounts that stay included. */
function outcome(current: ListRows, desired: ListRows, known: KnownOperators): unknown {
  const [now, then] = [prepared(current, known), prepared(desired, known)];
  const { plans, findings } = reconcile({ current: now.list, desired: then.list });
  const told = plans.map((plan) => ({ ...plan, unchangedAccounts: [...plan.unchangedAccounts] }));
  return { told: [now.told, then.told], plans: told, findings };
}

describe("rows in columns", () => {
  const isInColumns = (rows: ListRows): boolean => [...rows.keptRows()].length < rows.length;
  const closed = {
    ...{ sirens: ["732829320"], nameBySiren: new Map([["732829320", "Pétrole SA"]]) },
    ...{ closed: true, namesMayWait: false },
  };

  it("come to the same as rows that are kept as they are, on either side", () => {
    let inColumns = 0;
    fc.assert(
      fc.property(files, files, fc.constantFrom(undefined, closed), (before, after, operators) => {
        const [current, desired] = [rowsOf(before, "avant"), rowsOf(after, "après")];
        if (isInColumns(current) && isInColumns(desired)) inColumns++;
        const known = operators ?? operatorsNamedIn([{ rows: current }, { rows: desired }]);
        const expected = outcome(keptRows(current), keptRows(desired), known);
        expect(outcome(current, desired, known)).toEqual(expected);
        expect(outcome(keptRows(current), desired, known)).toEqual(expected);
        expect(outcome(current, keptRows(desired), known)).toEqual(expected);
      }),
      { numRuns: 400 },
    );
    expect(inColumns).toBeGreaterThan(200);
  });

  it("name the operators that rows kept as they are name", () => {
    fc.assert(
      fc.property(files, (texts) => {
        const rows = rowsOf(texts, "liste");
        expect(operatorsNamedIn([{ rows }])).toEqual(operatorsNamedIn([{ rows: keptRows(rows) }]));
      }),
    );
  });
});
