import { describe, expect, it } from "vitest";
import {
  growAddresses,
  growFormula,
  placeOf,
  repeatModelFormula,
} from "../../../src/formats/ods-form/addresses.js";

/** Row 5 of `La feuille` becomes rows 5 to 8. */
const growth = { sheet: "La feuille", growths: [{ row: 5, extra: 3 }] };

describe("an OpenDocument address", () => {
  it.each([
    ["$Demande.$C$5", { sheet: "Demande", area: { top: 5, left: 2, bottom: 5, right: 2 } }],
    ["$'L''une. 2'.$A$1:.$E$9", { sheet: "L'une. 2", area: { top: 1, left: 0, bottom: 9, right: 4 } }],
    ["Demande.A1:Demande.B2", { sheet: "Demande", area: { top: 1, left: 0, bottom: 2, right: 1 } }],
    ["Demande.A1:Autre.B2", undefined],
    ["$Demande.#REF!", undefined],
    [".A1", undefined],
  ])("%s is a place, or none", (address, place) => {
    expect(placeOf(address)).toEqual(place);
  });

  it.each([
    ["'La feuille'.A1:'La feuille'.E31", "'La feuille'.A1:'La feuille'.E34"],
    ["$'La feuille'.$A$5:.$E$5", "$'La feuille'.$A$5:.$E$8"],
    ["$'La feuille'.$A$5", "$'La feuille'.$A$5:$'La feuille'.$A$8"],
    ["$'La feuille'.$7:.$7", "$'La feuille'.$10:.$10"],
    ["Autre.A9 'La feuille'.A9", "Autre.A9 'La feuille'.A12"],
    ["'file:///a.ods'#$'La feuille'.A9", "'file:///a.ods'#$'La feuille'.A9"],
  ])("%s goes with its rows, and covers all that one becomes", (before, after) => {
    expect(growAddresses(before, undefined, growth, { spread: true })).toBe(after);
  });

  it.each([
    ['of:=[.A9]+[Autre.A9]&"[.A9]"', 'of:=[.A12]+[Autre.A9]&"[.A9]"'],
    ["of:=SUM([.A1:.A9];[.A5])", "of:=SUM([.A1:.A12];[.A5])"],
    ["of:=[$'La feuille'.$A$9]", "of:=[$'La feuille'.$A$12]"],
    ["of:=SUM([.A:.A])", "of:=SUM([.A:.A])"],
    ["of:=SUM([.9:.9])", "of:=SUM([.12:.12])"],
    ["of:=[.#REF!9]+LOG10(9)", "of:=[.#REF!9]+LOG10(9)"],
  ])("in a formula, %s goes with its row", (before, after) => {
    expect(growFormula(before, "La feuille", growth)).toBe(after);
  });

  it("follows the row of a model that is repeated, unless it is fixed or stands below", () => {
    const formula = "of:=[.A5]+[.$A$1]+[.A4]+[.A9]+[Autre.A1]";
    expect(repeatModelFormula(formula, growth, { row: 5, offset: 2 })).toBe(
      "of:=[.A7]+[.$A$1]+[.A6]+[.A12]+[Autre.A3]",
    );
  });
});
