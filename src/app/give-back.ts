import { type ReadingOptions, readTables } from "../formats/read-tables.js";
import type { Language } from "../model/language.js";
import type { ListRows } from "../model/list-rows.js";
import type { ValidateReport } from "../render/report.js";
import { annotateList } from "../render/workbook/annotated-list.js";
import { fixedList } from "../render/workbook/fixed-list.js";
import type { Output, Ports } from "./ports.js";

/** What to give back of the lists checked: copies with the findings in their cells, a clean list, or both. */
export type GivingBack = {
  /** The folder for the annotated copies. */
  readonly annotate?: string;
  /** The file of the clean list. */
  readonly fix?: string;
  readonly language: Language;
};

/** The lists that were checked, and all that was found in them. */
export type CheckedLists = {
  readonly files: readonly string[];
  readonly rows: ListRows;
  readonly report: ValidateReport;
  readonly options: ReadingOptions;
};

/** The workbooks to give back to whoever keeps the lists, not written yet. */
export async function outputsToGiveBack(
  lists: CheckedLists,
  { annotate, fix, language }: GivingBack,
  ports: Ports,
): Promise<readonly Output[]> {
  const outputs: Output[] = [];
  if (annotate !== undefined) {
    const taken = new Set<string>();
    for (const file of lists.files) {
      const name = freeName(annotatedName(file), taken);
      outputs.push({
        path: ports.joinPath(annotate, name),
        bytes: await annotated(file, lists, language, ports),
      });
    }
  }
  if (fix !== undefined) {
    const template = await ports.readTemplate("blank-list");
    const { findings } = lists.report;
    outputs.push({
      path: fix,
      bytes: await fixedList({ template, rows: [...lists.rows], findings, language }),
    });
  }
  return outputs;
}

async function annotated(
  file: string,
  { report, options }: CheckedLists,
  language: Language,
  ports: Ports,
): Promise<Uint8Array> {
  const bytes = await ports.readFile(file);
  const { tables } = await readTables(bytes, file, options);
  const findings = report.findings.filter(({ at }) => at.file === file);
  const summaries = report.tables.filter((table) => table.file === file);
  return annotateList({ bytes, tables, findings, language, summaries });
}

/** `liste.csv` gives `liste-controle.xlsx`; a workbook with macros keeps its kind. */
function annotatedName(file: string): string {
  const name = file === "-" ? "liste" : (file.split(/[\\/]/).at(-1) ?? "liste");
  const ending = /\.xlsm$/i.test(name) ? ".xlsm" : ".xlsx";
  return `${name.replace(/\.[^.]*$/, "")}-controle${ending}`;
}

/** Two lists of one name in two folders both get their copy. */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let copy = 2; taken.has(free.toLowerCase()); copy++) free = name.replace(/(\.\w+)$/, `-${copy}$1`);
  taken.add(free.toLowerCase());
  return free;
}
