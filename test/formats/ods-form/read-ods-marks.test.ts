import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fillOdsForm } from "../../../src/formats/ods-form/fill-ods-form.js";
import { isOdsForm } from "../../../src/formats/ods-form/is-ods-form.js";
import { readOdsMarks } from "../../../src/formats/ods-form/read-ods-marks.js";
import { withOdsProperties } from "../../../src/formats/ods-form/with-properties.js";
import { formContents } from "../form/forms/form-files.js";
import { smallForm } from "../form/small-form.js";
import { smallOds } from "./small-ods.js";

const fill = (file: string) => {
  const form = new Uint8Array(readFileSync(new URL(`forms/files/${file}`, import.meta.url)));
  const customProperties = new Map([["isope-habilitations.plan", "abc"]]);
  return fillOdsForm(form, { ...formContents(3, 2), customProperties });
};
const area = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });

describe("the marks of a filled OpenDocument form", () => {
  it("tell where its places are, and its properties", () => {
    const marks = readOdsMarks(fill("demande-isope-dcaq.ods"), "f");
    expect(marks?.places.get("operateur_siren")).toEqual({ sheet: "Demande", area: area(6, 2) });
    expect(marks?.places.get("comptes_a_habiliter")).toEqual({ sheet: "Demande", area: area(23, 0, 25, 4) });
    expect(marks?.places.get("comptes_a_retirer")).toEqual({ sheet: "Demande", area: area(30, 0, 31, 4) });
    expect(marks?.properties.get("isope-habilitations.plan")).toBe("abc");
  });

  it("name what placeholders have marked, and the columns of its tables", () => {
    const { places } = readOdsMarks(fill("hand.ods"), "f") ?? {};
    expect(places?.get("operateur_siren")).toEqual({ sheet: "La demande", area: area(2, 0) });
    expect(places?.get("comptes_a_habiliter")?.area).toEqual(area(8, 0, 10, 3));
    expect(places?.get("comptes_a_habiliter.identifiant")?.area).toEqual(area(8, 2, 10, 2));
    expect(places?.get("comptes_a_retirer")?.area).toEqual(area(15, 0, 16, 4));
  });

  it("may be added to, and nothing else changes", () => {
    const filled = fill("hand.ods");
    const marked = withOdsProperties(filled, new Map([["isope-habilitations.request", "<1>"]]));
    expect([...(readOdsMarks(marked, "f")?.properties ?? [])]).toEqual([
      ["Classement", "C1 – interne"],
      ["isope-habilitations.plan", "abc"],
      ["isope-habilitations.request", "<1>"],
    ]);
    expect(withOdsProperties(marked, new Map([["isope-habilitations.request", "<1>"]]))).toEqual(marked);
  });

  it("are none of other files", () => {
    expect(readOdsMarks(new Uint8Array([1, 2]), "f")).toBeUndefined();
    expect(readOdsMarks(smallForm(), "f")).toBeUndefined();
  });
});

describe("a form", () => {
  it("is an OpenDocument spreadsheet or not", () => {
    expect([smallOds(), smallForm(), new Uint8Array([1])].map(isOdsForm)).toEqual([true, false, false]);
  });
});
