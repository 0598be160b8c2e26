import type { Finding } from "../../src/findings/catalogue.js";
import { countSeverities, type ValidateReport } from "../../src/render/report.js";

/** A report on findings that shows only what matters: its tables are those of the files that they name. */
export function validateReport(findings: readonly Finding[]): ValidateReport {
  return {
    command: "validate",
    tables: [...new Set(findings.map(({ at }) => at.file))].map((file) => ({
      file,
      headerRow: 1,
      columns: { lastName: "B", email: "E" },
      rows: 312,
      accounts: 298,
      withErrors: 12,
      ignored: 0,
      blank: 2,
    })),
    accounts: [],
    findings,
    counts: { accounts: 310, ...countSeverities(findings) },
  };
}

/** Findings of every severity in two files, one of them with its value and a suggestion. */
export const someFindings: readonly Finding[] = [
  {
    code: "trimmed-value",
    at: { file: "listes/nord.csv", row: 2, column: "B", cell: "B2" },
    field: "lastName",
    value: "Dupont  ",
    after: "Dupont",
  },
  {
    code: "invalid-email",
    at: { file: "listes/nord.csv", row: 3, column: "E", cell: "E3" },
    field: "email",
    value: "julie@azur,example",
    suggestion: "julie@azur.example",
  },
  {
    code: "missing-value",
    at: { file: "listes/nord.csv", row: 4, column: "B", cell: "B4" },
    field: "lastName",
  },
  {
    code: "invalid-email",
    at: { file: "listes/nord.csv", row: 9, column: "E", cell: "E9" },
    field: "email",
    value: "éric chez azur",
  },
  { code: "row-without-account", at: { file: "sud.xlsx", sheet: "Dépôts", row: 7 }, value: "revu en mai" },
];
