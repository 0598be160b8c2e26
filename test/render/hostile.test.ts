import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FingerprintedPlan } from "../../src/model/plan.js";
import { renderJson } from "../../src/render/json.js";
import { renderMarkdown } from "../../src/render/markdown.js";
import { countOutcomes, type PlanReport } from "../../src/render/report.js";
import { renderText } from "../../src/render/text.js";
import { account } from "../support/build.js";

function reportOn(name: string): PlanReport {
  const person = account("jdupont", { lastName: name, at: { file: name, row: 2 } });
  const plan: FingerprintedPlan = {
    operator: name,
    siren: "111111118",
    additions: [person],
    withdrawals: [],
    amendments: [
      { before: person, after: { ...person, firstName: name }, fields: ["firstName"], cosmetic: false },
    ],
    withheld: [],
    withheldAdditions: [],
    suspects: [],
    settled: [],
    moves: [],
    amendmentGroups: [],
    unchanged: 0,
    currentCount: 1,
    desiredCount: 2,
    fingerprint: "",
  };
  return {
    command: "diff",
    currentTables: [],
    desiredTables: [],
    plans: [plan],
    findings: [{ code: "invalid-email", at: { file: name, row: 2 }, field: "email", value: name }],
    refusals: [],
    counts: { ...countOutcomes([plan]), errors: 1, warnings: 0, notices: 0 },
  };
}

const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "\u001b[31m",
    "<script>",
    "](http://x)",
    "| a |",
    "`x`",
    "@all",
    "# t",
    "a\nb",
    "\u202eabc",
    "=1+1",
    "\u009b2J",
  ),
);

describe("a report on hostile names", () => {
  it("sends no control character to a terminal or a file", () => {
    fc.assert(
      fc.property(hostile, (name) => {
        expect(renderText(reportOn(name), "fr").replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202e\u200b]/u);
        expect(renderMarkdown(reportOn(name), "fr").replaceAll("\n", "")).not.toMatch(
          /[\p{Cc}\u202e\u200b]/u,
        );
      }),
    );
  });

  it("keeps the lines that it has for plain names", () => {
    const linesOf = (text: string): number => text.split("\n").length;
    fc.assert(
      fc.property(hostile, (name) => {
        fc.pre(name !== "");
        expect(linesOf(renderText(reportOn(name), "en"))).toBe(linesOf(renderText(reportOn("x"), "en")));
        expect(linesOf(renderMarkdown(reportOn(name), "en"))).toBe(
          linesOf(renderMarkdown(reportOn("x"), "en")),
        );
      }),
    );
  });

  it("lets no markup through to Markdown", () => {
    fc.assert(
      fc.property(hostile, (name) => {
        const text = renderMarkdown(reportOn(name), "fr").replace(/<\/?(ins|del)>/g, "");
        expect(text).not.toMatch(/<[a-z!/]|(?<!\\)\]\(|@\w/i);
      }),
    );
  });

  it("gives the very names in JSON", () => {
    fc.assert(
      fc.property(hostile, (name) => {
        expect(JSON.parse(renderJson(reportOn(name), "fr")).plans[0].additions[0].lastName).toBe(name);
      }),
    );
  });
});
