import type { TemplateCell } from "../form/placeholders.js";
import { namesIn, readTemplate } from "../form/template.js";
import { cellRuns } from "./cells.js";
import { attributeOf } from "./markup.js";
import { readParagraphs } from "./paragraphs.js";
import { type OdsSheet, rowRuns } from "./rows.js";

/** The cells of a form in which placeholders such as `{{operateur_siren}}` are typed. */
export function findPlaceholders(sheets: readonly OdsSheet[]): readonly TemplateCell[] {
  return sheets.flatMap((sheet) =>
    rowRuns(sheet).flatMap(({ element: row, first: top }) =>
      cellRuns(row).flatMap(({ element, first: left }) => {
        if (attributeOf(element, "table:formula") !== undefined) return [];
        if (element.children.length === 0 || !element.textContent?.includes("{")) return [];
        const template = readTemplate(readParagraphs(element));
        const names = namesIn(template);
        if (names.length === 0) return [];
        return [{ sheet: sheet.name, area: { top, left, bottom: top, right: left }, template, names }];
      }),
    ),
  );
}
