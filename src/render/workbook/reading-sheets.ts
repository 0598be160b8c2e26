import { type Finding, messageOf, severityOf } from "../../findings/catalogue.js";
import type { TableSummary } from "../../model/table-summary.js";
import { codeTitles } from "../html/code-titles.js";
import { severityCounts } from "../sentences.js";
import { type Drawing, type ReportColumn, type ReportSheet, reportSheet } from "./report-sheet.js";

/** What there is to say of the lists, each finding with the cell that it is about. */
export function findingsSheet(drawing: Drawing): ReportSheet {
  const { report, words, own, cells, language } = drawing;
  const columns: readonly ReportColumn<Finding>[] = [
    {
      title: own.severity,
      cell: (finding) => cells.severity(severityOf(finding), words.severity[severityOf(finding)]),
    },
    { title: own.subject, cell: ({ code }) => cells.sentence(codeTitles[code][language]) },
    { title: own.file, cell: ({ at }) => cells.value(at.file) },
    { title: own.sheet, cell: ({ at }) => cells.value(at.sheet ?? "") },
    {
      title: own.cell,
      cell: ({ at }) => cells.value(at.cell ?? `${own.row.toLowerCase()} ${at.row}`),
    },
    { title: own.finding, widest: 72, cell: (finding) => cells.sentence(messageOf(finding, language)) },
    { title: own.value, cell: ({ value }) => cells.value(value ?? "") },
    { title: words.suggestion, cell: ({ suggestion }) => cells.value(suggestion ?? "") },
    { title: "Code", cell: ({ code }) => cells.sentence(code) },
  ];
  const title = `${words.findings}${words.colon}${severityCounts(report.counts, words)}`;
  return reportSheet("findings", { title, columns, rows: report.findings }, drawing);
}

/** What was read of each list: the fates of its rows add up to those that it has. */
export function tablesSheet(drawing: Drawing): ReportSheet {
  const { report, words, own, cells } = drawing;
  const rows = [
    ...report.currentTables.map((table) => ({ side: words.current, table })),
    ...report.desiredTables.map((table) => ({ side: words.desired, table })),
  ];
  const [read, accounts, errors, ignored, blank] = own.balance;
  const count = (
    title: string,
    of: (table: TableSummary) => number,
  ): ReportColumn<(typeof rows)[number]> => ({
    title,
    cell: ({ table }) => cells.count(of(table)),
  });
  const columns: readonly ReportColumn<(typeof rows)[number]>[] = [
    { title: own.side, cell: ({ side }) => cells.sentence(side) },
    { title: own.file, cell: ({ table }) => cells.value(table.file) },
    { title: own.sheet, cell: ({ table }) => cells.value(table.sheet ?? "") },
    { title: own.headerRow, cell: ({ table }) => cells.ordinal(table.headerRow) },
    count(read, (table) => table.rows),
    count(accounts, (table) => table.accounts),
    count(errors, ({ withErrors }) => withErrors),
    count(ignored, (table) => table.ignored),
    count(blank, (table) => table.blank),
  ];
  return reportSheet("tables", { title: own.sheets.tables, columns, rows }, drawing);
}
