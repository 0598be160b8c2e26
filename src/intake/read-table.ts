import type { Finding } from "../findings/catalogue.js";
import { isBlank } from "../formats/blank.js";
import { type ColumnByField, fieldAt, type LeftOutRow, type ListRow } from "../model/account.js";
import { cellAt, columnLetters, type Location } from "../model/location.js";
import { type Row, rowAt, type Table } from "../model/table.js";
import type { TableSummary } from "../model/table-summary.js";
import { resolveColumns } from "./columns.js";
import { isGivenName } from "./given-names.js";
import type { ColumnChoice, Header } from "./header.js";
import { readRow } from "./read-row.js";
import { rowKind, sirenIn } from "./row-kind.js";
import { rowRanges } from "./row-ranges.js";
import type { ReadingRules } from "./rules.js";
import { readDeparture, readStatus } from "./status.js";

/** One table as read, its rows not yet compared with those of others. */
export type ReadTable = {
  readonly summary: Omit<TableSummary, "accounts" | "withErrors">;
  readonly rows: readonly ListRow[];
  readonly leftOut: readonly LeftOutRow[];
  readonly isChangeList: boolean;
  readonly unmatched: readonly ColumnChoice[];
  readonly labels: readonly string[];
};

type Reading = {
  readonly table: Table;
  readonly header: Header;
  readonly columns: ColumnByField;
  readonly rules: ReadingRules;
  readonly findings: Finding[];
  /** The numbers of the rows that their keepers hid, and of those that they marked as gone. */
  readonly hidden: number[];
  readonly inactive: number[];
  readonly leftOut: LeftOutRow[];
  /** What holds for the rows that follow: a title that names an operator. */
  blockSiren: string | undefined;
  operatorHints: readonly string[];
};

/** Reads the rows below a header; `isDoubtful` tells the rows that were read with doubt. */
export function readTable(
  table: Table,
  header: Header,
  rules: ReadingRules,
  isDoubtful: (at: Location) => boolean,
): { readonly read: ReadTable; readonly findings: readonly Finding[] } {
  const { columns, findings: columnFindings } = resolveColumns(table, header);
  const findings: Finding[] = [...columnFindings];
  const reading: Reading = {
    ...{ table, header, columns, rules, findings },
    ...{ hidden: [], inactive: [], leftOut: [], blockSiren: undefined, operatorHints: [] },
  };
  readTitles(reading);
  const rows: ListRow[] = [];
  let [read, blank, ignored] = [0, 0, 0];
  for (const row of table.rows) {
    if (row.number <= header.row) continue;
    read++;
    if (row.marks === undefined && isBlank(row.texts)) {
      blank++;
      continue;
    }
    const at = rowAt(table, row.number);
    const context = { ...reading, doubtful: isDoubtful(at) };
    const isAccount = isAccountRow(row, at, reading);
    const listRow =
      isAccount && !isSkipped(row, at, reading) ? readRow(row, at, context, findings) : undefined;
    if (listRow === undefined) {
      ignored++;
      if (!isAccount || isBlank(accountTexts(row, columns))) reading.leftOut.push({ at, texts: row.texts });
    } else {
      rows.push(listRow);
      noteRow(row, listRow, reading);
    }
  }
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

/** The lines above the header and the sheet's name may say whose the accounts are, where no column does. */
function readTitles(reading: Reading): void {
  const { table, header, columns, findings } = reading;
  if (columns.has("siren") || columns.has("operator")) return;
  const sheet = table.sheet === undefined ? [] : [table.sheet];
  const titles = table.rows
    .filter(({ number }) => number < header.row)
    .flatMap(({ number, texts }) =>
      texts.filter((text) => text.trim() !== "").map((text) => ({ number, text })),
    );
  reading.operatorHints = [...titles.map(({ text }) => text), ...sheet];
  const named = titles.flatMap(({ number, text }) => {
    const siren = sirenIn(text);
    return siren === undefined ? [] : [{ number, text, siren }];
  });
  const [first] = named;
  if (first === undefined || named.some(({ siren }) => siren !== first.siren)) return;
  reading.blockSiren = first.siren;
  findings.push({
    code: "block-title",
    at: rowAt(table, first.number),
    value: first.text,
    suggestion: first.siren,
  });
}

/** Whether a row is an account's, judged by its texts; if it is not, there is always something to say of it. */
function isAccountRow(row: Row, at: Location, reading: Reading): boolean {
  const { columns, findings } = reading;
  const kind = rowKind(row, reading.header, columns);
  const value = row.texts.filter((text) => text.trim() !== "").join(" ");
  switch (kind.kind) {
    case "account":
      return true;
    case "example":
      return false;
    case "repeated-header":
      findings.push({ code: "repeated-header", at });
      return false;
    case "total":
      findings.push({ code: "total-row", at, value });
      return false;
    case "note":
      findings.push({ code: "row-without-account", at, value });
      return false;
    case "block-title":
      reading.blockSiren = kind.siren;
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
    findings.push({ code: "cell-note", at: cellAt(at, column), value: text });
  }
  const beyond = table.sheet === undefined && header.row > 0 ? row.texts.slice(header.labels.length) : [];
  const extra = beyond.filter((text) => text.trim() !== "").join(" ");
  if (extra !== "") findings.push({ code: "extra-cells", at, value: extra });
}

/** Whether all that names the person is struck through. */
function isStruck({ struck, texts }: Row, columns: ColumnByField): boolean {
  if (struck === undefined) return false;
  const naming = (["lastName", "firstName", "fullName", "identifier"] as const).flatMap((field) => {
    const column = columns.get(field);
    return column === undefined || (texts[column] ?? "").trim() === "" ? [] : [column];
  });
  return naming.length > 0 && naming.every((column) => struck.has(column));
}

function isInactive(row: Row, at: Location, { columns, rules, findings }: Reading): boolean {
  const readings = (["status", "departureDate"] as const).map((field) => {
    const column = columns.get(field);
    if (column === undefined) return "active";
    const text = row.texts[column] ?? "";
    const reading = field === "status" ? readStatus(text) : readDeparture(text, rules.today);
    if (reading === "unknown") {
      findings.push({ code: "unknown-status", at: cellAt(at, column), field, value: text });
    }
    return reading;
  });
  return readings.includes("inactive");
}

function reportRows({ table, header, rules, hidden, inactive, findings }: Reading): void {
  const at = rowAt(table, Math.max(header.row, 1));
  const told = (rows: readonly number[]) => ({ at, count: rows.length, rows: rowRanges(rows) });
  if (hidden.length > 0) {
    findings.push({ code: rules.hidden === "skip" ? "hidden-rows-skipped" : "hidden-rows", ...told(hidden) });
  }
  if (inactive.length > 0) {
    findings.push({ code: rules.activeOnly ? "inactive-rows-skipped" : "inactive-rows", ...told(inactive) });
  }
}

/** The share of last names that are given names from which the two columns seem swapped. */
const swappedShare = 0.6;
/** The share of first names that are given names above which they do not. */
const rightShare = 0.3;
/** The fewest rows that tell. */
const fewestNames = 3;

function reportSwappedNames(rows: readonly ListRow[], { table, header, columns, findings }: Reading): void {
  const column = columns.get("lastName");
  const total = rows.length;
  if (column === undefined || total < fewestNames) return;
  const count = rows.filter(({ account }) => isGivenName(account.lastName)).length;
  if (count < total * swappedShare) return;
  if (rows.filter(({ account }) => isGivenName(account.firstName)).length > total * rightShare) return;
  const at = cellAt(rowAt(table, Math.max(header.row, 1)), column);
  findings.push({ code: "swapped-names", at, field: "lastName", count, total });
}
