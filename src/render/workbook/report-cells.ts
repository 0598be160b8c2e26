import type { Severity } from "../../findings/entry.js";
import type { Styles } from "../../formats/edit/styles.js";
import type { NewCell, TextRun } from "../../formats/edit/write-sheet.js";
import { spreadsheetDay } from "../../model/day.js";
import type { Language } from "../../model/language.js";
import { visible } from "../../model/visible.js";
import { changedPieces, type Piece } from "../changed-words.js";
import { dayText } from "../day-text.js";
import { bodyLooks } from "./information-sheet.js";

/** The cells of the sheets of a report, each in its style. */
export type ReportCells = {
  /** A text of ours, which needs no escaping. */
  readonly sentence: (text: string) => NewCell;
  /** A text of the lists, with what cannot be seen written out; always text, whatever it starts with. */
  readonly value: (text: string) => NewCell;
  /** How many there are of something. */
  readonly count: (number: number) => NewCell;
  /** The number of a row. */
  readonly ordinal: (number: number) => NewCell;
  /** A day, given as `YYYY-MM-DD`; nothing where there is none. */
  readonly day: (day: string | undefined) => NewCell;
  /** A share from 0 to 1, shown in per cent. */
  readonly share: (share: number) => NewCell;
  /** A cell as it stands in a row of totals. */
  readonly total: (cell: NewCell) => NewCell;
  readonly link: (sheet: string) => NewCell;
  readonly severity: (severity: Severity, word: string) => NewCell;
  /** A value before and after, what is gone struck through in the one, what is new bold in the other. */
  readonly change: (before: string, after: string) => Change;
};

/** The cells of a value as it was and as it became. */
export type Change = { readonly before: NewCell; readonly after: NewCell };

/** The most characters of a value that a cell shows. */
const longestValue = 500;
/** The formats by which spreadsheets show days as `dayText` writes them. */
const dayFormats: Readonly<Record<Language, string>> = { fr: "dd/mm/yyyy", en: "yyyy-mm-dd" };
/** The fill of values that changed. */
const changedFill = "FFFFF2CC";

/** Makes the cells of a report in the styles of its workbook. */
export function reportCells(styles: Styles, language: Language): ReportCells {
  const { text, value, link, severityLook } = bodyLooks(styles);
  const rule = "FFD9D9D9";
  const counted = styles.look({ number: "count", align: "right", rule });
  const numbered = styles.look({ align: "left", rule });
  const dated = styles.look({ number: { code: dayFormats[language] }, align: "left", rule });
  const shared = styles.look({ number: "percent", align: "left", rule });
  const total = { bold: true, fill: "FFF2F2F2", rule };
  const totalled = styles.look(total);
  const totalCounted = styles.look({ ...total, number: "count", align: "right" });
  const changed = styles.look({ wrap: true, text: true, rule, fill: changedFill });
  const plain = (content: string): NewCell => ({ text: visible(content, longestValue), style: value });
  const numbers = new Intl.NumberFormat(language === "fr" ? "fr-FR" : "en-GB");
  return {
    sentence: (content) => ({ text: content, style: text }),
    value: plain,
    count: (number) => ({ text: numbers.format(number), number, style: counted }),
    ordinal: (number) => ({ text: String(number), number, style: numbered }),
    day: (day = "") =>
      day === ""
        ? { text: "", style: dated }
        : { text: dayText(day, language), number: spreadsheetDay(day), style: dated },
    share: (share) => ({ text: `${Math.round(share * 100)} %`, number: share, style: shared }),
    total: (cell) => ({ ...cell, style: cell.number === undefined ? totalled : totalCounted }),
    link: (sheet) => ({ text: sheet, style: link, link: { sheet, cell: "A1" } }),
    severity: (severity, word) => ({ text: word, style: severityLook(severity) }),
    change: (before, after) => {
      const kept = plain(after);
      if (before === after) return { before: kept, after: kept };
      const pieces = changedPieces(visible(before, longestValue), visible(after, longestValue));
      return {
        before: { ...withRuns(pieces, { kind: "removed", look: "struck" }), style: changed },
        after: { ...withRuns(pieces, { kind: "added", look: "bold" }), style: changed },
      };
    },
  };
}

/** The text that the pieces of one kind make with those that stayed, the former in a look of their own. */
function withRuns(
  pieces: readonly Piece[],
  { kind, look }: { readonly kind: Piece["kind"]; readonly look: NonNullable<TextRun["look"]> },
): { readonly text: string; readonly runs: readonly TextRun[] } {
  const runs = pieces
    .filter((piece) => piece.kind === "same" || piece.kind === kind)
    .map((piece): TextRun => (piece.kind === "same" ? { text: piece.text } : { text: piece.text, look }));
  return { text: runs.map(({ text }) => text).join(""), runs };
}
