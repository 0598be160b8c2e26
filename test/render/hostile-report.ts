import fc from "fast-check";
import type { Account } from "../../src/model/account.js";
import type { Amendment } from "../../src/model/plan.js";
import type { PlanReport } from "../../src/render/report.js";
import { account } from "../support/build.js";
import { planOf, planReport } from "./plan-report.js";
import { hostileText } from "./read-page.js";

/** Texts that try to become something else in one format or another, or that cannot be seen. */
export const hostile = fc.oneof(
  hostileText,
  fc
    .array(
      fc.constantFrom(
        ...[
          '"',
          "'",
          ",",
          ";",
          "\n",
          "\r\n",
          "\t",
          " ",
          "->",
          "-->",
          "=",
          "+",
          "-",
          "@",
          "@@",
          "---",
          "+++",
          "...",
        ],
        ...["\u001b[31m", "\u009b2J", "\u202e", "\u2066", "\u200b", "\u2028", "\u00a0", "é", "a", "1"],
      ),
      { minLength: 1, maxLength: 5 },
    )
    .map((pieces) => pieces.join("")),
  fc.constantFrom(
    ...["](http://x)", "| a |", "`x`", "@all", "# t", "* a", "<del>", "\\", "&amp;", "www.azur.example"],
    ...[
      "=1+1",
      "=cmd|' /C calc'!A0",
      "@SUM(A1)",
      "-2+3",
      "\t=1",
      "＝1",
      "NULL",
      "_NULL",
      "!->",
      "@@ -1 +1 @@",
    ],
    ...["--- a/x", "+++ b/x", "diff --git a/x b/x", "\\ No newline at end of file", "GIT binary patch"],
  ),
);

/** A report with the text wherever a list, a flag or an operator file may bring one. */
export function reportOn(text: string): PlanReport {
  const at = { file: text, sheet: text, row: 2 };
  const person = (identifier: string): Account =>
    account(`${identifier}${text}`, { lastName: text, firstName: text, email: text, siren: "111111118", at });
  const [joining, leaving, doubtful] = [person("j"), person("l"), person("d")];
  const before = account("amended", { firstName: "Avant", siren: "111111118", at });
  const amendment: Amendment = {
    before,
    after: { ...before, firstName: text, email: text },
    fields: ["firstName", "email"],
    cosmetic: false,
  };
  const pair = { withdrawal: leaving, addition: joining };
  const moved = { withdrawal: leaving, addition: { ...leaving, siren: "222222226" } };
  const people = [`${text} ${text} (${text})`];
  return planReport({
    plans: [
      planOf({
        operator: text,
        siren: "111111118",
        additions: [joining],
        withdrawals: [leaving],
        amendments: [amendment],
        amendmentGroups: [{ cause: { kind: "email-domain", from: text, to: text }, amendments: [amendment] }],
        suspects: [{ ...pair, kind: "new-identifier", similarity: 0.9, evidence: ["same-email"] }],
        settled: [{ ...pair, decision: "separate" }],
        moves: [moved],
        withheld: [{ account: doubtful, because: at }],
        withheldAdditions: [{ account: person("w"), because: at }],
        unchangedAccounts: [person("u")],
        unchanged: 1,
        currentCount: 4,
        desiredCount: 4,
      }),
      planOf({ operator: text, siren: "222222226", additions: [moved.addition] }),
    ],
    findings: [
      { code: "invalid-email", at, field: "email", value: text, suggestion: text },
      { code: "no-header", at, labels: [text] },
      { code: "other-header", at, value: text },
    ],
    refusals: [
      { kind: "share", operator: text, withdrawals: 1, currentCount: 4, people, acceptedBy: 1 },
      { kind: "protected", file: text, people },
      {
        kind: "plan-changed",
        file: text,
        changedFiles: [text],
        operatorsChanged: false,
        protectionChanged: false,
        differences: [{ sign: "more", outcome: "addition", person: text }],
      },
    ],
    stopped: "refused",
    files: [{ path: text, sha256: "0".repeat(64) }],
  });
}
