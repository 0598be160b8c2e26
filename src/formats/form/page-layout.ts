import type { Element } from "@xmldom/xmldom";
import { columnWidths, type Sheet } from "./sheet.js";
import { child, children, createLike, numberAttribute } from "./xml.js";

/** A4, the only paper on which we know where pages end; in points. */
const paper = { code: 9, short: 595.3, long: 841.9 };
/** How much of a page we count on: printers and spreadsheets differ in the height of rows by some percent. */
const trustedShare = 0.96;
/** Excel holds no more manual breaks than this. */
const mostBreaks = 1_000;

/** The height of a page between its margins, in the points of the rows; `undefined` on another paper than A4. */
export function pageHeight(sheet: Sheet, lastColumn: number): number | undefined {
  const setup = child(sheet.part.root, "pageSetup");
  if (setup === undefined || numberAttribute(setup, "paperSize") !== paper.code) return undefined;
  const landscape = setup.getAttribute("orientation") === "landscape";
  const margins = child(sheet.part.root, "pageMargins");
  const inches = (side: string) => (margins && numberAttribute(margins, side)) ?? 0.75;
  const height = (landscape ? paper.short : paper.long) - (inches("top") + inches("bottom")) * 72;
  const width = (landscape ? paper.long : paper.short) - (inches("left") + inches("right")) * 72;
  return (height * trustedShare) / scale(sheet, setup, { width, lastColumn });
}

/** The last rows of the pages that the form sets itself. */
export function fixedBreaks(sheet: Sheet): ReadonlySet<number> {
  const list = child(sheet.part.root, "rowBreaks");
  return new Set(list && children(list, "brk").map((mark) => numberAttribute(mark, "id") ?? 0));
}

/** Sets after which rows pages end. */
export function setBreaks(sheet: Sheet, breaks: readonly number[]): void {
  const before = child(sheet.part.root, "rowBreaks");
  if (before !== undefined) sheet.part.root.removeChild(before);
  if (breaks.length === 0 || breaks.length > mostBreaks) return;
  const list = createLike(sheet.part.root, "rowBreaks");
  list.setAttribute("count", String(breaks.length));
  list.setAttribute("manualBreakCount", String(breaks.length));
  for (const row of breaks) {
    const mark = createLike(list, "brk");
    mark.setAttribute("id", String(row));
    mark.setAttribute("max", "16383");
    mark.setAttribute("man", "1");
    list.appendChild(mark);
  }
  sheet.part.root.insertBefore(list, elementAfterBreaks(sheet.part.root) ?? null);
}

/** The scale at which the sheet is printed: what it sets, or what makes its columns fit the page's width. */
function scale(
  sheet: Sheet,
  setup: Element,
  { width, lastColumn }: { readonly width: number; readonly lastColumn: number },
): number {
  const properties = child(sheet.part.root, "sheetPr");
  const fit = properties && child(properties, "pageSetUpPr")?.getAttribute("fitToPage");
  if (fit !== "1" && fit !== "true") return (numberAttribute(setup, "scale") ?? 100) / 100;
  const widthOf = columnWidths(sheet);
  let columns = 0;
  for (let column = 0; column <= lastColumn; column += 1) columns += widthOf(column);
  return Math.min(width / columns, 1);
}

/** The schema fixes the order of a sheet's elements; these come after the row breaks. */
function elementAfterBreaks(root: Element): Element | undefined {
  const later = new Set(
    "colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst".split(
      " ",
    ),
  );
  return [...root.children].find((element) => later.has(element.localName ?? ""));
}
