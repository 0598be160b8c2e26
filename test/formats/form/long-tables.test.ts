import { describe, expect, it } from "vitest";
import { fillForm } from "../../../src/formats/form/fill-form.js";
import { formContents, readFormFile, textOf } from "./forms/form-files.js";

const forms = ["xlsxwriter.xlsx", "xlsxwriter-placeholders.xlsx"] as const;
const counts = [0, 1, 40, 400, 10_000];
const cases = forms.flatMap((form) => counts.map((count) => [count, form] as const));

const sheets = new Map<string, string>();
const filled = (form: (typeof forms)[number], count: number): string => {
  const known = sheets.get(`${form} ${count}`);
  if (known !== undefined) return known;
  const bytes = fillForm(readFormFile(form), formContents(count, 2));
  const sheet = textOf(bytes, /^xl\/worksheets\/sheet1\.xml$/);
  sheets.set(`${form} ${count}`, sheet);
  return sheet;
};
const rowsOf = (sheet: string) =>
  new Map(
    [...sheet.matchAll(/<row r="(\d+)"[^>]*>(.*?)<\/row>/gs)].map(([, row, cells = ""]) => [
      Number(row),
      cells,
    ]),
  );

/** The styles of a row's cells, by their columns. */
const stylesOf = (cells: string | undefined) =>
  [...(cells ?? "").matchAll(/<c ([^>]*?)\/?>/g)].map(([, attributes = ""]) => [
    /r="([A-Z]+)/.exec(attributes)?.[1],
    /s="(\d+)"/.exec(attributes)?.[1],
  ]);

describe("a form of one's own with long tables", () => {
  it.each(cases)("has %i accounts, each in the style of the model row: %s", (count, form) => {
    const model = stylesOf(rowsOf(textOf(readFormFile(form), /^xl\/worksheets\/sheet1\.xml$/)).get(16));
    const rows = rowsOf(filled(form, count));
    for (let row = 16; row < 16 + Math.max(count, 1); row += 1)
      expect(stylesOf(rows.get(row))).toEqual(model);
    expect(rows.get(15 + Math.max(count, 1))).toContain(count === 0 ? "<c" : `>NOM-${count}<`);
    expect(rows.get(16 + Math.max(count, 1))).toContain(`Total : ${count}`);
  });

  it.each(cases)("ends pages between accounts, or where it says, with %i of them: %s", (count, form) => {
    const breaks = [...filled(form, count).matchAll(/<brk id="(\d+)"/g)].map(([, row]) => Number(row));
    const last = 15 + Math.max(count, 1);
    // Two breaks are the form's own; two accounts to withdraw and the signature stay together below the others.
    const own = form === "xlsxwriter.xlsx" ? [13, last + 17] : [];
    const others = breaks.filter((row) => !own.includes(row));
    expect(breaks.filter((row) => own.includes(row))).toEqual(own);
    for (const row of others) expect(row === last + 2 || (row > 16 && row < last)).toBe(true);
    expect(others.length).toBeGreaterThanOrEqual(Math.floor(count / 35));
  });
});
