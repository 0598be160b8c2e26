import { describe, expect, it } from "vitest";
import { fittingHeight } from "../../../src/formats/form/text-height.js";

const style = { fontSize: 10, bold: false, wraps: true, indent: 0 };
const heightOf = (text: string, width = 100, other = {}) =>
  fittingHeight([{ text, style: { ...style, ...other }, width }], 16);

describe("the height of a row", () => {
  it("stays where every text takes one line", () => {
    expect(heightOf("Dupont")).toBe(16);
    expect(heightOf("")).toBe(16);
  });

  it("grows with the lines of a text", () => {
    expect(heightOf("a\nb\nc")).toBe(42.75);
  });

  it("grows where words do not fit the width", () => {
    expect(heightOf("Établissements Veuve Kervella")).toBe(30);
    expect(heightOf("Établissements Veuve Kervella", 200)).toBe(16);
  });

  it("grows where one long word must be cut", () => {
    expect(heightOf(`${"a".repeat(40)}@societe.example`)).toBeGreaterThan(40);
  });

  it("counts the indent and the weight of the font", () => {
    expect(heightOf("Jean-Baptiste Legrand", 110)).toBe(16);
    expect(heightOf("Jean-Baptiste Legrand", 110, { indent: 1 })).toBe(30);
    expect(heightOf("Jean-Baptiste Legrand", 110, { bold: true })).toBe(30);
  });

  it("counts the widths of the font", () => {
    const calibri = { fontName: "Calibri", fontSize: 11 };
    // A column of 26 digits.
    expect(heightOf("m.martin@societe.example", 136.5, calibri)).toBe(16);
    expect(heightOf("m.martin@societe.example", 136.5, { ...calibri, fontName: "Arial" })).toBe(33);
    expect(heightOf("marie.lefebvre@societe.example", 136.5, calibri)).toBe(33);
  });

  it("stays where the cell does not wrap", () => {
    expect(heightOf("a".repeat(200), 100, { wraps: false })).toBe(16);
  });

  it("is never more than Excel allows", () => {
    expect(heightOf("a\n".repeat(500))).toBe(409);
  });
});
