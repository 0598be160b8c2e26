import type { Expected, ExpectedFiles } from "./expected.js";
import { anne, atDubief, atGalvaude, jean, jose, kevin, marie, zoe } from "./people.js";

/** xlsxwriter-rich-and-urls.xlsx, which other producers open and save again. */
export const richAndUrls: Expected = {
  tables: [
    {
      sheet: "Été",
      header: 1,
      columns: "A B C D",
      accounts: {
        2: anne,
        3: { ...jean, lastName: "DE  L'ÉPINE" },
        4: { ...jose, email: "Lui écrire" },
      },
    },
  ],
  findings: ["trimmed-value Été!A3", "unwrapped-email Été!D3", "invalid-email Été!D4"],
};

export const byXlsxwriter: ExpectedFiles = {
  "xlsxwriter-shared-strings.xlsx": {
    tables: [
      { sheet: "L'équipe d'Évreux", header: 1, columns: "A B C D", accounts: { 2: anne, 3: jean } },
      {
        sheet: "Zone 51 🛢",
        header: 7,
        columns: "F E I H G",
        accounts: { 8: atGalvaude(kevin), 9: atGalvaude(zoe), 10: atGalvaude(marie) },
      },
    ],
    sheetNames: ["Notes", "L'équipe d'Évreux", "Zone 51 🛢", "Légende"],
    findings: ["ignored-sheet Notes!1", "ignored-sheet Légende!9"],
  },
  "xlsxwriter-constant-memory.xlsx": {
    tables: [
      {
        sheet: "Sheet1",
        header: 1,
        columns: "A B C D",
        accounts: {
          2: anne,
          3: jean,
          4: jose,
          5: kevin,
          6: zoe,
          7: marie,
          9: { lastName: "fin de liste", firstName: "", identifier: "", email: "" },
        },
      },
    ],
    findings: [
      "trimmed-value Sheet1!A9",
      "missing-value Sheet1!B9",
      "missing-value Sheet1!C9",
      "missing-value Sheet1!D9",
    ],
  },
  "xlsxwriter-formulas.xlsx": {
    tables: [
      {
        sheet: "Sheet1",
        header: 1,
        columns: "A B C D E",
        accounts: { 2: atDubief(anne), 3: { ...jean, identifier: "" }, 4: jose },
      },
    ],
    findings: [
      "formula-without-result Sheet1!C3",
      "cell-error Sheet1!E3",
      "formula-without-result Sheet1!E4",
    ],
  },
  "xlsxwriter-rich-and-urls.xlsx": richAndUrls,
  "xlsxwriter-far-columns.xlsx": {
    tables: [{ sheet: "Sheet1", header: 40, columns: "A Z AA XFD", accounts: { 41: anne, 43: jean } }],
  },
  "xlsxwriter-1904.xlsx": {
    tables: [
      {
        sheet: "Sheet1",
        header: 1,
        columns: "A B C D",
        accounts: { 2: anne, 3: { ...jean, identifier: "02/11/2026" } },
      },
    ],
    findings: ["identifier-changed Sheet1!C3"],
  },
  "xlsxwriter-furniture.xlsx": {
    tables: [{ sheet: "Comptes", header: 3, columns: "A B C D", accounts: { 4: anne, 5: jean, 6: jose } }],
    findings: ["cell-note Comptes!A4", "hidden-column Comptes!C3", "hidden-rows Comptes!3"],
  },
  "xlsxwriter-table.xlsx": {
    tables: [
      {
        sheet: "Sheet1",
        header: 2,
        columns: "B C D E",
        accounts: {
          3: anne,
          4: jean,
        },
      },
    ],
    findings: ["total-row Sheet1!5"],
  },
};
