import type { Finding } from "../findings/catalogue.js";
import { isBlank } from "../formats/blank.js";
import { rowNumberAt, TextRows } from "../formats/text-rows.js";
import { type ColumnByField, fieldAt, type LeftOutRow, type ListRow } from "../model/account.js";
import { withoutAnnotation } from "../model/annotation-mark.js";
import type { ListRows } from "../model/list-rows.js";
import { cellAt, columnLetters, type Location } from "../model/location.js";
import { RowCollector } from "../model/row-collector.js";
import { type Row, rowAt, type Table } from "../model/table.js";
import type { TableSummary } from "../model/table-summary.js";
import { resolveColumns } from "./columns.js";
import type { ColumnChoice, Header } from "./header.js";
import { PlainRows } from "./plain-row.js";
import { readRow } from "./read-row.js";
import type { Reading } from "./reading.js";
import { namesCompany, rowKind } from "./row-kind.js";
import { isInactive, isStruck } from "./row-marks.js";
import type { ReadingRules } from "./rules.js";
import { reportRows, reportSwappedNames } from "./table-checks.js";
import { readTitles, reportOutside } from "./table-titles.js";

/** One table as read, its rows not yet compared with those of others. */
export type ReadTable = {
  readonly summary: Omit<TableSummary, "accounts" | "withErrors">;
  readonly rows: ListRows;
  readonly leftOut: readonly LeftOutRow[];
  readonly isChangeList: boolean;
  readonly unmatched: readonly ColumnChoice[];
  readonly labels: readonly string[];
};

/** Reads the rows below a header; `doubtful` are the numbers of those that were read with doubt. */
export function readTable(
  table: Table,
  header: Header,
  rules: ReadingRules,
  doubtful: ReadonlySet<number>,
): { readonly read: ReadTable; readonly findings: readonly Finding[] } {
  const { columns, findings: columnFindings } = resolveColumns(table, header);
  const findings: Finding[] = [...columnFindings];
  const reading: Reading = {
    ...{ table, header, columns, rules, findings },
    ...{
      hidden: [],
      inactive: [],
      leftOut: [],
      blockSiren: undefined,
      blockTitle: undefined,
      operatorHints: [],
    },
  };
  readTitles(reading);
  reportOutside(reading);
  const text = table.rows instanceof TextRows ? table.rows.bytes : undefined;
  const collector = new RowCollector(table.rows.length, text);
  const plainRows = new PlainRows(reading, collector);
  const unlabelled = header.labels.flatMap((label, index) => (label === "" ? [index] : []));
  let [read, blank, ignored] = [0, 0, 0];
  for (let index = 0; index < table.rows.length; index++) {
    const number = rowNumberAt(table.rows, index);
    if (number <= header.row) continue;
    if (++read % rowsBetweenTellings === 0) rules.onRows?.(rowsBetweenTellings);
    const isDoubtful = doubtful.size > 0 && doubtful.has(number);
    if (!isDoubtful && plainRows.take(index)) continue;
    const row = table.rows.at(index);
    if (row === undefined) continue;
    if (row.marks === undefined && isBlank(row.texts)) {
      blank++;
      continue;
    }
    const at = rowAt(table, row.number);
    const strayed = strayedText(row, header, unlabelled);
    if (strayed !== "") findings.push({ code: "account-outside-columns", at, value: strayed });
    const { blockSiren, blockTitle, operatorHints } = reading;
    const context = {
      columns,
      doubtful: isDoubtful || strayed !== "",
      blockSiren,
      blockTitle,
      operatorHints,
    };
    const isAccount = isAccountRow(row, at, reading);
    const listRow =
      isAccount && !isSkipped(row, at, reading) ? readRow(row, at, context, findings) : undefined;
    if (listRow === undefined) {
      ignored++;
      if (!isAccount || strayed !== "" || isBlank(accountTexts(row, columns)))
        reading.leftOut.push({ at, texts: row.texts });
    } else {
      collector.keep(listRow);
      noteRow(row, listRow, reading);
    }
  }
  const rows = collector.finish();
  reportRows(reading);
  reportSwappedNames(rows, reading);
  return {
    read: {
      summary: {
        file: table.file,
        ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
        headerRow: header.row,
        columns: Object.fromEntries([...columns].map(([field, index]) => [field, columnLetters(index)])),
        ...{ rows: read, ignored, blank },
      },
      rows,
      leftOut: reading.leftOut,
      isChangeList: columns.has("action"),
      unmatched: header.unmatched,
      labels: header.labels.filter((label) => label !== ""),
    },
    findings,
  };
}

/** How many rows are read between two tellings of how far the reading has come. */
const rowsBetweenTellings = 8192;

/** The texts with an address in the columns that have no label. */
function strayedText({ texts }: Row, header: Header, unlabelled: readonly number[]): string {
  if (header.row === 0 || (texts.length <= header.labels.length && unlabelled.length === 0)) return "";
  const outside = [...unlabelled.map((index) => texts[index] ?? ""), ...texts.slice(header.labels.length)];
  // An address in a remark is no account; one that is all there is in a cell may well be.
  return outside.filter((text) => /^\S+@\S+$/.test(text.trim())).join(" ");
}

/** Whether a row is an account's, judged by its texts; if it is not, there is always something to say of it. */
function isAccountRow(row: Row, at: Location, reading: Reading): boolean {
  const { columns, findings } = reading;
  const kind = rowKind(row, reading.header, columns);
  if (kind.kind === "account") return true;
  const value = row.texts.filter((text) => text.trim() !== "").join(" ");
  switch (kind.kind) {
    case "example":
      return false;
    case "repeated-header":
      findings.push({ code: "repeated-header", at });
      return false;
    case "other-header":
      findings.push({ code: "other-header", at, value });
      return false;
    case "total":
      findings.push({ code: "total-row", at, value });
      return false;
    case "note":
      findings.push({ code: "row-without-account", at, value });
      return false;
    case "block-title":
      reading.blockSiren = kind.siren;
      reading.blockTitle = kind.siren === undefined && namesCompany(kind.title) ? kind.title : undefined;
      reading.operatorHints = [
        kind.title,
        ...(reading.table.sheet === undefined ? [] : [reading.table.sheet]),
      ];
      findings.push({
        ...{ code: "block-title", at, value: kind.title },
        ...(kind.siren === undefined ? {} : { suggestion: kind.siren }),
      });
      return false;
  }
}

/** Whether the rules leave an account's row out: the user asked for it, so it protects nobody. */
function isSkipped(row: Row, at: Location, reading: Reading): boolean {
  const { columns, rules, findings } = reading;
  if (row.hidden === true) {
    reading.hidden.push(row.number);
    if (rules.hidden === "skip") return true;
  }
  if (rules.struck === "skip" && isStruck(row, columns)) {
    const value = accountTexts(row, columns).filter(Boolean).join(" ");
    findings.push({ code: "struck-row-skipped", at, value });
    return true;
  }
  if (!isInactive(row, at, reading)) return false;
  reading.inactive.push(row.number);
  return rules.activeOnly;
}

function accountTexts(row: Row, columns: ColumnByField): readonly string[] {
  return (["lastName", "firstName", "fullName", "identifier", "email"] as const).flatMap((field) => {
    const column = columns.get(field);
    return column === undefined ? [] : [row.texts[column] ?? ""];
  });
}

/** What a row's keepers did to it besides filling it in. */
function noteRow(row: Row, listRow: ListRow, { table, header, columns, findings }: Reading): void {
  const { at, identifier, lastName } = listRow.account;
  if (isStruck(row, columns)) {
    findings.push({ code: "struck-row", at: fieldAt(listRow, "identifier"), value: identifier || lastName });
  }
  for (const [column, text] of row.notes ?? []) {
    const value = withoutAnnotation(text);
    if (value !== "") findings.push({ code: "cell-note", at: cellAt(at, column), value });
  }
  if (table.sheet !== undefined || header.row === 0 || row.texts.length <= header.labels.length) return;
  const beyond = row.texts.slice(header.labels.length);
  const extra = beyond.filter((text) => text.trim() !== "").join(" ");
  if (extra !== "" && strayedText(row, header, []) === "")
    findings.push({ code: "extra-cells", at, value: extra });
}
