import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { formulaAsText } from "../../src/formats/formula-as-text.js";
import { writeDelimited } from "../../src/formats/write-delimited.js";

describe("a delimited text", () => {
  it("reads back as the rows that it was written from", () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('a"b', "a;b", "a,b", "a\nb", "a\r\nb", " a ", "\ufeffa"),
    );
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, fc.constantFrom(",", ";", "\t"), (written, delimiter) => {
        const text = writeDelimited(written, { delimiter });
        const { data } = Papa.parse<string[]>(text.slice(0, -2), { delimiter, newline: "\r\n" });
        expect(data).toEqual(written);
      }),
    );
  });

  it("ends every row as asked, and opens with a byte order mark where asked", () => {
    const rows = [
      ["a", "b"],
      ["c", "d"],
    ];
    expect(writeDelimited(rows, { delimiter: ";" })).toBe("a;b\r\nc;d\r\n");
    expect(writeDelimited(rows, { delimiter: ",", lineEnd: "\n", byteOrderMark: true })).toBe(
      "\ufeffa,b\nc,d\n",
    );
    expect(writeDelimited([], { delimiter: ";" })).toBe("");
  });

  it.each(["=1+1", "+33612345678", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "=1\n+2", "＝1", "＠a"])(
    "writes %j so that it shows as text, where asked",
    (value) => {
      const cellOf = (formulasAsText: boolean): unknown => {
        const text = writeDelimited([["x", value]], { delimiter: ";", formulasAsText });
        return Papa.parse<string[]>(text, { delimiter: ";", newline: "\r\n" }).data[0]?.[1];
      };
      expect(cellOf(true)).toBe(`'${value}`);
      expect(cellOf(false)).toBe(value);
    },
  );

  it("leaves what no spreadsheet runs", () => {
    for (const value of ["", "a=b", "Jean-Luc", "j@azur.example", "'=1", "#N/A"]) {
      expect(formulaAsText(value)).toBe(value);
    }
  });
});
