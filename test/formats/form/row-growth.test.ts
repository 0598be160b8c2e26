import { describe, expect, it } from "vitest";
import { growAreas, growFormula, repeatFormula } from "../../../src/formats/form/row-growth.js";

const growths = [
  { row: 10, extra: 4 },
  { row: 20, extra: 1 },
];
const growth = { sheet: "Ma feuille", growths };

describe("a list of areas, after rows grew", () => {
  it.each([
    ["stays above the rows", "A1:B9", "A1:B9"],
    ["moves below them", "C11 C30", "C15 C35"],
    ["widens where it covers them", "A1:B15", "A1:B19"],
    ["spreads over all the rows that its row became", "C10 B20:D20", "C10:C14 B24:D25"],
    ["keeps whole columns", "A:B", "A:B"],
  ])("%s", (_, before, after) => {
    expect(growAreas(before, growths)).toBe(after);
  });
});

describe("a formula, after rows grew", () => {
  it.each([
    ["a cell with or without dollars", "A11+$B$30", "A15+$B$35"],
    ["an area that covers a grown row", "SUM(C10:C12)", "SUM(C10:C16)"],
    ["whole rows", "$11:$12", "$15:$16"],
    ["its own sheet, by name", "'Ma feuille'!A11", "'Ma feuille'!A15"],
    [
      "several areas",
      "'Ma feuille'!$A$1:$E$30,'Ma feuille'!$11:$11",
      "'Ma feuille'!$A$1:$E$35,'Ma feuille'!$15:$15",
    ],
  ])("moves %s", (_, before, after) => {
    expect(growFormula(before, "Ma feuille", growth)).toBe(after);
  });

  it.each([
    ["another sheet", "Autre!A11+'L''autre'!A30"],
    ["another workbook", "[1]Feuille!A11"],
    ["a quoted text", '"A11"&"voir ""B30"""'],
    ["functions and names that look like cells", "LOG10(2)+total_A11+A11b"],
    ["whole columns", "A:C"],
  ])("leaves %s", (_, formula) => {
    expect(growFormula(formula, "Ma feuille", growth)).toBe(formula);
  });

  it("moves references from another sheet", () => {
    expect(growFormula("'Ma feuille'!A11+A11", "Autre", growth)).toBe("'Ma feuille'!A15+A11");
  });
});

describe("the formula of a model row, two rows further", () => {
  it.each([
    ["follows its own row, and rows above it", "B10&$C10&B9", "B12&$C12&B11"],
    ["keeps what is fixed above", "A$1+$B$9", "A$1+$B$9"],
    ["goes on from what is fixed in its row", "COUNTA($B$10:B10)", "COUNTA($B$10:B12)"],
    ["covers the whole table where all is fixed", "SUM($B$10:$B$10)", "SUM($B$10:$B$14)"],
    ["finds what stands below the table", "B10*B12", "B12*B16"],
    ["covers a table that grows further down", "COUNTA(B10:B20)", "COUNTA(B12:B25)"],
    ["follows other sheets too", "Autre!A1", "Autre!A3"],
  ])("%s", (_, before, after) => {
    expect(repeatFormula(before, growth, { row: 10, offset: 2 })).toBe(after);
  });
});
