import daff from "daff";
import { applyPatch, parsePatch } from "diff";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { canonicalAccounts, canonicalHeader, canonicalLine } from "../../src/render/canonical-lists.js";
import { renderPlanHtml } from "../../src/render/html/plan-page.js";
import { renderJson } from "../../src/render/json.js";
import { listColumns, listRow } from "../../src/render/list-form.js";
import { renderMarkdown } from "../../src/render/markdown.js";
import { renderPatch } from "../../src/render/patch.js";
import { renderTableDiff } from "../../src/render/table-diff.js";
import { renderText } from "../../src/render/text.js";
import { renderPlanWorkbook } from "../../src/render/workbook/plan-workbook.js";
import { hostile, reportOn } from "./hostile-report.js";

const renderers = {
  text: renderText,
  Markdown: renderMarkdown,
  HTML: renderPlanHtml,
  "table diff": renderTableDiff,
  patch: renderPatch,
} as const;
const named = Object.entries(renderers);

function rowsOf(tableDiff: string): readonly (readonly string[])[] {
  return Papa.parse<string[]>(tableDiff, { delimiter: ",", newline: "\r\n" }).data.slice(0, -1);
}

describe.each(named)("a report on hostile values as %s", (name, render) => {
  it("sends no control or direction character to a terminal or a file", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const lines = render(reportOn(text), "fr").split(name === "table diff" ? "\r\n" : "\n");
        expect(lines.join("").match(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029].{0,20}/gu)).toBeNull();
      }),
    );
  });
});

describe.each(named.filter(([name]) => name !== "HTML"))(
  "a report by lines on hostile values as %s",
  (_, render) => {
    it("keeps the lines that it has for plain values", () => {
      const linesOf = (text: string): number => render(reportOn(text), "en").split("\n").length;
      const plain = linesOf("x");
      fc.assert(
        fc.property(hostile, (text) => {
          fc.pre(text !== "");
          expect(linesOf(text)).toBe(plain);
        }),
      );
    });
  },
);

describe("a Markdown report on hostile values", () => {
  it("lets no markup through", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const markdown = renderMarkdown(reportOn(text), "fr").replace(/<\/?(ins|del|details|summary)>/g, "");
        expect(markdown).not.toMatch(/<[a-z!/]|(?<!\\)\]\(|@\w/i);
      }),
    );
  });
});

describe("a JSON report on hostile values", () => {
  it("gives the very values", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { plans, refusals, findings } = JSON.parse(renderJson(reportOn(text), "fr"));
        expect(plans[0].additions[0].lastName).toBe(text);
        expect([plans[0].operator, refusals[1].file, findings[0].value]).toEqual([text, text, text]);
      }),
    );
  });
});

describe("a workbook on hostile values", () => {
  it("holds no formula", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const parts = Object.entries(unzipSync(renderPlanWorkbook(reportOn(text), "fr")));
        const sheets = parts.filter(([path]) => path.startsWith("xl/worksheets/sheet"));
        expect(sheets.length).toBeGreaterThan(5);
        for (const [, bytes] of sheets) expect(strFromU8(bytes)).not.toMatch(/<f[ >]/);
      }),
      { numRuns: 20 },
    );
  });
});

describe("a table diff on hostile values", () => {
  it("holds no cell that a spreadsheet would run, but for the signs of its form", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const [action = "", ...cells] of rowsOf(renderTableDiff(reportOn(text), "fr"))) {
          expect(action).toMatch(/^(@@|\+\+\+|---|\.\.\.|-+>)$/);
          for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
        }
      }),
    );
  });

  it("reads back as the accounts, before and after", () => {
    const columns = listColumns({ withSiren: true });
    fc.assert(
      fc.property(hostile, (text) => {
        const report = reportOn(text);
        const rows = rowsOf(renderTableDiff(report, "fr"));
        const [arrow = "", ...cells] = rows.find(([action = ""]) => /^-+>$/.test(action)) ?? [];
        const [{ amendments, additions } = { amendments: [], additions: [] }] = report.plans;
        const sides = cells.map((cell) => cell.split(arrow));
        const amendment = amendments[0];
        if (amendment === undefined) throw new Error("No amendment");
        expect(sides.map(([before]) => before)).toEqual(listRow(amendment.before, columns));
        expect(sides.map((parts) => parts.at(-1))).toEqual(listRow(amendment.after, columns));
        expect(sides.every(({ length }) => length <= 2)).toBe(true);
        expect(rows[1]?.slice(1)).toEqual(additions.flatMap((account) => listRow(account, columns)));
      }),
    );
  });

  it("is to daff the rows that it is to others", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const tableDiff = renderTableDiff(reportOn(text), "fr");
        const table = new daff.TableView([]);
        new daff.Csv().parseTable(tableDiff, table);
        // To daff, NULL is no value, and an underscore before it keeps it one.
        const plain = rowsOf(tableDiff).map((row) =>
          row.map((cell) => (cell === "NULL" ? null : cell.replace(/^_(_*NULL)$/, "$1"))),
        );
        expect(table.data).toEqual(plain);
      }),
    );
  });
});

describe("a patch on hostile values", () => {
  it("leads from the list of today to the one to come", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const report = reportOn(text);
        const [patch, other, ...more] = parsePatch(renderPatch(report, "fr"));
        const [plan] = report.plans;
        if (plan === undefined || patch === undefined) throw new Error("No plan");
        const listWithout = (gone: string): string =>
          [
            canonicalHeader(plan, "fr"),
            ...canonicalAccounts(plan).flatMap(({ sign, account }) =>
              sign === gone ? [] : [canonicalLine(account)],
            ),
            "",
          ].join("\n");
        expect(applyPatch(listWithout("+"), patch)).toBe(listWithout("-"));
        expect(other?.hunks.flatMap(({ lines }) => lines)).toHaveLength(2);
        expect(more).toEqual([]);
      }),
    );
  });
});
