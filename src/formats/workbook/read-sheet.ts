import { columnIndex } from "../../model/location.js";
import type { CellMark, Row } from "../../model/table.js";
import { isBlank } from "../blank.js";
import { numberText } from "./number-text.js";
import { attribute, scanXml } from "./scan-xml.js";
import { unescapeText } from "./shared-strings.js";

/** What the cells of a sheet refer to in the rest of their workbook. */
export type SheetContext = {
  readonly strings: readonly string[];
  readonly formats: readonly string[];
  readonly date1904: boolean;
  /** Whether the writer left the formulas for the spreadsheet to compute, so that a cached 0 means nothing. */
  readonly recalculates: boolean;
};

type CellText = { readonly text: string; readonly mark?: CellMark };
type OpenRow = { readonly number: number; readonly texts: string[]; readonly marks: Map<number, CellMark> };

/**
 * The rows of a worksheet part, from row 1 to the last with content, each cell as the sheet displays it.
 * A value merged over several rows stands in each of them; one merged over columns stands in the first.
 */
export function readSheet(xml: string, context: SheetContext): readonly Row[] {
  const rows: OpenRow[] = [];
  const merges: string[] = [];
  let row: OpenRow = openRow(0);
  let column = -1;
  let attributes = "";
  let value = "";
  let collecting = false;
  let hasFormula = false;
  let inPhonetic = false;

  scanXml(xml, {
    open: (name, source) => {
      switch (name) {
        case "row":
          row = openRow(Number(attribute(source, "r") ?? row.number + 1));
          rows.push(row);
          column = -1;
          break;
        case "c":
          attributes = source;
          column = cellColumn(attribute(source, "r")) ?? column + 1;
          value = "";
          hasFormula = false;
          break;
        case "f":
          hasFormula = true;
          break;
        case "v":
        case "t":
          collecting = !inPhonetic;
          break;
        case "rPh":
          inPhonetic = true;
          break;
        case "mergeCell":
          merges.push(attribute(source, "ref") ?? "");
          break;
      }
    },
    text: (part) => {
      if (collecting) value += part;
    },
    close: (name) => {
      switch (name) {
        case "v":
        case "t":
          collecting = false;
          break;
        case "rPh":
          inPhonetic = false;
          break;
        case "c": {
          const cell = cellText(attributes, value, hasFormula, context);
          if (cell.text !== "" || cell.mark !== undefined) setCell(row, column, cell);
          break;
        }
      }
    },
  });
  const byNumber = new Map(rows.map((each) => [each.number, each]));
  for (const merge of merges) repeatDownwards(merge, byNumber);
  return withBlankRows(rows);
}

function openRow(number: number): OpenRow {
  return { number, texts: [], marks: new Map() };
}

function setCell(row: OpenRow, column: number, { text, mark }: CellText): void {
  while (row.texts.length < column) row.texts.push("");
  row.texts[column] = text;
  if (mark !== undefined) row.marks.set(column, mark);
}

function cellColumn(reference: string | undefined): number | undefined {
  if (reference === undefined) return undefined;
  let length = 0;
  while (reference.charCodeAt(length) > 57) length++;
  return length === 1 ? reference.charCodeAt(0) - 65 : columnIndex(reference.slice(0, length));
}

function cellText(attributes: string, value: string, hasFormula: boolean, context: SheetContext): CellText {
  const type = attribute(attributes, "t") ?? "n";
  if (hasFormula && type !== "str" && value === "") return { text: "", mark: "no-cached-result" };
  if (value === "") return { text: "" };
  switch (type) {
    case "s":
      return { text: context.strings[Number(value)] ?? "" };
    case "str":
    case "inlineStr":
      return { text: unescapeText(value) };
    case "b":
      return { text: value === "1" ? "VRAI" : "FAUX", mark: "boolean" };
    case "e":
      return { text: value, mark: "error" };
    case "d":
      return { text: value, mark: "date" };
    default: {
      if (hasFormula && context.recalculates && value === "0") return { text: "", mark: "no-cached-result" };
      const number = Number(value);
      if (Number.isNaN(number)) return { text: value };
      const style = context.formats[Number(attribute(attributes, "s") ?? 0)];
      return numberText(number, style ?? "General", context.date1904);
    }
  }
}

function repeatDownwards(merge: string, rows: ReadonlyMap<number, OpenRow>): void {
  const [, letters = "", first, last] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(merge) ?? [];
  const column = columnIndex(letters);
  const source = rows.get(Number(first));
  const text = column === undefined ? undefined : source?.texts[column];
  if (source === undefined || column === undefined || text === undefined || text === "") return;
  const mark = source.marks.get(column);
  for (const [number, row] of Number(last) - Number(first) < rows.size ? spanned(rows, first, last) : rows) {
    if (number <= Number(first) || number > Number(last)) continue;
    if (row.texts.every((each) => each === "")) continue;
    setCell(row, column, mark === undefined ? { text } : { text, mark });
  }
}

function* spanned(
  rows: ReadonlyMap<number, OpenRow>,
  first: string | undefined,
  last: string | undefined,
): Generator<[number, OpenRow]> {
  for (let number = Number(first) + 1; number <= Number(last); number++) {
    const row = rows.get(number);
    if (row !== undefined) yield [number, row];
  }
}

function withBlankRows(read: readonly OpenRow[]): readonly Row[] {
  const content = read.filter(({ texts, marks }) => marks.size > 0 || !isBlank(texts));
  const ordered = content.every((row, index) => index === 0 || row.number > (content[index - 1]?.number ?? 0))
    ? content
    : content.toSorted((a, b) => a.number - b.number);
  const rows: Row[] = [];
  for (const { number, texts, marks } of ordered) {
    for (let blank = rows.length + 1; blank < number; blank++) rows.push({ number: blank, texts: [] });
    rows.push(marks.size > 0 ? { number, texts, marks } : { number, texts });
  }
  return rows;
}
