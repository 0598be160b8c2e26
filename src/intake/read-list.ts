import { type Finding, severityOf } from "../findings/catalogue.js";
import type { TableFile } from "../formats/read-tables.js";
import { accountFields, type ColumnByField, type ListField, type ListRow } from "../model/account.js";
import { columnLetters, type Location } from "../model/location.js";
import { rowAt, type Table } from "../model/table.js";
import type { TableSummary } from "../model/table-summary.js";
import { type ColumnChoice, findHeader, type Header } from "./header.js";
import { closestLabel } from "./labels.js";
import { readRow } from "./read-row.js";

/** One table as read, its rows not yet compared with those of others. */
export type ReadTable = {
  readonly summary: Omit<TableSummary, "accounts" | "withErrors">;
  readonly rows: readonly ListRow[];
  readonly isChangeList: boolean;
  readonly unmatched: readonly ColumnChoice[];
  readonly labels: readonly string[];
};

/** Every list of one side as read, with what was found in them. */
export type ReadLists = { readonly tables: readonly ReadTable[]; readonly findings: readonly Finding[] };

/** Reads the accounts of a file's tables: finds the header, the columns, then each row. */
export function readLists(file: TableFile, choices: readonly ColumnChoice[]): ReadLists {
  const tables: ReadTable[] = [];
  const findings: Finding[] = [...file.findings];
  const doubtful = new Set(
    file.findings.filter((finding) => severityOf(finding) === "error").map(({ at }) => rowId(at)),
  );
  const headers = file.tables.map((table) => findHeader(table, choices));
  for (const [index, table] of file.tables.entries()) {
    const header = headers[index];
    if (header === undefined) {
      const finding = withoutHeader(table, headers.some(Boolean));
      if (finding !== undefined) findings.push(finding);
      continue;
    }
    tables.push(readTable(table, header, doubtful, findings));
  }
  return { tables, findings };
}

/** A sheet beside a list is passed over when nothing in it looks like an account; never in silence. */
function withoutHeader(table: Table, besideList: boolean): Finding | undefined {
  const at = rowAt(table, table.rows.find(({ texts }) => texts.length > 0)?.number ?? 1);
  const hasEmail = table.rows.some(({ texts }) => texts.some((text) => text.includes("@")));
  if (besideList && !hasEmail) {
    return table.rows.length === 0
      ? undefined
      : { code: "ignored-sheet", at, value: table.sheet ?? table.file };
  }
  return {
    code: "no-header",
    at,
    labels: labelsSeen(table.rows.find(({ texts }) => texts.length > 0)?.texts ?? []),
  };
}

function readTable(
  table: Table,
  header: Header,
  doubtful: ReadonlySet<string>,
  findings: Finding[],
): ReadTable {
  const headerAt = rowAt(table, Math.max(header.row, 1));
  const columns = resolveColumns(header, headerAt, findings);
  const rows: ListRow[] = [];
  let read = 0;
  let blank = 0;
  let ignored = 0;
  for (const row of table.rows) {
    if (row.number <= header.row) continue;
    read++;
    if (row.marks === undefined && row.texts.every(isSpace)) {
      blank++;
      continue;
    }
    const at = rowAt(table, row.number);
    const listRow = readRow(row, at, columns, { findings, doubtful: doubtful.has(rowId(at)) });
    if (listRow === undefined) ignored++;
    else rows.push(listRow);
    const extra = table.sheet === undefined ? beyondHeader(row.texts, header) : "";
    if (extra !== "") findings.push({ code: "extra-cells", at, value: extra });
  }
  if (rows.length === 0) findings.push({ code: "empty-list", at: headerAt });
  return {
    summary: {
      file: table.file,
      ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
      headerRow: header.row,
      columns: Object.fromEntries([...columns].map(([field, index]) => [field, columnLetters(index)])),
      rows: read,
      ignored,
      blank,
    },
    rows,
    isChangeList: columns.has("action"),
    unmatched: header.unmatched,
    labels: labelsSeen(header.labels),
  };
}

/** One column a field; a required field without one, or with several, is a finding. */
function resolveColumns(header: Header, at: Location, findings: Finding[]): ColumnByField {
  const columns = new Map<ListField, number>();
  const labels = labelsSeen(header.labels);
  for (const [field, indexes] of header.columns) {
    const [first] = indexes;
    if (first === undefined) continue;
    columns.set(field, first);
    if (indexes.length > 1) {
      findings.push({
        code: "ambiguous-column",
        at: { ...at, column: columnLetters(first), cell: `${columnLetters(first)}${at.row}` },
        field,
        labels: indexes.map((index) => `${header.labels[index]} (${columnLetters(index)})`),
      });
    }
  }
  for (const field of accountFields) {
    if (columns.has(field)) continue;
    const suggestion = closestLabel(field, labels);
    findings.push({
      code: "missing-column",
      at,
      field,
      labels,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }
  return columns;
}

function labelsSeen(texts: readonly string[]): readonly string[] {
  return texts.map((text) => text.replace(/\s+/g, " ").trim()).filter((text) => text !== "");
}

function beyondHeader(texts: readonly string[], header: Header): string {
  if (header.row === 0 || texts.length <= header.labels.length) return "";
  return labelsSeen(texts.slice(header.labels.length)).join(" ");
}

function isSpace(text: string): boolean {
  return text === "" || /^[\s\p{Cf}]*$/u.test(text);
}

function rowId({ sheet, row }: Location): string {
  return `${sheet ?? ""}\u0000${row}`;
}
