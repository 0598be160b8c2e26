import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { severityOf } from "../../src/findings/catalogue.js";
import { type Account, type AccountKey, accountFields, type ListRow } from "../../src/model/account.js";
import { canonicalKeys, currentKeys } from "../../src/model/account-set.js";
import { accountKey } from "../../src/model/compare.js";
import type { Plan } from "../../src/model/plan.js";
import { reconcile } from "../../src/reconcile/reconcile.js";
import { type PastRequest, type Replay, replayRequests } from "../../src/reconcile/replay.js";
import { accountsArbitrary, list, row, rowsOf } from "../support/build.js";

const siren = "111111118";
const other = "222222226";

/** A request that tells only what matters: what it adds and withdraws, by identifiers. */
function request(
  date: string,
  {
    add = [],
    withdraw = [],
    ...rest
  }: { add?: readonly string[]; withdraw?: readonly string[] } & Partial<PastRequest>,
): PastRequest {
  const own = rest.siren ?? siren;
  const rowIn = (identifier: string, number: number): ListRow =>
    row(identifier, { details: { siren: own, at: { file: `${date}.xlsx`, row: number } } });
  return {
    ...{ siren: own, operator: "Carburants d'Azur SAS", date, at: { file: `${date}.xlsx`, row: 1 } },
    ...{ fingerprint: JSON.stringify([date, own, add, withdraw]), asWritten: true },
    additions: add.map((identifier, index) => rowIn(identifier, 23 + index)),
    withdrawals: withdraw.map((identifier, index) => rowIn(identifier, 43 + index)),
    ...rest,
  };
}

const madeFrom =
  (set: Iterable<AccountKey>) =>
  (keys: Iterable<AccountKey>): boolean =>
    canonicalKeys(keys) === canonicalKeys(set);

const base = (...identifiers: readonly string[]): readonly ListRow[] =>
  identifiers.map((identifier) => row(identifier, { details: { siren } }));

const habilitated = ({ rows }: Replay): readonly string[] =>
  rows.map(({ account }) => account.identifier).toSorted();

const errors = ({ findings }: Replay): readonly string[] =>
  findings
    .filter((finding) => severityOf(finding) === "error")
    .map((finding) => `${finding.code} ${finding.value ?? ""} ${finding.at.file}:${finding.at.row}`);

describe("a replay", () => {
  it("gives the lists as they are where there is no request", () => {
    const rows = base("a", "b");
    expect(replayRequests(rows, []).rows).toEqual(rows);
  });

  it("goes by the days of the requests, whatever their order", () => {
    const replay = replayRequests(base("a"), [
      request("2026-03-02", { add: ["b"] }),
      request("2026-02-02", { withdraw: ["b"] }),
      request("2026-01-02", { add: ["b", "c"] }),
    ]);
    expect(habilitated(replay)).toEqual(["a", "b", "c"]);
    expect(errors(replay)).toEqual([]);
  });

  it("keeps the operators apart", () => {
    const replay = replayRequests(base("a"), [
      request("2026-01-02", { siren: other, add: ["a"] }),
      request("2026-01-02", { withdraw: ["a"] }),
    ]);
    expect(replay.rows.map(({ account }) => [account.siren, account.identifier])).toEqual([[other, "a"]]);
    expect(errors(replay)).toEqual([]);
  });

  it("withdraws an account from all the rows that name it", () => {
    const rows = [...base("a"), row("A", { details: { siren }, state: "duplicate" }), ...base("b")];
    expect(habilitated(replayRequests(rows, [request("2026-01-02", { withdraw: ["a"] })]))).toEqual(["b"]);
  });

  it("refuses to withdraw an account that nothing habilitates", () => {
    const replay = replayRequests(base("a"), [request("2026-01-02", { withdraw: ["a", "b"] })]);
    expect(errors(replay)).toEqual(["replay-gap b 2026-01-02.xlsx:44"]);
  });

  it("refuses to add an account that a list or an earlier request habilitates", () => {
    const replay = replayRequests(base("a"), [
      request("2026-01-02", { add: ["a", "b"] }),
      request("2026-02-02", { add: ["B"] }),
    ]);
    expect(errors(replay)).toEqual([
      "replay-conflict a 2026-01-02.xlsx:23",
      "replay-conflict B 2026-02-02.xlsx:23",
    ]);
  });

  it("refuses two requests of one day that touch one account, and no others", () => {
    const replay = replayRequests(base("a", "b"), [
      request("2026-01-02", { withdraw: ["a"] }),
      request("2026-01-02", { add: ["a"] }),
      request("2026-01-02", { add: ["c"] }),
    ]);
    expect(errors(replay)).toHaveLength(1);
    expect(errors(replay)[0]).toContain("replay-conflict a");
  });

  it("refuses a request that names one account in both its sections", () => {
    const replay = replayRequests(base("a"), [request("2026-01-02", { add: ["a"], withdraw: ["a"] })]);
    expect(errors(replay)).toEqual(["replay-conflict a 2026-01-02.xlsx:23"]);
  });

  it("refuses a request that was made from another number of accounts, but for what was edited", () => {
    const first = request("2026-01-02", { add: ["b"], habilitatedBefore: 1 });
    const second = request("2026-02-02", { add: ["c"], habilitatedBefore: 3 });
    expect(errors(replayRequests(base("a"), [first]))).toEqual([]);
    expect(errors(replayRequests(base("a"), [first, second]))).toEqual([
      "replay-other-count  2026-02-02.xlsx:1",
    ]);
    expect(errors(replayRequests(base("a"), [{ ...first, asWritten: false }, second]))).toEqual([]);
  });

  it("refuses a request that was made from as many accounts, but from others", () => {
    const isMadeFrom = madeFrom([accountKey("a"), accountKey("b")]);
    const after = request("2026-02-02", { add: ["d"], habilitatedBefore: 2, isMadeFrom });
    expect(errors(replayRequests(base("B", "A"), [after]))).toEqual([]);
    expect(replayRequests(base("a", "c"), [after]).findings).toContainEqual(
      expect.objectContaining({ code: "replay-other-count", expected: 2, found: 2 }),
    );
  });

  it("counts copies of one request once", () => {
    const copy = { ...request("2026-01-02", { add: ["b"] }), at: { file: "copie.xlsx", row: 1 } };
    const replay = replayRequests(base("a"), [request("2026-01-02", { add: ["b"] }), copy]);
    expect(habilitated(replay)).toEqual(["a", "b"]);
    expect(replay.findings.map(({ code, at }) => [code, at.file])).toContainEqual([
      "repeated-request",
      "copie.xlsx",
    ]);
  });

  it("keeps rows that could not be read, for they protect", () => {
    const unread = row("", { details: { siren, identifier: "" }, state: "invalid", texts: ["?"] });
    expect(replayRequests([unread], [request("2026-01-02", { add: ["a"] })]).rows).toContain(unread);
  });
});

/** The account as the form designates it. */
const designation = (each: Account): string =>
  JSON.stringify([each.siren, ...accountFields.map((field) => each[field])]);

type Month = { readonly date: string; readonly plan: Plan; readonly before: readonly ListRow[] };

/** What a sequence of desired lists asks, each of the set that is habilitated after those before it. */
function months(
  start: readonly Account[],
  desired: readonly (readonly Account[])[],
): {
  readonly asked: readonly Month[];
  readonly state: readonly ListRow[];
} {
  const asked: Month[] = [];
  let state = rowsOf(start);
  for (const [index, accounts] of desired.entries()) {
    const date = `2026-${String(index + 1).padStart(2, "0")}-02`;
    const before = state;
    for (const plan of reconcile({ current: list(before), desired: list(rowsOf(accounts)) }).plans) {
      asked.push({ date, plan, before });
      const leaving = new Set(plan.withdrawals.map(designation));
      state = [
        ...state.filter(({ account }) => !leaving.has(designation(account))),
        ...rowsOf(plan.additions),
      ];
    }
  }
  return { asked, state };
}

function requestOf({ date, plan }: Month): PastRequest {
  return {
    ...request(date, { siren: plan.siren ?? "" }),
    fingerprint: `${date} ${plan.siren}`,
    habilitatedBefore: plan.currentCount,
    isMadeFrom: madeFrom(currentKeys(plan)),
    additions: rowsOf(plan.additions),
    withdrawals: rowsOf(plan.withdrawals),
  };
}

const accounts = accountsArbitrary([siren, other]);
const stories = fc.tuple(accounts, fc.array(accounts, { minLength: 1, maxLength: 6 }));
const asks = ({ plan }: Month): boolean => plan.additions.length + plan.withdrawals.length > 0;

describe("the replay of requests", () => {
  it("equals the state after applying their plans in order", () => {
    fc.assert(
      fc.property(stories, fc.infiniteStream(fc.nat()), ([start, desired], order) => {
        const { asked, state } = months(start, desired);
        const requests = asked.filter(asks).map(requestOf);
        const shuffled = requests
          .map((each) => ({ each, place: order.next().value }))
          .toSorted((a, b) => a.place - b.place)
          .map(({ each }) => each);
        const replay = replayRequests(rowsOf(start), shuffled);
        expect(errors(replay)).toEqual([]);
        expect(replay.rows.map(({ account: each }) => designation(each)).toSorted()).toEqual(
          state.map(({ account: each }) => designation(each)).toSorted(),
        );
      }),
      { numRuns: 200 },
    );
  });

  it("is refused where one is missing before another of its operator", () => {
    fc.assert(
      fc.property(stories, fc.nat(), ([start, desired], pick) => {
        const asked = months(start, desired).asked.filter(asks);
        const missing = asked[pick % Math.max(asked.length, 1)];
        fc.pre(missing !== undefined);
        fc.pre(asked.some(({ date, plan }) => date > missing.date && plan.siren === missing.plan.siren));
        const replay = replayRequests(
          rowsOf(start),
          asked.filter((month) => month !== missing).map(requestOf),
        );
        expect(errors(replay)).not.toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
