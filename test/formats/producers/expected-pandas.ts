import type { ExpectedFiles } from "./expected.js";
import { anne, atDubief, atGalvaude, jean, jose, kevin, zoe } from "./people.js";

export const byPandas: ExpectedFiles = {
  "pandas-openpyxl.xlsx": {
    tables: [
      {
        sheet: "Extraction",
        header: 1,
        columns: "B C D E",
        accounts: { 2: anne, 3: { ...jean, email: "" }, 4: jose },
      },
    ],
    findings: ["missing-value Extraction!E3"],
  },
  "pandas-xlsxwriter.xlsx": {
    tables: [
      {
        sheet: "Sheet1",
        header: 4,
        columns: "D E F G C",
        accounts: { 5: atDubief(anne), 6: jean, 7: atDubief(jose) },
      },
    ],
  },
  "pandas-index-of-two-levels.xlsx": {
    tables: [
      {
        sheet: "Sheet1",
        header: 1,
        columns: "B C D E A",
        accounts: { 2: atDubief(anne), 3: atDubief(jean), 4: atGalvaude(kevin), 5: atGalvaude(zoe) },
      },
    ],
  },
  "pandas-cp1252.csv": {
    tables: [{ header: 1, columns: "A B C D", accounts: { 2: anne, 3: jean, 4: jose, 5: kevin } }],
  },
  "pandas-utf-8-sig.csv": {
    tables: [{ header: 1, columns: "A B C D", accounts: { 2: anne, 3: jean, 4: zoe } }],
  },
  "pandas-utf-16.csv": {
    tables: [{ header: 1, columns: "A B C D", accounts: { 2: anne, 3: jean, 4: zoe } }],
  },
  "pandas-utf-16-be-no-mark.csv": {
    tables: [{ header: 1, columns: "A B C D", accounts: { 2: anne, 3: jean, 4: kevin } }],
  },
  // "111111118.0" is no SIREN: it is refused rather than guessed at.
  "pandas-defaults.csv": {
    tables: [
      {
        header: 1,
        columns: "B C D E F",
        accounts: { 2: anne, 3: { ...jean, firstName: 'Jean, dit "Noël"' }, 4: zoe },
      },
    ],
    findings: ["invalid-siren F2", "invalid-siren F4"],
  },
  "pandas-all-quoted.csv": {
    tables: [{ header: 1, columns: "B C D E", accounts: { 2: anne, 4: jean, 5: zoe } }],
  },
};
