import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AccountList, ListRow } from "../../src/model/account.js";
import { languages } from "../../src/model/language.js";
import type { Decision, Plan, Suspect } from "../../src/model/plan.js";
import { reconcile } from "../../src/reconcile/reconcile.js";
import { settle } from "../../src/reconcile/settle.js";
import { countOutcomes, countSeverities, type PlanReport } from "../../src/render/report.js";
import { list, rowsOf } from "../support/build.js";
import { fullReport, planReport } from "./plan-report.js";
import { type Counts, readBack } from "./read-counts.js";
import { twoLists } from "./two-lists.js";

/** A list with some rows that could not be validated, by which accounts are withheld. */
function withFaults(rows: readonly ListRow[], isFaulty: (index: number) => boolean): AccountList {
  const texts = ({ account }: ListRow): readonly string[] => [account.identifier, account.email];
  return list(
    rows.map((row, index) => (isFaulty(index) ? { ...row, state: "invalid", texts: texts(row) } : row)),
  );
}

/** Each withdrawal of a plan with an addition beside it, as a suspect pair. */
function paired({ withdrawals, additions }: Plan): readonly Suspect[] {
  return withdrawals.slice(0, additions.length).flatMap((withdrawal, index) => {
    const addition = additions[index];
    if (addition === undefined) return [];
    return [{ kind: "new-identifier", withdrawal, addition, similarity: 0.8, evidence: ["same-name"] }];
  });
}

const decisions = fc.constantFrom<Decision | undefined>(undefined, "separate", "keep-current", "take-new");

/** Reports whose plans are those of compared lists, with pairs to settle and pairs settled. */
const reports: fc.Arbitrary<PlanReport> = fc
  .tuple(twoLists, fc.func(fc.nat(4)), fc.array(decisions, { minLength: 20, maxLength: 20 }))
  .map(([{ current, desired }, fault, decided]) => {
    const sides = {
      current: withFaults(rowsOf(current), (index) => fault(`current ${index}`) === 0),
      desired: withFaults(rowsOf(desired), (index) => fault(`desired ${index}`) === 0),
    };
    const { plans, findings } = reconcile(sides);
    const suspected = plans.map((plan) => ({
      ...plan,
      suspects: paired(plan),
      fingerprint: plan.siren ?? "",
    }));
    const rows = suspected.flatMap(({ suspects, fingerprint }, place) =>
      suspects.map(({ withdrawal, addition }, index) => ({
        at: { file: "decisions.csv", row: index + 2 },
        fingerprint,
        pair: index + 1,
        withdrawal: withdrawal.identifier,
        addition: addition.identifier,
        text: "",
        decision: decided[place * 10 + index],
      })),
    );
    const settled = settle(
      suspected,
      rows.map((row) => ({ ...row, text: row.decision ?? "" })),
    );
    return planReport({ plans: settled.plans.map((plan) => ({ ...plan, fingerprint: "" })), findings });
  });

/** The counts of what a report holds. */
function countsOf({ plans, findings }: PlanReport): Counts {
  const { amendments: allAmendments, ...counts } = { ...countOutcomes(plans), ...countSeverities(findings) };
  return { ...counts, amendments: allAmendments - counts.cosmetic, allAmendments };
}

describe.each(Object.entries(readBack))("the report as %s", (_, shownIn) => {
  async function expectAgreement(report: PlanReport): Promise<void> {
    const counts = countsOf(report);
    for (const language of languages) {
      const { said, listed } = await shownIn(report, language);
      expect(counts).toMatchObject(listed);
      if (said !== undefined) expect(counts).toMatchObject(said);
    }
  }

  it("says and lists what a full report holds", async () => {
    await expectAgreement(fullReport());
  });

  it("says and lists what any report holds", async () => {
    await fc.assert(fc.asyncProperty(reports, expectAgreement), { numRuns: 40 });
  });
});
