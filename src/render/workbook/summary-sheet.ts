import { refusalMessage } from "../../findings/refusals.js";
import { addSheet, type Book } from "../../formats/edit/book.js";
import { severityFills } from "../../formats/edit/styles.js";
import { encodeSheet } from "../../formats/edit/write-sheet.js";
import { informationMarks } from "../../model/information-sheet.js";
import { visible } from "../../model/visible.js";
import { headline, recordedLine, severityCounts } from "../sentences.js";
import { headLooks, titleHeight } from "./information-sheet.js";
import { operatorsTable } from "./operators-table.js";
import type { Drawing, ReportSheet } from "./report-sheet.js";
import { type SpannedRow, spannedRows } from "./spanned-rows.js";

/** What the summary is made from besides the report itself. */
export type Summary = {
  readonly title: string;
  /** The sheets that it leads to. */
  readonly sheets: readonly ReportSheet[];
};

/**
 * Adds the first sheet of the report: what would be asked, what stands against it, where to read on, and the
 * numbers of each operator.
 */
export function addSummarySheet(book: Book, { title, sheets }: Summary, drawing: Drawing): void {
  const looks = headLooks(book.styles);
  const operators = operatorsTable(drawing);
  const header = operators.columns.map(({ title: text, holdsNumbers }) => ({
    text,
    style: holdsNumbers ? looks.numberHeader : looks.header,
  }));
  const table = operators.rows.length === 0 ? [] : [header, ...operators.rows];
  const { rows, merged } = spannedRows(
    [
      { cells: [{ text: title, style: looks.title }], height: titleHeight },
      { cells: [{ text: informationMarks[drawing.language], style: looks.mark, span: "rest" }] },
      ...verdictRows(book, drawing),
      blank,
      ...sheetRows(sheets, looks, drawing),
      ...(table.length === 0 ? [] : [blank, ...table.map((cells) => ({ cells }))]),
      ...fileRows(looks.header, drawing),
    ],
    operators.widths,
  );
  const columns = operators.widths.map((width) => ({ width }));
  const xml = encodeSheet({ columns, rows, headerRow: 0, selected: true, merged }, book);
  addSheet(book, { name: drawing.own.sheets.summary, xml, place: 0, names: [] });
}

const blank: SpannedRow = { cells: [] };

function verdictRows({ styles }: Book, { report, language, words }: Drawing): readonly SpannedRow[] {
  const line = (text: string, style: number): SpannedRow => ({ cells: [{ text, style, span: "rest" }] });
  const verdicts = report.command === "request" ? words.stopped : words.wouldStop;
  const refused = styles.look({ wrap: true, fill: severityFills.error });
  return [
    line(headline(report, words), styles.look({ wrap: true })),
    ...(report.stopped === undefined
      ? []
      : [line(verdicts[report.stopped], styles.look({ wrap: true, bold: true }))]),
    ...report.refusals.map((refusal) => line(visible(refusalMessage(refusal, language)), refused)),
    ...recordedTexts(report, words).map((text) => line(text, styles.look({ wrap: true }))),
  ];
}

function recordedTexts({ register }: Drawing["report"], words: Drawing["words"]): readonly string[] {
  const { requests = [] } = register ?? {};
  if (requests.length === 0) return [];
  const title = `${words.recorded(requests.length)}${words.colon.trimEnd()}`;
  return [title, ...requests.map((request) => recordedLine(request, words))];
}

function sheetRows(
  sheets: readonly ReportSheet[],
  { header, numberHeader }: ReturnType<typeof headLooks>,
  { report, words, own, cells }: Drawing,
): readonly SpannedRow[] {
  const contents = { ...own.contents, findings: severityCounts(report.counts, words) };
  return [
    {
      cells: [
        { text: own.sheet, style: header },
        { text: own.rows, style: numberHeader },
        { text: own.content, style: header, span: "rest" },
      ],
    },
    ...sheets.map(
      ({ id, name, rows }): SpannedRow => ({
        cells: [
          cells.link(name),
          cells.count(rows.length),
          { ...cells.sentence(contents[id]), span: "rest" },
        ],
      }),
    ),
  ];
}

/** How many columns the path of a file takes. */
const pathSpan = 6;

function fileRows(header: number, { report, own, cells }: Drawing): readonly SpannedRow[] {
  const { files = [] } = report;
  if (files.length === 0) return [];
  return [
    blank,
    {
      cells: [
        { text: "SIREN", style: header },
        { text: own.fileWritten, style: header, span: pathSpan },
        { text: "SHA-256", style: header, span: "rest" },
      ],
    },
    ...files.map(
      ({ path, operator, sha256 }): SpannedRow => ({
        cells: [
          cells.value(operator ?? ""),
          { ...cells.value(path), span: pathSpan },
          { ...cells.value(sha256), span: "rest" },
        ],
      }),
    ),
  ];
}
