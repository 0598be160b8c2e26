import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { RecordSplitter } from "../../src/formats/split-records.js";

type Cut = { readonly fields: readonly string[]; readonly fault: string | undefined; readonly lines: number };

/** Of a quote that is never closed, only that it is: its record is read line by line. */
const unclosed: Cut = { fields: [], fault: "unclosed", lines: 0 };

function ours(text: string, delimiter: string): readonly Cut[] {
  const records = new RecordSplitter(text, delimiter);
  const cut: Cut[] = [];
  for (let fields = records.next(); fields !== undefined; fields = records.next()) {
    const { fault, lines } = records;
    cut.push(fault === "unclosed" ? unclosed : { fields, fault, lines });
  }
  return cut;
}

/** What Papa Parse cuts; it takes one kind of line end only, and ends a record's lines with its fields. */
function theirs(text: string, delimiter: string): readonly Cut[] {
  const oneLineEnd = text.replace(/\r\n?/g, "\n");
  const { data, errors } = Papa.parse<string[]>(oneLineEnd, { delimiter, newline: "\n", quoteChar: '"' });
  const faults = new Map(errors.map(({ row, code }) => [row, code]));
  return data.map((fields, index) => {
    const fault = faults.get(index);
    if (fault === "MissingQuotes") return unclosed;
    return {
      fields,
      fault: fault === "InvalidQuotes" ? "misplaced" : undefined,
      lines: fields.join("").split("\n").length,
    };
  });
}

describe("a delimited text", () => {
  const delimiters = [";", ",", "\t", "|", " ", "😀"];
  const text = fc.string({
    unit: fc.constantFrom(...'ab;,\t| \u00a0é€"""\n\n\r', "\r\n", '";', '"\n', '""', "😀", '"😀'),
    minLength: 1,
    maxLength: 40,
  });

  it("is cut into the records that Papa Parse cuts, faults of quotes included", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("", "\ufeff"),
        text,
        fc.constantFrom(...delimiters),
        (mark, body, delimiter) => {
          expect(ours(mark + body, delimiter)).toEqual(theirs(mark + body, delimiter));
        },
      ),
      { numRuns: 5000 },
    );
  });

  it("is cut alike whatever its line ends", () => {
    fc.assert(
      fc.property(text, (body) => {
        const lineFeeds = body.replace(/\r\n?/g, "\n");
        expect(ours(lineFeeds.replaceAll("\n", "\r\n"), ";")).toEqual(ours(lineFeeds, ";"));
        expect(ours(lineFeeds.replaceAll("\n", "\r"), ";")).toEqual(ours(lineFeeds, ";"));
      }),
    );
  });
});
