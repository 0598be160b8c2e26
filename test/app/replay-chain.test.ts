import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RequestFile, readRequestFile, replayFiles } from "../../src/app/replay.js";
import { type Finding, severityOf } from "../../src/findings/catalogue.js";
import type { Account, ListRow } from "../../src/model/account.js";
import type { Decision, FingerprintedPlan, Plan } from "../../src/model/plan.js";
import { canonicalPlan } from "../../src/reconcile/canonical-plan.js";
import { reconcile } from "../../src/reconcile/reconcile.js";
import { settle } from "../../src/reconcile/settle.js";
import { fillRequest } from "../../src/request/fill-request.js";
import { form, request, sha256 } from "../request/request-builders.js";
import { account, list, row, rowsOf } from "../support/build.js";

const siren = "111111118";

/** What becomes of an account in the list of the next month. */
const fates = ["stays", "leaves", "in capitals", "accents lost", "unreadable", "renamed"] as const;

type Month = {
  readonly fates: readonly (typeof fates)[number][];
  readonly joining: number;
  readonly decision: Decision | undefined;
};

const months = fc.array(
  fc.record({
    fates: fc.array(fc.constantFrom(...fates), { minLength: 8, maxLength: 8 }),
    joining: fc.nat(3),
    decision: fc.constantFrom("separate", "keep-current", "take-new", undefined),
  }),
  { minLength: 2, maxLength: 5 },
);

function person(name: string): Account {
  return account(name, { siren, lastName: `Néé${name}`, email: `${name}@petrol.example` });
}

/** The rows of a month's list, from who is habilitated by then. */
function wanted(now: readonly ListRow[], { fates: told, joining }: Month, month: number): readonly ListRow[] {
  const kept = now.flatMap(({ account: each }, index): readonly ListRow[] => {
    const fate = told[index % told.length];
    const { identifier, lastName } = each;
    if (fate === "leaves") return [];
    if (fate === "in capitals") return rowsOf([{ ...each, identifier: identifier.toUpperCase() }]);
    if (fate === "accents lost") return rowsOf([{ ...each, lastName: lastName.replaceAll("é", "e") }]);
    if (fate === "renamed") return rowsOf([{ ...each, identifier: `${identifier}x${month}` }]);
    if (fate === "unreadable") {
      return [
        row(identifier, { details: { ...each, email: "?" }, state: "invalid", texts: [identifier, "?"] }),
      ];
    }
    return rowsOf([each]);
  });
  const names = Array.from({ length: joining }, (_, index) => person(`m${month}${"abc"[index]}`));
  return [...kept, ...rowsOf(names)];
}

function fingerprinted(plan: Plan): FingerprintedPlan {
  return { ...plan, fingerprint: sha256(canonicalPlan(plan)) };
}

/** The plan of a month, its pairs to settle decided on. */
function planOf(now: readonly ListRow[], then: readonly ListRow[], { decision }: Month): FingerprintedPlan {
  const { plans } = reconcile({ current: list(now), desired: list(then) });
  const found = plans.map(fingerprinted);
  const at = { file: "decisions.csv", row: 2 };
  const decisions = found.flatMap(({ suspects, fingerprint }) =>
    suspects.map(({ withdrawal, addition }, index) => ({
      ...{ at, fingerprint, pair: index + 1, text: decision ?? "" },
      ...{ withdrawal: withdrawal.identifier, addition: addition.identifier },
      decision,
    })),
  );
  const [plan] = settle(found, decisions).plans.map(fingerprinted);
  if (plan === undefined) throw new Error("Nobody is habilitated, and nobody is wanted");
  return plan;
}

const machine = {
  sha256: (content: Uint8Array | string) => sha256(String(content)),
  today: () => "2026-12-01",
};

function replay(
  requests: readonly RequestFile[],
  base: readonly ListRow[],
): { readonly rows: readonly ListRow[]; readonly errors: readonly Finding["code"][] } {
  const known = { sirens: [siren], nameBySiren: new Map(), closed: true, namesMayWait: false };
  const { rows, findings } = replayFiles(requests, base, known);
  const all = [...requests.flatMap((each) => each.findings), ...findings];
  return {
    rows,
    errors: all.filter((finding) => severityOf(finding) === "error").map(({ code }) => code),
  };
}

/** The requests of a story, each made from those before it. */
function requestsOf(base: readonly ListRow[], story: readonly Month[]): readonly RequestFile[] {
  const requests: RequestFile[] = [];
  for (const [index, month] of story.entries()) {
    const { rows: now } = replay(requests, base);
    const plan = planOf(now, wanted(now, month, index), month);
    if (plan.additions.length + plan.withdrawals.length === 0) continue;
    const { operator } = request({ operator: { siren } });
    const date = `2026-0${index + 1}-02`;
    const file = `demande-${date}.xlsx`;
    const read = readRequestFile(fillRequest(form, { operator, plan, date }, sha256), file, machine);
    if (read !== undefined) requests.push(read);
  }
  return requests;
}

const base = rowsOf(["ada", "bob", "cyd", "dan", "eve", "flo", "gus"].map(person));

describe("requests written month after month", () => {
  it("are replayed without an error, whatever each asked, left undecided or held back", () => {
    fc.assert(
      fc.property(months, (story) => {
        expect(replay(requestsOf(base, story), base).errors).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it("are refused where any one is missing before another", () => {
    fc.assert(
      fc.property(months, fc.nat(), (story, pick) => {
        const requests = requestsOf(base, story);
        fc.pre(requests.length > 1);
        const missing = requests[pick % (requests.length - 1)];
        const { errors } = replay(
          requests.filter((each) => each !== missing),
          base,
        );
        expect(errors.some((code) => code === "replay-other-count" || code === "replay-gap")).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});
