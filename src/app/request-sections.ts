import { findHeader } from "../intake/header.js";
import { type ReadLists, readLists } from "../intake/read-list.js";
import { accountFields } from "../model/account.js";
import type { Row, Table } from "../model/table.js";
import type { RequestWorkbook } from "../request/read-request.js";

/** The two tables of a request, sections 4 and 5 of the form. */
export const sectionNames = ["additions", "withdrawals"] as const;

/** One of them. */
export type SectionName = (typeof sectionNames)[number];

/** The number of each on the form (notice). */
export const sectionNumbers = { additions: 4, withdrawals: 5 } as const;

/**
 * A section as a table under labels of ours, for the form may call its columns anything; `undefined` where the
 * workbook does not tell any more where it is. `more` are rows to be read with its own.
 */
export function sectionTable(
  { at, writing, ...sections }: RequestWorkbook,
  name: SectionName,
  more: readonly Row[] = [],
): Table | undefined {
  const section = sections[name];
  if (section === undefined || (writing !== "as-written" && !isLabelled(section.labels))) return undefined;
  const { sheet, columns, headerRow, rows } = section;
  const texts = Array.from(
    { length: Math.max(...columns) + 1 },
    (_, column) => labels[columns.indexOf(column)] ?? "",
  );
  const header = { number: headerRow, texts };
  return { file: at.file, sheet, rows: [header, ...rows, ...more] };
}

/** A section and its table. */
export type Section = { readonly name: SectionName; readonly table: Table };

/** Reads sections as lists are read, each called by its number. */
export function readSections(sections: readonly Section[], today: string): ReadLists {
  const rules = {
    choices: [],
    hidden: "keep",
    struck: "keep",
    activeOnly: false,
    sheetsNamed: true,
  } as const;
  const tables = sections.map(({ table }) => table);
  const read = readLists({ tables, findings: [], sheetNames: [] }, { ...rules, today });
  return {
    ...read,
    tables: read.tables.map((table, index) => {
      const number = sectionNumbers[sections[index]?.name ?? "additions"];
      const sheet = `${table.summary.sheet}, section ${number}`;
      return { ...table, summary: { ...table.summary, sheet, section: number } };
    }),
  };
}

const labels = ["Nom", "Prénom", "Identifiant", "Courriel"];

/** Whether the labels of a table are still above it, so that its name has not been left behind by its rows. */
function isLabelled(texts: readonly string[]): boolean {
  const header = findHeader({ file: "", rows: [{ number: 1, texts }] }, []);
  return accountFields.every((field, index) => header?.columns.get(field)?.includes(index) === true);
}
