import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reportOn } from "./read-bytes.js";
import { workbookOf } from "./workbook.js";

const labels = ["Nom", "Prénom", "Identifiant", "Courriel"];
const someTexts = [
  ...[
    "",
    " ",
    "\u00a0",
    "\u200b",
    "-",
    "N/A",
    "?",
    "DUPONT",
    "Jean",
    "DUPONT Jean",
    "jdupont",
    "00457",
    "X",
    "oui",
  ],
  ...[
    "jean.dupont@petrol.example",
    "a@petrol.example ; b@petrol.example",
    "@",
    "mailto:",
    "111111118",
    "111 111 118",
  ],
  ...[
    "Total",
    "Total : 3",
    "3 comptes",
    "Sous-total",
    "* note",
    "Légende : en gras",
    "Édité le 2/11",
    "EXEMPLE",
  ],
  ...[
    "PÉTROLES DUBIEF SAS",
    "Société Galvaude",
    "DUBIEF SAS – SIREN 111 111 118",
    "ajout",
    "retrait",
    "non",
    "parti",
  ],
  ...[
    "31/10/2026",
    "#N/A",
    "Ligne\nbrisée",
    "\u0007",
    "Action",
    "SIREN",
    "Statut",
    "Date de départ",
    ...labels,
  ],
];
const text = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...someTexts) }, fc.string({ maxLength: 12 }));
const anyRow = fc.oneof(
  { weight: 4, arbitrary: fc.array(text, { maxLength: 7 }) },
  { weight: 2, arbitrary: text.map((only) => [only]) },
  {
    weight: 2,
    arbitrary: fc.nat(5).map((n) => ["DUPONT", "Jean", `jdupont${n}`, `jean${n}@petrol.example`]),
  },
  { weight: 1, arbitrary: fc.constantFrom([], labels, ["EXEMPLE", "Jean", "jd", "jd@petrol.example"]) },
);
const header = fc
  .subarray(["SIREN", "Action", "Statut", "Date de départ", "Société", "Remarque", ""])
  .chain((others) =>
    fc.constantFrom(
      [...labels, ...others],
      [...others, ...labels],
      ["Nom et prénom", "Login", "Mail", ...others],
    ),
  );
const table = fc.record({
  above: fc.array(anyRow, { maxLength: 2 }),
  header,
  below: fc.array(anyRow, { maxLength: 10 }),
  hidden: fc.array(fc.integer({ min: 1, max: 13 }), { maxLength: 3 }),
  struck: fc.array(fc.integer({ min: 1, max: 13 }), { maxLength: 3 }),
});
const flags = fc
  .tuple(fc.constantFrom("keep", "skip"), fc.constantFrom("keep", "skip"), fc.boolean())
  .map(([hidden, struck, activeOnly]) => [
    ...["--hidden", hidden, "--struck", struck],
    ...(activeOnly ? ["--active-only"] : []),
  ]);

/** Codes that count rows instead of standing on each; none of them says which in a field of its own. */
const counting = new Set(["hidden-rows", "hidden-rows-skipped", "inactive-rows", "inactive-rows-skipped"]);

describe("a report, whatever the table", () => {
  it("counts every row below the header once, and tells of each one that is no account", async () => {
    await fc.assert(
      fc.asyncProperty(table, flags, async ({ above, header: labelled, below, hidden, struck }, chosen) => {
        // XML cannot hold control characters, nor lone surrogates.
        const rows = [...above, labelled, ...below].map((row) =>
          row.map((each) => each.replace(/[^\P{Cc}\n]|[\p{Cs}\ufffe\uffff]/gu, "")),
        );
        const sheet = { rows, hidden: new Set(hidden), struck: new Set(struck) };
        const report = await reportOn(workbookOf(sheet, "inline"), chosen);
        for (const { headerRow, rows: total, accounts, withErrors, ignored, blank } of report.tables) {
          expect(accounts + withErrors + ignored + blank).toBe(total);
          expect(report.accounts).toHaveLength(accounts + withErrors);
          const told = new Set(
            report.findings.filter(({ code }) => !counting.has(code)).map(({ at }) => at.row),
          );
          const counted = rowsIn(
            report.findings.filter(({ code }) => counting.has(code)).map(({ message }) => message),
          );
          const named = new Set(report.accounts.map(({ at }) => at.row));
          const untold = rows.flatMap((row, index) => {
            const number = index + 1;
            const filled = row.map((each) => each.trim()).filter((each) => !/^\p{Cf}*$/u.test(each));
            if (number <= headerRow || filled.length === 0 || filled[0] === "EXEMPLE") return [];
            return named.has(number) || told.has(number) || counted.has(number) ? [] : [row];
          });
          expect(untold).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
  });
});

/** The row numbers that sentences name as `(lignes 3-5, 9)`. */
function rowsIn(messages: readonly string[]): ReadonlySet<number> {
  const ranges = messages.flatMap((message) => /\(lignes? ([^)]*)\)/.exec(message)?.[1]?.split(", ") ?? []);
  return new Set(
    ranges.flatMap((range) => {
      const [first = 0, last = first] = range.split("-").map(Number);
      return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
    }),
  );
}
