import type { Finding } from "../findings/catalogue.js";
import { compareRows } from "../intake/across-rows.js";
import { rareDomains } from "../intake/rare-domains.js";
import type { ListRow } from "../model/account.js";
import { cellAt, rowId } from "../model/location.js";
import { keptRows } from "../model/row-collector.js";
import { rowAt } from "../model/table.js";
import type { TableSummary } from "../model/table-summary.js";
import type { RequestWorkbook } from "../request/read-request.js";
import {
  readSections,
  type SectionName,
  sectionNames,
  sectionNumbers,
  sectionTable,
} from "./request-sections.js";

/** A section of accounts as it was read, and what is wrong with it. */
export type AccountSection = {
  readonly rows: readonly ListRow[];
  readonly findings: readonly Finding[];
  /** Absent where the section cannot be read. */
  readonly table?: TableSummary;
};

/** Checks sections 4 and 5 by the rules of a list, rows that stand apart included, then against each other. */
export function checkAccounts(
  workbook: RequestWorkbook,
  today: string,
): Readonly<Record<SectionName, AccountSection>> {
  // Where a table is not found, its rows seem to stand apart from the other.
  const areFound = sectionNames.every((name) => sectionTable(workbook, name) !== undefined);
  const none = { additions: [], withdrawals: [] };
  const { strays, remarks } = areFound ? workbook : { strays: none, remarks: none };
  const read = {
    additions: readSection({ ...workbook, strays, remarks }, "additions", today),
    withdrawals: readSection({ ...workbook, strays, remarks }, "withdrawals", today),
  };
  const compared = compareRows(keptRows(sectionNames.flatMap((name) => read[name].rows)));
  const withdrawn = new Set(read.withdrawals.rows.map(({ account }) => rowId(account.at)));
  const between = [...compared.findings.map(asBothSections), ...rareDomains(compared.rows)];
  const finish = (name: SectionName): AccountSection => {
    const { rows, table, findings } = read[name];
    const own = between.filter(({ at }) => withdrawn.has(rowId(at)) === (name === "withdrawals"));
    const start = name === "additions" ? 0 : read.additions.rows.length;
    const states = [...compared.rows].slice(start, start + rows.length);
    const withErrors = states.filter(({ state }) => state === "invalid").length;
    return {
      rows: states,
      findings: [...findings, ...own],
      ...(table === undefined
        ? {}
        : { table: { ...table, accounts: states.length - withErrors, withErrors } }),
    };
  };
  return { additions: finish("additions"), withdrawals: finish("withdrawals") };
}

type ReadSection = Omit<AccountSection, "table"> & {
  readonly table?: Omit<TableSummary, "accounts" | "withErrors">;
};

function readSection(workbook: RequestWorkbook, name: SectionName, today: string): ReadSection {
  const section = sectionNumbers[name];
  const strays = workbook.strays[name];
  const table = sectionTable(workbook, name, strays);
  if (table === undefined) {
    return { rows: [], findings: [{ code: "unreadable-section", at: workbook.at, section }] };
  }
  const { tables, findings } = readSections([{ name, table }], today);
  const apart = strays.map(({ number, texts }): Finding => {
    const value = texts.filter((text) => text.trim() !== "").join(" ");
    return { code: "row-outside-table", at: rowAt(table, number), value, section };
  });
  const titleRows = Object.values(workbook.titles).map(({ at }) => at.row);
  const others = workbook.remarks[name].filter(({ number }) => !titleRows.includes(number));
  const remarks = others.map(({ number, texts }): Finding => {
    const column = Math.max(
      0,
      texts.findIndex((text) => text.trim() !== ""),
    );
    const value = texts.filter((text) => text.trim() !== "").join(" ");
    return { code: "text-outside-table", at: cellAt(rowAt(table, number), column), value, section };
  });
  const action = name === "additions" ? "add" : "withdraw";
  return {
    rows: tables.flatMap(({ rows }) => [...rows].map((row) => ({ ...row, action }))),
    // One of the two sections may well have nobody.
    findings: [...apart, ...remarks, ...findings.filter(({ code }) => code !== "empty-list")],
    ...(tables[0] === undefined ? {} : { table: tables[0].summary }),
  };
}

/** Nobody is to be in both sections (design, rule 6). */
function asBothSections(finding: Finding): Finding {
  if (finding.code !== "conflicting-actions") return finding;
  const { at, field, value, first } = finding;
  return {
    ...{ code: "in-both-sections", at, first },
    ...(field === undefined ? {} : { field }),
    ...(value === undefined ? {} : { value }),
  };
}
