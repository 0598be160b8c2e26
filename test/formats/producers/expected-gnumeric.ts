import type { ExpectedFiles } from "./expected.js";
import { numberFormats, sheetNames, underTitleAndMerges } from "./expected-openpyxl.js";
import { richAndUrls } from "./expected-xlsxwriter.js";
import { anne, atDubief, atGalvaude, jean, jose, kevin, zoe } from "./people.js";

export const byGnumeric: ExpectedFiles = {
  "gnumeric-from-csv.xlsx": {
    tables: [
      {
        sheet: "liste.csv",
        header: 1,
        columns: "A B C D E",
        accounts: { 2: atDubief(anne), 3: atDubief({ ...jose, identifier: "457" }), 4: zoe },
      },
    ],
    findings: ["identifier-as-number liste.csv!C3", "siren-lost-zero liste.csv!E4"],
  },
  "gnumeric-merges-resaved.xlsx": { tables: [underTitleAndMerges] },
  "gnumeric-number-formats-resaved.xlsx": numberFormats,
  "gnumeric-rich-resaved.xlsx": richAndUrls,
  // Gnumeric does not write that a sheet is hidden.
  "gnumeric-sheets-resaved.xlsx": {
    tables: [
      { sheet: "Siège d'Alençon", header: 1, columns: "A B C D", accounts: { 2: anne, 3: jean } },
      { sheet: "Anciens", header: 1, columns: "A B C D", accounts: { 2: kevin } },
      { sheet: "Réglages", header: 1, columns: "A B C D", accounts: { 2: kevin } },
      { sheet: "Dépôt n° 2 & annexes", header: 1, columns: "C D A B", accounts: { 2: jose } },
    ],
    sheetNames,
    findings: ["archive-sheet Anciens!1", "ignored-sheet À lire!3"],
  },
  // A text says nothing of merges, and starts at the first row and column with content; the header takes two lines.
  "gnumeric-defaults.csv": {
    tables: [
      {
        header: 4,
        columns: "D E F G C",
        others: { operator: "B" },
        accounts: { 6: atDubief(anne), 7: jean, 9: jose, 10: atGalvaude(kevin), 11: zoe },
      },
    ],
  },
  "gnumeric-configured.txt": {
    tables: [
      {
        header: 1,
        columns: "A B C D",
        accounts: { 2: anne, 3: jean, 4: { ...jose, email: "Écrire à José" } },
      },
    ],
    findings: ["unwrapped-email D3", "invalid-email D4"],
  },
};
