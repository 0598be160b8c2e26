import type { ExpectedFiles, ExpectedTable } from "./expected.js";
import { numberFormats, sheetNames, twoLists, underTitleAndMerges } from "./expected-openpyxl.js";
import { richAndUrls } from "./expected-xlsxwriter.js";
import { anne, atDubief, atGalvaude, jean, jose, kevin, marie, zoe } from "./people.js";

/** The workbook that is exported as texts of every kind. */
const exported: ExpectedTable = {
  header: 3,
  columns: "A B C D E",
  accounts: { 4: atDubief(anne), 5: atGalvaude(kevin), 6: atDubief(jose) },
};

export const byLibreoffice: ExpectedFiles = {
  "libreoffice-from-csv.xlsx": {
    tables: [
      {
        sheet: "liste",
        header: 1,
        columns: "A B C D E",
        accounts: { 2: atDubief(anne), 3: atDubief({ ...jose, identifier: "457" }), 4: zoe },
      },
    ],
    findings: ["identifier-as-number liste!C3", "siren-lost-zero liste!E4"],
  },
  "libreoffice-from-csv-as-text.xlsx": {
    tables: [
      {
        sheet: "liste",
        header: 3,
        columns: "A B C D E",
        accounts: { 4: atDubief(anne), 5: atDubief(jose), 6: atGalvaude(zoe) },
      },
    ],
  },
  "libreoffice-merges-resaved.xlsx": { tables: [underTitleAndMerges] },
  // LibreOffice takes the 0 that XlsxWriter left in C3 for the formula's result, and shows it.
  "libreoffice-formulas-resaved.xlsx": {
    tables: [
      {
        sheet: "Sheet1",
        header: 1,
        columns: "A B C D E",
        accounts: { 2: atDubief(anne), 3: { ...jean, identifier: "0" }, 4: jose },
      },
    ],
    findings: ["identifier-as-number Sheet1!C3", "cell-error Sheet1!E3"],
  },
  "libreoffice-number-formats-resaved.xlsx": numberFormats,
  "libreoffice-rich-resaved.xlsx": richAndUrls,
  "libreoffice-sheets-resaved.xlsx": {
    tables: twoLists,
    sheetNames,
    findings: ["ignored-sheet À lire!3", "hidden-sheet Anciens!1", "hidden-sheet Réglages!1"],
  },
  "libreoffice-semicolon-cp1252.csv": { tables: [exported] },
  "libreoffice-comma-utf-8.csv": { tables: [exported] },
  "libreoffice-tab-utf-16.csv": { tables: [exported] },
  "libreoffice-bar-quoted-utf-8.csv": { tables: [exported] },
  "libreoffice-semicolon-latin-9.csv": { options: { encoding: "iso-8859-15" }, tables: [exported] },
  "libreoffice-semicolon-values.csv": {
    tables: [{ ...exported, accounts: { 4: atDubief(anne), 5: kevin, 6: atDubief(jose) } }],
    findings: ["siren-lost-zero E5"],
  },
  "libreoffice-long-values.csv": {
    tables: [{ header: 5, columns: "D E F G", accounts: { 6: marie, 9: zoe, 10: jean } }],
  },
};
