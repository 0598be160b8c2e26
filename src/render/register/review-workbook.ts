import { addSheet, type Book, writeBook } from "../../formats/edit/book.js";
import { newBook } from "../../formats/edit/new-book.js";
import type { SheetRules } from "../../formats/edit/sheet-rules.js";
import {
  encodeSheet,
  filteredArea,
  type NewCell,
  type NewSheet,
  reference,
  wrappedHeight,
} from "../../formats/edit/write-sheet.js";
import type { Language } from "../../model/language.js";
import { columnLetters } from "../../model/location.js";
import type { Review, ReviewedAccount } from "../../model/review.js";
import { visible } from "../../model/visible.js";
import { dayText } from "../day-text.js";
import { addInformationSheet, headLooks, titleHeight } from "../workbook/information-sheet.js";
import { type ReportCells, reportCells } from "../workbook/report-cells.js";
import { fittingWidth } from "../workbook/report-sheet.js";
import { type ReviewColumn, type ReviewWords, reviewColumns, reviewWordsIn } from "./review-words.js";

/**
 * A review as an Excel workbook for whoever answers it: an account a row, with a decision to choose and room for
 * a comment, and how to go about it on a second sheet. `readReview` reads it back.
 */
export function renderReview(review: Review, language: Language): Uint8Array {
  const words = reviewWordsIn[language];
  const title = titleOf(review, words);
  const book = newBook(title);
  const cells = reportCells(book.styles, language);
  addReviewSheet(book, { review, title, words, cells, language });
  addInformationSheet(book, {
    name: words.sheets.instructions,
    place: 1,
    title: words.sheets.instructions,
    columns: words.instructions.columns,
    widths: [26, 100],
    rows: words.instructions.rows.map((row) => row.map((text) => cells.sentence(text))),
    language,
  });
  return writeBook(book);
}

function titleOf({ recipient }: Review, { title }: ReviewWords): string {
  return recipient === undefined ? title : `${title} – ${visible(recipient)}`;
}

type Drawing = {
  readonly review: Review;
  readonly title: string;
  readonly words: ReviewWords;
  readonly cells: ReportCells;
  readonly language: Language;
};

/** What stands above the accounts: the title, which review it is, what to do, the headers. */
const headerRow = 4;

function addReviewSheet(book: Book, { review, title, words, cells, language }: Drawing): void {
  const looks = headLooks(book.styles);
  const { accounts } = review;
  const hasNames = accounts.some(({ operator }) => operator !== undefined);
  const columns = reviewColumns.filter((column) => column !== "operator" || hasNames);
  const cellsOf = cellsIn(book, cells);
  const rows = accounts.map((account) => columns.map((column) => cellsOf[column](account)));
  const widths = columns.map((column, place) =>
    widthOf(
      column,
      words,
      rows.map((row) => row[place]?.text ?? ""),
    ),
  );
  const top: readonly (readonly NewCell[])[] = [
    [{ text: title, style: looks.title }],
    [{ text: words.made(dayText(review.date, language), review.version), style: looks.mark }],
    [{ text: words.ask, style: book.styles.look({ bold: true }) }],
    columns.map((column) => ({
      text: words.columns[column],
      style: column === "months" ? looks.numberHeader : looks.header,
    })),
  ];
  const shown = rows.length === 0 ? [[{ text: words.none, style: looks.mark }]] : rows;
  const sheet: NewSheet = {
    columns: widths.map((width) => ({ width })),
    rows: [...top, ...shown].map((cells, index) => ({
      number: index + 1,
      cells,
      height: index === 0 ? titleHeight : heightOf(index + 1 < headerRow ? [] : cells, widths),
    })),
    headerRow,
    filter: true,
    selected: true,
    rules: rulesOf(book, { columns, words, accounts: accounts.length }),
  };
  const { review: name } = words.sheets;
  const area = filteredArea(sheet).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  addSheet(book, {
    name,
    xml: encodeSheet(sheet, book),
    place: 0,
    names: [
      { name: "_xlnm.Print_Titles", reference: reference(name, `$${headerRow}:$${headerRow}`) },
      { name: "_xlnm._FilterDatabase", reference: reference(name, area), hidden: true },
    ],
  });
}

/** In characters. */
const usualWidest = 26;
const widest: Partial<Record<ReviewColumn, number>> = { email: 36 };
const least: Partial<Record<ReviewColumn, number>> = { decision: 16, comment: 26 };
/** Of Arial 10, in the characters of a column. */
const digitWidth = 1.1;

function widthOf(column: ReviewColumn, words: ReviewWords, texts: readonly string[]): number {
  const most = widest[column] ?? usualWidest;
  const fitting = Math.ceil(fittingWidth(words.columns[column], { texts, widest: most }) * digitWidth);
  return Math.max(Math.min(fitting, most), least[column] ?? 0);
}

function heightOf(cells: readonly NewCell[], widths: readonly number[]): number {
  return wrappedHeight(cells.map(({ text }, column) => ({ text, width: widths[column] ?? 10 })));
}

function cellsIn(
  { styles }: Book,
  cells: ReportCells,
): Readonly<Record<ReviewColumn, (account: ReviewedAccount) => NewCell>> {
  const rule = "FFD9D9D9";
  const open = styles.look({ wrap: true, text: true, rule, unlocked: true });
  const quiet = styles.look({ text: true, rule, color: "FF595959" });
  return {
    lastName: ({ lastName }) => cells.value(lastName),
    firstName: ({ firstName }) => cells.value(firstName),
    identifier: ({ identifier }) => cells.value(identifier),
    email: ({ email }) => cells.value(email),
    operator: ({ operator = "" }) => cells.value(operator),
    siren: ({ siren }) => cells.value(siren),
    habilitatedSince: ({ habilitatedSince }) => cells.day(habilitatedSince),
    months: ({ months }) => (months === undefined ? cells.value("") : cells.count(months)),
    confirmedOn: ({ confirmedOn }) => cells.day(confirmedOn),
    decision: () => ({ text: "", style: open }),
    comment: () => ({ text: "", style: open }),
    reference: ({ reference }) => ({ text: reference, style: quiet }),
  };
}

const unansweredFill = "FFFFF2CC";
const withdrawnFill = "FFF8CBAD";

function rulesOf(
  { styles }: Book,
  {
    columns,
    words,
    accounts,
  }: { readonly columns: readonly ReviewColumn[]; readonly words: ReviewWords; readonly accounts: number },
): SheetRules {
  if (accounts === 0) return { isProtected: true };
  const [first, last] = [headerRow + 1, headerRow + accounts];
  const decision = columnLetters(columns.indexOf("decision"));
  const whole = `A${first}:${columnLetters(columns.length - 1)}${last}`;
  const said = `LOWER(TRIM($${decision}${first}))`;
  return {
    isProtected: true,
    choices: [
      {
        area: `${decision}${first}:${decision}${last}`,
        texts: [words.decisions.keep, words.decisions.withdraw],
        ...words.choice,
      },
    ],
    conditions: [
      { area: whole, formula: `${said}=""`, overlay: styles.overlay(unansweredFill) },
      {
        area: whole,
        formula: `${said}="${words.decisions.withdraw}"`,
        overlay: styles.overlay(withdrawnFill),
      },
    ],
  };
}
