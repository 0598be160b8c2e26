import type { Finding } from "../findings/catalogue.js";
import { WorkError } from "../findings/work-error.js";
import { type ReadingOptions, readTables } from "../formats/read-tables.js";
import { compareRows } from "../intake/across-rows.js";
import { assignOperators, type KnownOperators } from "../intake/assign-operators.js";
import type { ColumnChoice } from "../intake/header.js";
import { fieldNames, fieldOfName } from "../intake/labels.js";
import { rareDomains } from "../intake/rare-domains.js";
import { type ReadLists, readLists } from "../intake/read-list.js";
import type { ReadTable } from "../intake/read-table.js";
import { requestTitle } from "../intake/request-title.js";
import type { ReadingRules } from "../intake/rules.js";
import type { AccountList, LeftOutRow } from "../model/account.js";
import { ListRows } from "../model/list-rows.js";
import type { Location } from "../model/location.js";
import { keptRows } from "../model/row-collector.js";
import { rowAt } from "../model/table.js";
import type { TableSummary } from "../model/table-summary.js";
import { requestMarks } from "../request/request-marks.js";
import { inputFiles } from "./input-files.js";
import type { Ports } from "./ports.js";
import type { RequestFile } from "./replay.js";

/** How lists are to be read, from the command's flags. */
export type ListOptions = ReadingOptions & {
  /** `FIELD=LABEL_OR_LETTERS`, as given to `--map`. */
  readonly map: readonly string[];
  readonly hidden: "keep" | "skip";
  readonly struck: "keep" | "skip";
  /** Leaves rows marked inactive or gone out of the desired lists. */
  readonly activeOnly: boolean;
};

/** The lists of one side as they were read, before their rows are compared. */
export type RawSide = {
  /** The files read, folders replaced by what is in them. */
  readonly files: readonly string[];
  readonly tables: readonly ReadTable[];
  /** The requests of ours among the files of the current side, to be replayed on top of its lists. */
  readonly requests: readonly RequestFile[];
  readonly leftOut: readonly LeftOutRow[];
  readonly sheetsSeen: readonly string[];
  readonly findings: readonly Finding[];
  readonly kind: AccountList["kind"];
};

/** One side, ready to be reconciled. */
export type Side = {
  readonly list: AccountList;
  readonly tables: readonly TableSummary[];
  readonly findings: readonly Finding[];
};

/**
 * Reads the lists of one side, in the order given; a request among them is a mistake, but on the current side.
 *
 * @throws WorkError when a file cannot be read, or has none of the sheets that `--sheet` names.
 */
export async function readSide(
  files: readonly string[],
  options: ListOptions,
  ports: Ports,
  given: "list" | "current" = "list",
): Promise<RawSide> {
  const input = await inputFiles(files, ports);
  const tables: ReadTable[] = [];
  const findings: Finding[] = [...input.findings];
  const leftOut: LeftOutRow[] = [];
  const sheetsSeen: string[] = [];
  const requests: RequestFile[] = [];
  const choices = parseChoices(options.map);
  const { hidden, struck, activeOnly } = options;
  const sheetsNamed = (options.sheets ?? []).length > 0;
  let rows = 0;
  const onRows = (more: number): void => {
    rows += more;
    ports.progress?.({ kind: "rows", rows });
  };
  const rules = { choices, hidden, struck, activeOnly, sheetsNamed, today: ports.today(), onRows };
  for (const file of input.files) {
    const read = await readListFile(file, options, rules, ports);
    if (read.kind === "request") {
      if (given === "current" && read.request !== undefined) requests.push(read.request);
      else findings.push({ code: "request-as-list", at: read.at, given });
      continue;
    }
    sheetsSeen.push(...read.sheetNames);
    const { lists } = read;
    for (const table of lists.tables) {
      tables.push(table);
      for (const row of table.leftOut) leftOut.push(row);
    }
    for (const row of lists.leftOut) leftOut.push(row);
    for (const finding of lists.findings) findings.push(finding);
  }
  return {
    files: input.files,
    tables,
    requests,
    leftOut: [...leftOut, ...requests.flatMap((request) => request.tables.flatMap((table) => table.leftOut))],
    sheetsSeen,
    findings: [...findings, ...requests.flatMap((request) => request.findings), ...mixedLists(tables)],
    kind: kindOf(tables),
  };
}

type ListFile =
  | { readonly kind: "request"; readonly request?: RequestFile; readonly at: Location }
  | { readonly kind: "lists"; readonly lists: ReadLists; readonly sheetNames: readonly string[] };

/** Reads one file: the lists in it, or that it is a request. Its bytes and its cells go when it returns. */
async function readListFile(
  file: string,
  options: ListOptions,
  rules: ReadingRules,
  ports: Ports,
): Promise<ListFile> {
  const bytes = await ports.readFile(file);
  if (requestMarks(bytes, file) !== undefined) {
    const { readRequestFile } = await import("./replay.js");
    const request = readRequestFile(bytes, file, ports);
    if (request === undefined) return { kind: "request", at: { file, row: 1 } };
    return { kind: "request", request, at: request.workbook.at };
  }
  const read = await readTables(bytes, file, options);
  const at = read.tables.map(requestTitle).find((title) => title !== undefined);
  if (at !== undefined) return { kind: "request", at };
  return { kind: "lists", lists: readLists(read, rules), sheetNames: read.sheetNames };
}

/** Gives the rows their operators, compares them with each other, and replays the requests on top of them. */
export async function prepareSide(raw: RawSide, operators: KnownOperators): Promise<Side> {
  const assigned = assignOperators(rowsOf(raw.tables), operators);
  const compared = compareRows(assigned.rows);
  const isReplayed = raw.requests.length > 0;
  const replayed = isReplayed
    ? (await import("./replay.js")).replayFiles(raw.requests, compared.rows, operators)
    : undefined;
  const rows = replayed === undefined ? compared.rows : keptRows(replayed.rows);
  const findings = replayed?.findings ?? [];
  const requestTables = raw.requests.flatMap(({ tables }) => tables);
  return {
    list: {
      ...{ kind: raw.kind, rows, leftOut: raw.leftOut },
      ...(isReplayed || compared.valid === undefined ? {} : { valid: compared.valid }),
    },
    tables: [...summarise(raw.tables, compared.rows), ...summarise(requestTables, rowsOf(requestTables))],
    findings: [
      ...raw.findings,
      ...assigned.findings,
      ...compared.findings,
      ...findings,
      ...rareDomains(rows),
    ],
  };
}

/** The rows of all tables, one table after the other. */
function rowsOf(tables: readonly ReadTable[]): ListRows {
  return ListRows.concat(tables.map(({ rows }) => rows));
}

/** @throws WorkError `invalid-map`, `repeated-map` */
function parseChoices(map: readonly string[]): readonly ColumnChoice[] {
  const choices = map.map(parseChoice);
  for (const [index, { field, column }] of choices.entries()) {
    const twin = choices.slice(0, index).find((choice) => choice.field === field || choice.column === column);
    if (twin !== undefined) throw new WorkError({ kind: "repeated-map", value: map[index] ?? "" });
  }
  return choices;
}

function parseChoice(choice: string): ColumnChoice {
  const equals = choice.indexOf("=");
  const field = equals === -1 ? undefined : fieldOfName(choice.slice(0, equals));
  const column = choice.slice(equals + 1).trim();
  if (field === undefined || column === "") {
    throw new WorkError({ kind: "invalid-map", value: choice, fields: fieldNames });
  }
  return { field, column };
}

/** Sheets without a row say nothing of what a list is, unless all are. */
function kindOf(tables: readonly ReadTable[]): AccountList["kind"] {
  const filled = tables.filter(({ rows }) => rows.length > 0);
  const telling = filled.length > 0 ? filled : tables;
  return telling.length > 0 && telling.every(({ isChangeList }) => isChangeList) ? "change" : "full";
}

/** A full list beside a change list: what is asked would depend on which one is believed. */
function mixedLists(tables: readonly ReadTable[]): readonly Finding[] {
  const filled = tables.filter(({ rows }) => rows.length > 0);
  if (!filled.some(({ isChangeList }) => isChangeList)) return [];
  return filled
    .filter(({ isChangeList }) => !isChangeList)
    .map(({ summary }) => ({ code: "mixed-lists", at: rowAt(summary, Math.max(summary.headerRow, 1)) }));
}

function summarise(tables: readonly ReadTable[], rows: ListRows): readonly TableSummary[] {
  let next = 0;
  return tables.map(({ summary, rows: own }) => {
    let withErrors = 0;
    for (const end = next + own.length; next < end; next++)
      if (rows.stateAt(next) === "invalid") withErrors++;
    return { ...summary, accounts: own.length - withErrors, withErrors };
  });
}

/**
 * Refuses what `--sheet` and `--map` name in vain: a choice that fits one list and not another is no mistake;
 * one that fits none is.
 *
 * @throws WorkError `unknown-sheet`, `unmatched-map`
 */
export function checkChoices(
  sides: readonly RawSide[],
  options: ListOptions,
  moreSheets: readonly string[] = [],
): void {
  const sheets = [...(options.sheets ?? []), ...moreSheets];
  const sheetsSeen = sides.flatMap((side) => side.sheetsSeen);
  const missing = sheets.filter((name) => !sheetsSeen.includes(name));
  if (missing.length > 0 && sheetsSeen.length > 0) {
    throw new WorkError({ kind: "unknown-sheet", values: missing, seen: sheetsSeen });
  }
  const tables = sides.flatMap((side) => side.tables);
  for (const { field, column } of parseChoices(options.map)) {
    const fits = tables.some(({ unmatched }) => !unmatched.some((choice) => choice.field === field));
    if (fits || tables.length === 0) continue;
    const seen = [...new Set(tables.flatMap(({ labels }) => labels))];
    throw new WorkError({ kind: "unmatched-map", value: column, seen });
  }
}
