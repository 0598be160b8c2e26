import type { Finding } from "../findings/catalogue.js";
import { WorkError } from "../findings/work-error.js";
import { type ReadingOptions, readTables } from "../formats/read-tables.js";
import { compareRows } from "../intake/across-rows.js";
import { assignOperators, type KnownOperators } from "../intake/assign-operators.js";
import type { ColumnChoice } from "../intake/header.js";
import { fieldNames, fieldOfName } from "../intake/labels.js";
import { rareDomains } from "../intake/rare-domains.js";
import { readLists } from "../intake/read-list.js";
import type { ReadTable } from "../intake/read-table.js";
import type { AccountList, ListRow } from "../model/account.js";
import { rowAt } from "../model/table.js";
import type { TableSummary } from "../model/table-summary.js";
import { inputFiles } from "./input-files.js";
import type { Ports } from "./ports.js";

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
 * Reads the lists of one side, in the order given.
 *
 * @throws WorkError when a file cannot be read, or when `--sheet` or `--map` name what no file has.
 */
export async function readSide(
  files: readonly string[],
  options: ListOptions,
  ports: Ports,
): Promise<RawSide> {
  const input = await inputFiles(files, ports);
  const tables: ReadTable[] = [];
  const findings: Finding[] = [...input.findings];
  const sheetsSeen: string[] = [];
  const choices = options.map.map(parseChoice);
  const { hidden, struck, activeOnly } = options;
  const rules = { choices, hidden, struck, activeOnly, today: ports.today() };
  for (const file of input.files) {
    const read = await readTables(await ports.readFile(file), file, options);
    sheetsSeen.push(...read.sheetNames);
    const lists = readLists(read, rules);
    for (const table of lists.tables) tables.push(table);
    for (const finding of lists.findings) findings.push(finding);
  }
  checkSheets(options.sheets ?? [], sheetsSeen);
  checkChoices(tables, choices);
  return { files: input.files, tables, findings: [...findings, ...mixedLists(tables)], kind: kindOf(tables) };
}

/** Gives the rows their operators and compares them with each other. */
export function prepareSide(raw: RawSide, operators: KnownOperators): Side {
  const assigned = assignOperators(
    raw.tables.flatMap(({ rows }) => rows),
    operators,
  );
  const compared = compareRows(assigned.rows);
  return {
    list: { kind: raw.kind, rows: compared.rows, leftOut: raw.tables.flatMap(({ leftOut }) => leftOut) },
    tables: summarise(raw.tables, compared.rows),
    findings: [...raw.findings, ...assigned.findings, ...compared.findings, ...rareDomains(compared.rows)],
  };
}

/** Every row of the side, before operators are assigned. */
export function rowsOf(raw: RawSide): readonly ListRow[] {
  return raw.tables.flatMap(({ rows }) => rows);
}

/** @throws WorkError `invalid-map` */
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

function summarise(tables: readonly ReadTable[], rows: readonly ListRow[]): readonly TableSummary[] {
  let next = 0;
  return tables.map(({ summary, rows: own }) => {
    const states = rows.slice(next, next + own.length);
    next += own.length;
    const withErrors = states.filter(({ state }) => state === "invalid").length;
    return { ...summary, accounts: states.length - withErrors, withErrors };
  });
}

function checkSheets(wanted: readonly string[], seen: readonly string[]): void {
  const missing = wanted.filter((name) => !seen.includes(name));
  if (missing.length > 0 && seen.length > 0)
    throw new WorkError({ kind: "unknown-sheet", values: missing, seen });
}

/** A `--map` that fits one list and not another is no mistake; one that fits none is. */
function checkChoices(tables: readonly ReadTable[], choices: readonly ColumnChoice[]): void {
  for (const { field, column } of choices) {
    const fits = tables.some(({ unmatched }) => !unmatched.some((choice) => choice.field === field));
    if (fits || tables.length === 0) continue;
    const seen = [...new Set(tables.flatMap(({ labels }) => labels))];
    throw new WorkError({ kind: "unmatched-map", value: column, seen });
  }
}
