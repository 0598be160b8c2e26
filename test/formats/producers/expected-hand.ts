import type { Expected, ExpectedFiles } from "./expected.js";
import { anne, jean, type Person, zoe } from "./people.js";

export const byHand: ExpectedFiles = {
  "hand-no-references.xlsx": inSheet("Comptes", { 3: anne, 5: jean }, { header: 2, columns: "B C D E" }),
  "hand-some-references.xlsx": inSheet("Comptes", { 4: anne, 5: jean }, { header: 3, columns: "C D E F" }),
  "hand-absolute-targets.xlsx": inSheet("Comptes", { 2: anne, 3: jean }),
  "hand-part-names.xlsx": inSheet("Comptes", { 2: anne, 3: jean }),
  "hand-part-name-case.xlsx": inSheet("Comptes", { 2: anne, 3: jean }),
  "hand-backslashes.xlsx": inSheet("Comptes", { 2: anne, 3: jean }),
  "hand-prefixes.xlsx": inSheet("Préfixes", { 2: anne, 3: jean }),
  "hand-phonetic-runs.xlsx": inSheet("Comptes", { 2: zoe }),
  "hand-escapes.xlsx": {
    ...inSheet("Comptes", {
      2: { ...anne, identifier: "ae_x0041_" },
      3: { ...jean, firstName: "" },
      4: { ...zoe, identifier: "x_x00_x0041" },
    }),
    findings: ["control-character Comptes!B3", "trimmed-value Comptes!D3"],
  },
  "hand-cdata-and-comments.xlsx": inSheet("Comptes", {
    2: anne,
    3: { ...jean, firstName: "Jean <Noël> & Cie" },
  }),
  "hand-quotes-and-spacing.xlsx": inSheet('L\'"état" > 2026', { 2: anne, 3: jean }),
  "hand-entities.xlsx": inSheet('Pétroles "Dubief" & Cie <ISOPE>', {
    2: anne,
    3: {
      lastName: "MU&<>LLER",
      firstName: "\"Kévin'",
      identifier: "&amp;",
      email: "kevin.muller@galvaude.example",
    },
    4: zoe,
  }),
  "hand-utf-16.xlsx": inSheet("Été 𠮷", { 2: zoe }),
  "hand-strict.xlsx": inSheet("Strict", { 2: anne, 3: jean }),
  "hand-1904.xlsx": {
    ...inSheet("1904", { 2: { ...anne, identifier: "02/11/2026" } }),
    findings: ["identifier-changed 1904!C2"],
  },
  "hand-wrong-dimension.xlsx": inSheet("Comptes", { 2: anne, 3: jean }),
  "hand-out-of-order.xlsx": inSheet("Comptes", { 2: anne, 3: jean }),
  "hand-controls.xlsx": inSheet("Comptes", { 2: anne, 3: jean }),
  "hand-pretty-printed.xlsx": inSheet("Comptes", { 2: anne, 3: jean }),
  "hand-embedded-document.xlsx": inSheet("Comptes", { 2: anne, 3: jean }),
  "hand-booleans.xlsx": inSheet(
    "Comptes",
    {
      2: { ...anne, lastName: "DUPONT", firstName: "Zoé", identifier: "VRAI" },
      3: { ...jean, lastName: "DUPONT", firstName: "Zoé", identifier: "FAUX" },
    },
    { findings: ["identifier-changed Comptes!C2", "identifier-changed Comptes!C3"] },
  ),
};

/** Files whose damage would lose something in silence: they are refused. */
export const damagedByHand: readonly string[] = ["hand-lost-sheet.xlsx", "hand-lost-shared-string.xlsx"];

function inSheet(
  sheet: string,
  accounts: Readonly<Record<number, Person>>,
  {
    header = 1,
    columns = "A B C D",
    findings = [],
  }: { header?: number; columns?: string; findings?: string[] } = {},
): Expected {
  return { tables: [{ sheet, header, columns, accounts }], findings };
}
