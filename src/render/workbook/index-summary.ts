import { addSheet, type Book } from "../../formats/edit/book.js";
import { encodeSheet } from "../../formats/edit/write-sheet.js";
import { informationMarks } from "../../model/information-sheet.js";
import type { Language } from "../../model/language.js";
import type { BatchIndex } from "../batch-index.js";
import { batchDay, batchVerdict } from "../batch-sentences.js";
import type { BatchWords } from "../batch-words.js";
import { headLooks, titleHeight } from "./information-sheet.js";
import type { ReportCells } from "./report-cells.js";
import { fittingWidth } from "./report-sheet.js";
import { type SpannedRow, spannedRows } from "./spanned-rows.js";

/** What the sheets of the index of a run are made with. */
export type IndexDrawing = {
  readonly index: BatchIndex;
  readonly language: Language;
  readonly words: BatchWords;
  readonly cells: ReportCells;
};

/** In characters: the totals below the states have a column more than these. */
const leastWidths = [20, 14];
const widest = 40;

/** Adds the first sheet: how many operators are in each state, and how many accounts their requests are about. */
export function addIndexSummary(book: Book, { index, language, words, cells }: IndexDrawing): void {
  const looks = headLooks(book.styles);
  const { columns } = words;
  const { current, withdrawals, additions, after } = index.totals;
  const totals = [
    { title: columns.operators, count: index.rows.length },
    { title: columns.current, count: current },
    { title: columns.withdrawals, count: withdrawals },
    { title: columns.additions, count: additions },
    { title: columns.after, count: after },
    { title: columns.files, count: index.files },
  ];
  const sentence = book.styles.look({ wrap: true });
  const top: readonly SpannedRow[] = [
    { cells: [{ text: words.title, style: looks.title }], height: titleHeight },
    { cells: [{ text: informationMarks[language], style: looks.mark, span: "rest" }] },
    { cells: [{ text: words.dated(batchDay(index, language)), style: sentence, span: "rest" }] },
    { cells: [{ text: batchVerdict(index, language), style: sentence, span: "rest" }] },
    { cells: [] },
  ];
  const states: readonly SpannedRow[] = [
    {
      cells: [
        { text: columns.state, style: looks.header },
        { text: columns.operators, style: looks.numberHeader },
        { text: "", style: looks.header, span: "rest" },
      ],
    },
    ...index.states.map(
      ({ state, operators }): SpannedRow => ({
        cells: [
          cells.sentence(words.states[state]),
          cells.count(operators),
          { ...cells.sentence(words.meanings[state]), span: "rest" },
        ],
      }),
    ),
  ];
  const sums: readonly SpannedRow[] = [
    { cells: [] },
    {
      cells: [
        { text: words.total, style: looks.header },
        ...totals.map(({ title }) => ({ text: title, style: looks.numberHeader })),
      ],
    },
    {
      cells: [cells.total(cells.sentence("")), ...totals.map(({ count }) => cells.total(cells.count(count)))],
    },
  ];
  const widths = ["", ...totals.map(({ title }) => title)].map((title, column) =>
    Math.max(fittingWidth(title, { texts: [], widest }), leastWidths[column] ?? 0),
  );
  const { rows, merged } = spannedRows([...top, ...states, ...sums], widths);
  const sheet = { columns: widths.map((width) => ({ width })), rows, headerRow: 0, selected: true, merged };
  addSheet(book, { name: words.sheets.summary, xml: encodeSheet(sheet, book), place: 0, names: [] });
}
