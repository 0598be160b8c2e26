import { readTables } from "../../../src/formats/read-tables.js";
import { readLists } from "../../../src/intake/read-list.js";
import type { Account } from "../../../src/model/account.js";
import { columnIndex, type Location } from "../../../src/model/location.js";
import { findRow } from "../../../src/model/table.js";
import type { Expected, ExpectedTable } from "./expected.js";
import type { Person } from "./people.js";

/** What the application reads of a file, in the terms of `Expected`. */
export async function readAsExpected(
  bytes: Uint8Array,
  file: string,
  { options }: Expected,
): Promise<Expected> {
  const read = await readTables(bytes, file, options);
  const { tables, findings } = readLists(read, {
    choices: [],
    hidden: "keep",
    struck: "keep",
    activeOnly: false,
    today: "2026-11-24",
  });
  return {
    ...(options === undefined ? {} : { options }),
    tables: tables.map(({ summary, rows }) => {
      const { lastName, firstName, identifier, email, siren, ...others } = summary.columns;
      return {
        ...(summary.sheet === undefined ? {} : { sheet: summary.sheet }),
        header: summary.headerRow,
        columns: [lastName, firstName, identifier, email, siren].filter(Boolean).join(" "),
        ...(Object.keys(others).length === 0 ? {} : { others }),
        accounts: Object.fromEntries([...rows].map(({ account }) => [account.at.row, personOf(account)])),
      };
    }),
    findings: findings.map(({ code, at }) => `${code} ${place(at)}`).sort(),
    sheetNames: read.sheetNames,
  };
}

/** What an expectation leaves out: no findings, and no sheets but those of its lists. */
export function inFull(expected: Expected): Expected {
  const sheets = expected.tables.flatMap(({ sheet }) => (sheet === undefined ? [] : [sheet]));
  return {
    ...expected,
    findings: [...(expected.findings ?? [])].sort(),
    sheetNames: expected.sheetNames ?? sheets,
  };
}

/**
 * The cells whose text is not the expected value, as `C3: text`: those with a finding set aside, and the
 * spaces that group the digits of a SIREN.
 */
export async function misreadCells(
  bytes: Uint8Array,
  file: string,
  expected: Expected,
): Promise<readonly string[]> {
  const { tables } = await readTables(bytes, file, expected.options);
  const doubtful = new Set((expected.findings ?? []).map((finding) => finding.replace(/^\S+ /, "")));
  return expected.tables.flatMap((list) => {
    const rows = tables.find(({ sheet }) => sheet === list.sheet)?.rows ?? [];
    return valuesByCell(list).flatMap(({ row, letters, value }) => {
      const text = findRow(rows, ({ number }) => number === row)?.texts[columnIndex(letters) ?? -1] ?? "";
      const cell = place({ file, row, cell: `${letters}${row}`, ...(list.sheet && { sheet: list.sheet }) });
      const read = /^\d{9}$/.test(value) ? text.replace(/\s/g, "") : text;
      return read === value || doubtful.has(cell) ? [] : [`${cell}: ${text}`];
    });
  });
}

function valuesByCell({ columns, accounts }: ExpectedTable) {
  return Object.entries(accounts).flatMap(([row, { lastName, firstName, identifier, email, siren = "" }]) => {
    const values = [lastName, firstName, identifier, email, siren];
    return columns
      .split(" ")
      .map((letters, index) => ({ row: Number(row), letters, value: values[index] ?? "" }));
  });
}

function personOf({ at: _, ...person }: Account): Person {
  return person;
}

function place({ sheet, row, cell }: Location): string {
  return `${sheet === undefined ? "" : `${sheet}!`}${cell ?? row}`;
}
