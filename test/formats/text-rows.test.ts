import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBlank } from "../../src/formats/blank.js";
import { readDelimited } from "../../src/formats/read-delimited.js";
import { RecordSplitter } from "../../src/formats/split-records.js";
import { cellTextAt } from "../../src/formats/text-rows.js";
import { type Row, rowNumbered } from "../../src/model/table.js";

const delimiters = [";", ",", "\t", "|", "é", "😀"];
const text = fc
  .array(
    fc.oneof(
      fc.string({
        unit: fc.constantFrom(...'ab;,\t| \u00a0é""\n\r', "\r\n", '";', '"\n', '""', '" ;', '" \n', "😀"),
        maxLength: 12,
      }),
      fc.constantFrom('"a";"b" ', '"a\nb";c', 'a;"b" \n"c"', '"a ""b"" c";d'),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join("\n"));

/** The rows of a text that the splitter reads from its start to its end; `undefined` where it finds a fault. */
function wholly(source: string, delimiter: string): readonly Row[] | undefined {
  const records = new RecordSplitter(source, delimiter);
  const rows: Row[] = [];
  let number = 1;
  for (let texts = records.next(); texts !== undefined; texts = records.next()) {
    if (records.fault !== undefined) return undefined;
    rows.push({ number, texts });
    number += records.lines;
  }
  return rows.slice(0, rows.findLastIndex((row) => !isBlank(row.texts)) + 1);
}

describe("the rows of a text", () => {
  it("are, each by itself, what the splitter reads of it all in one go", () => {
    let compared = 0;
    fc.assert(
      fc.property(
        text,
        fc.constantFrom(...delimiters),
        fc.constantFrom("", "\ufeff"),
        (body, delimiter, mark) => {
          const expected = wholly(mark + body, delimiter);
          const { table, findings } = readDelimited(Buffer.from(mark + body), "liste.csv", delimiter);
          if (expected === undefined || findings.length > 0) return;
          compared++;
          expect([...table.rows]).toEqual(expected);
          for (const [index, row] of expected.entries()) {
            expect(table.rows.at(index)).toEqual(row);
            expect(rowNumbered(table.rows, row.number)).toEqual(row);
            const told = row.texts.map((_, column) => cellTextAt(table.rows, index, column));
            expect(told).toEqual(row.texts);
          }
        },
      ),
      { numRuns: 3000 },
    );
    expect(compared).toBeGreaterThan(500);
  });
});
