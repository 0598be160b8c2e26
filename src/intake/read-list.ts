import { type Finding, severityOf } from "../findings/catalogue.js";
import type { TableFile } from "../formats/read-tables.js";
import type { LeftOutRow } from "../model/account.js";
import { isInformationSheet } from "../model/information-sheet.js";
import { sheetId } from "../model/location.js";
import { findRow, type Row, rowAt, type Table } from "../model/table.js";
import { findHeader, type Header } from "./header.js";
import { isDecisionsHeader } from "./read-decisions.js";
import { type ReadTable, readTable } from "./read-table.js";
import type { ReadingRules } from "./rules.js";

/** Every list of one side as read, with what was found in them. */
export type ReadLists = {
  readonly tables: readonly ReadTable[];
  /** The rows of the sheets that hold no list. */
  readonly leftOut: readonly LeftOutRow[];
  readonly findings: readonly Finding[];
};

/** Reads the accounts of a file's tables: finds the header, the columns, then each row. */
export function readLists(file: TableFile, rules: ReadingRules): ReadLists {
  const tables: ReadTable[] = [];
  const leftOut: LeftOutRow[] = [];
  const findings: Finding[] = [...file.findings];
  const errors = file.findings.filter((finding) => severityOf(finding) === "error");
  const lists = file.tables.filter((table) => !isInformationSheet(table) && !isReview(table));
  const [report] = file.tables;
  if (lists.length === 0 && report !== undefined) {
    findings.push({ code: "report-as-list", at: rowAt(report, 1) });
  }
  const headers = lists.map((table) => findHeader(table, rules.choices));
  for (const [index, table] of lists.entries()) {
    const header = headers[index];
    if (header === undefined || !isList(header, table, headers)) {
      findings.push(...withoutHeader(table, headers.some(Boolean)));
      for (const { number, texts } of table.rows) leftOut.push({ at: rowAt(table, number), texts });
      continue;
    }
    if (
      rules.sheetsNamed !== true &&
      /^\s*(anciens?|archives?|historique|partis?|sortis?|retirés?|à retirer|old|left)(?![\p{L}])/iu.test(
        table.sheet ?? "",
      )
    ) {
      findings.push({
        code: "archive-sheet",
        at: rowAt(table, Math.max(header.row, 1)),
        value: table.sheet ?? "",
      });
    }
    const doubtful = new Set(errors.flatMap(({ at }) => (sheetId(at) === sheetId(table) ? [at.row] : [])));
    const { read, findings: found } = readTable(table, header, rules, doubtful);
    tables.push(read);
    for (const finding of found) findings.push(finding);
  }
  // A blank sheet beside a filled one is no surprise: the blank list has one for movements.
  if (tables.every(({ rows }) => rows.length === 0)) {
    for (const { summary } of tables.slice(0, 1)) {
      findings.push({ code: "empty-list", at: rowAt(summary, Math.max(summary.headerRow, 1)) });
    }
  }
  return { tables, leftOut, findings };
}

/** A decisions file, or a report in the tabular diff form, of ours. */
function isReview({ rows: [first] }: Table): boolean {
  return first !== undefined && (first.texts[0] === "@@" || isDecisionsHeader(first));
}

/** A sheet beside a list is passed over when nothing in it looks like an account; never in silence. */
function withoutHeader(table: Table, besideList: boolean): readonly Finding[] {
  const first = findRow(table.rows, ({ texts }) => texts.some((text) => text.trim() !== ""));
  const at = rowAt(table, first?.number ?? 1);
  if (!besideList || findRow(table.rows, looksLikeAccount) !== undefined) {
    return [
      { code: "no-header", at, labels: (first?.texts ?? []).map((text) => text.trim()).filter(Boolean) },
    ];
  }
  return first === undefined ? [] : [{ code: "ignored-sheet", at, value: table.sheet ?? table.file }];
}

/** Whether a row has an address in a cell of its own among others: an account, whatever its columns. */
function looksLikeAccount({ texts }: Row): boolean {
  const filled = texts.map((text) => text.trim()).filter((text) => text !== "");
  return filled.length >= 3 && filled.some((text) => /^\S+@\S+$/.test(text));
}

/** A sheet of people with neither identifier nor email beside a complete list is a directory, not a list. */
function isList(header: Header | undefined, table: Table, headers: readonly (Header | undefined)[]): boolean {
  if (header === undefined) return false;
  const { columns } = header;
  if (columns.has("identifier") || columns.has("email")) return true;
  if (findRow(table.rows, looksLikeAccount) !== undefined) return true;
  return !headers.some((other) => other?.columns.has("identifier") && other.columns.has("email"));
}
