import type { ExpectedFiles, ExpectedTable } from "./expected.js";
import { anne, atDubief, atGalvaude, jean, jose, kevin, marie, type Person, zoe } from "./people.js";

/** The list of openpyxl-title-and-merges.xlsx, which other producers open and save again. */
export const underTitleAndMerges: ExpectedTable = {
  sheet: "Liste d'été (accès ISOPE)",
  header: 5,
  columns: "E F G H D",
  others: { operator: "C" },
  accounts: {
    6: atDubief(anne),
    7: atDubief(jean),
    9: atDubief(jose),
    10: atGalvaude(kevin),
    11: atGalvaude(zoe),
  },
};

/** The numbers of openpyxl-number-formats.xlsx, as Excel-FR displays them. */
export const numberFormats: { readonly tables: readonly ExpectedTable[]; readonly findings: string[] } = {
  tables: [
    {
      sheet: "Sheet",
      header: 1,
      columns: "A B C D E",
      accounts: {
        2: atDubief(dupont("00457", 2)),
        3: atDubief(dupont("457", 3)),
        4: atGalvaude(dupont("1000000000000000", 4)),
        5: atDubief(dupont("12,5%", 5)),
        6: atDubief(dupont("-457", 6)),
        7: atDubief(dupont("02/11/2026", 7)),
        8: atGalvaude(dupont("VRAI", 8)),
        9: atDubief(dupont("123\u202f456,50", 9)),
      },
    },
  ],
  findings: [
    "identifier-changed Sheet!C8",
    "identifier-as-number Sheet!C3",
    "identifier-as-number Sheet!C4",
    "identifier-as-number Sheet!C5",
    "identifier-as-number Sheet!C6",
    "identifier-changed Sheet!C7",
    "identifier-as-number Sheet!C9",
    "identifier-with-space Sheet!C9",
  ],
};

function dupont(identifier: string, row: number): Person {
  return { lastName: "DUPONT", firstName: "Zoé", identifier, email: `zoe.${row}@dubief.example` };
}

/** The two visible lists of openpyxl-sheets.xlsx, among sheets that hold none. */
export const twoLists: readonly ExpectedTable[] = [
  { sheet: "Siège d'Alençon", header: 1, columns: "A B C D", accounts: { 2: anne, 3: jean } },
  { sheet: "Dépôt n° 2 & annexes", header: 1, columns: "C D A B", accounts: { 2: jose } },
];

/** The sheets of openpyxl-sheets.xlsx, in their order. */
export const sheetNames: readonly string[] = [
  "À lire",
  "Siège d'Alençon",
  "Anciens",
  "Réglages",
  "Vide",
  "Dépôt n° 2 & annexes",
];

export const byOpenpyxl: ExpectedFiles = {
  "openpyxl-plain.xlsx": {
    tables: [
      {
        sheet: "Sheet",
        header: 1,
        columns: "A B C D E",
        accounts: {
          2: atDubief(anne),
          3: atDubief(jean),
          4: atDubief(jose),
          5: atGalvaude(kevin),
          6: atGalvaude(zoe),
          7: atGalvaude(marie),
        },
      },
    ],
  },
  "openpyxl-write-only.xlsx": {
    tables: [{ sheet: "Été 2026 – comptes", header: 3, columns: "D C B A", accounts: { 4: anne, 5: jean } }],
  },
  "openpyxl-title-and-merges.xlsx": { tables: [underTitleAndMerges] },
  "openpyxl-two-header-rows.xlsx": {
    tables: [{ sheet: "Sheet", header: 2, columns: "A B C D", accounts: { 3: anne, 4: jean } }],
  },
  "openpyxl-two-header-rows-partly-filled.xlsx": {
    tables: [{ sheet: "Sheet", header: 1, columns: "A B C D", accounts: { 3: anne, 4: jean } }],
    findings: ["repeated-header Sheet!2"],
  },
  "openpyxl-hyperlinks-and-notes.xlsx": {
    tables: [
      {
        sheet: "Sheet",
        header: 1,
        columns: "A B C D",
        accounts: { 2: anne, 3: jean, 4: { ...jose, email: "Écrire à José" } },
      },
    ],
    findings: ["cell-note Sheet!A2", "unwrapped-email Sheet!D3", "invalid-email Sheet!D4"],
  },
  "openpyxl-number-formats.xlsx": numberFormats,
  "openpyxl-iso-dates.xlsx": {
    tables: [
      {
        sheet: "Sheet",
        header: 1,
        columns: "B C D E",
        accounts: { 2: anne, 3: { ...jean, identifier: "2026-11-02" } },
      },
    ],
    findings: ["identifier-changed Sheet!D3"],
  },
  "openpyxl-errors-and-formulas.xlsx": {
    tables: [
      {
        sheet: "Sheet",
        header: 1,
        columns: "A B C D",
        accounts: {
          2: anne,
          3: { ...jean, firstName: "" },
          4: { ...jose, identifier: "" },
          5: { ...kevin, lastName: "", email: "" },
        },
      },
    ],
    findings: [
      "cell-error Sheet!B3",
      "formula-without-result Sheet!C4",
      "formula-without-result Sheet!A5",
      "cell-error Sheet!D5",
    ],
  },
  "openpyxl-sheets.xlsx": {
    tables: twoLists,
    sheetNames,
    findings: ["ignored-sheet À lire!3", "hidden-sheet Anciens!1", "hidden-sheet Réglages!1"],
  },
  "openpyxl-furniture.xlsx": {
    tables: [
      {
        sheet: "Comptes",
        header: 3,
        columns: "A B C D",
        others: { action: "E" },
        accounts: { 4: anne, 5: jean },
      },
    ],
    findings: ["hidden-column Comptes!C3", "hidden-rows Comptes!3"],
  },
  "openpyxl-styled-blanks.xlsx": {
    tables: [{ sheet: "Sheet", header: 1, columns: "A B C D", accounts: { 2: anne, 3: jean } }],
  },
  "openpyxl-spaces.xlsx": {
    tables: [
      {
        sheet: "Sheet",
        header: 1,
        columns: "A B C D",
        accounts: { 2: anne, 4: { ...jean, identifier: "jn epine" } },
      },
    ],
    findings: [
      "trimmed-value Sheet!A2",
      "trimmed-value Sheet!B2",
      "trimmed-value Sheet!C2",
      "trimmed-value Sheet!D2",
      "identifier-with-space Sheet!C4",
    ],
  },
  "openpyxl-1904.xlsx": {
    tables: [
      {
        sheet: "Sheet",
        header: 1,
        columns: "A B C D",
        accounts: { 2: anne, 3: { ...jean, identifier: "2026-11-02" } },
      },
    ],
    findings: ["identifier-changed Sheet!C3"],
  },
};
