import { describe, expect, it } from "vitest";
import { reconcile } from "../../src/reconcile/reconcile.js";
import { list, row } from "../support/build.js";

const email = (address: string) => ({ details: { email: address } });

describe("reconcile", () => {
  it("reports a new email under the same identifier as an amendment, and asks nothing", () => {
    const { plans } = reconcile({
      current: list([row("jdupont", email("ancien@petrol.example"))]),
      desired: list([row("jdupont", email("nouveau@petrol.example"))]),
    });
    expect(plans[0]).toMatchObject({ additions: [], withdrawals: [], unchanged: 0 });
    expect(plans[0]?.amendments).toMatchObject([{ fields: ["email"], cosmetic: false }]);
  });

  it("keeps one account's operators apart", () => {
    const details = (siren: string) => ({ details: { siren } });
    const { plans } = reconcile({
      current: list([row("jdupont", details("111111118")), row("jdupont", details("222222226"))]),
      desired: list([row("jdupont", details("222222226")), row("jdupont", details("333333334"))]),
    });
    expect(
      plans.map(({ siren, additions, withdrawals, unchanged }) => [
        siren,
        additions.length,
        withdrawals.length,
        unchanged,
      ]),
    ).toEqual([
      ["111111118", 0, 1, 0],
      ["222222226", 0, 0, 1],
      ["333333334", 1, 0, 0],
    ]);
  });

  it("takes an identifier that lost its zeros for a mistake, neither adding nor withdrawing", () => {
    const { plans, findings } = reconcile({ current: list([row("0012345")]), desired: list([row("12345")]) });
    expect(plans[0]).toMatchObject({
      additions: [],
      withdrawals: [],
      withheld: [{ account: { identifier: "0012345" } }],
    });
    expect(findings.map(({ code }) => code)).toEqual(["damaged-identifier", "withheld-withdrawal"]);
  });

  it("takes a Cyrillic look-alike for a mistake too", () => {
    const { plans } = reconcile({ current: list([row("jdupont")]), desired: list([row("jduр\u043ent")]) });
    expect(plans[0]).toMatchObject({ additions: [], withdrawals: [] });
  });

  it("keeps who is habilitated under a row of the current list that is itself in error", () => {
    const { plans } = reconcile({ current: list([row("jdupont", { state: "invalid" })]), desired: list([]) });
    expect(plans[0]).toMatchObject({ withdrawals: [], withheld: [{ account: { identifier: "jdupont" } }] });
  });

  it("protects accounts named in the lines that one damaged row has swallowed", () => {
    const swallowed = row("", {
      state: "invalid",
      texts: ['"X', "a\nDUPONT;Jean;jdupont;j@petrol.example\nb"],
    });
    const { plans } = reconcile({
      current: list([row("jdupont"), row("autre")]),
      desired: list([swallowed]),
    });
    expect(plans[0]?.withdrawals.map(({ identifier }) => identifier)).toEqual(["autre"]);
  });
});

describe("reconcile with names exchanged", () => {
  const people = ["a", "b", "c", "d"].map((letter) => ({
    lastName: `Nom${letter}`,
    firstName: `Rare${letter}`,
  }));
  const rows = people.map((details, index) => row(`compte${index}`, { details }));
  const exchanged = people.map(({ lastName, firstName }, index) =>
    row(`compte${index}`, { details: { lastName: firstName, firstName: lastName } }),
  );

  it("says that the columns seem swapped where most accounts are so", () => {
    const { findings, plans } = reconcile({ current: list(rows), desired: list(exchanged) });
    expect(findings).toMatchObject([{ code: "swapped-names", count: 4, total: 4 }]);
    expect(plans[0]).toMatchObject({ additions: [], withdrawals: [] });
  });

  it("says nothing of one person", () => {
    const { findings } = reconcile({
      current: list(rows),
      desired: list([...exchanged.slice(0, 1), ...rows.slice(1)]),
    });
    expect(findings).toEqual([]);
  });
});

describe("reconcile with rows taken for no account", () => {
  it("withdraws nobody whom such a row names in a cell of its own", () => {
    const leftOut = [{ at: { file: "liste.csv", row: 9 }, texts: ["TOTAL", "Jean", "jtotal"] }];
    const { plans } = reconcile({
      current: list([row("jtotal"), row("autre")]),
      desired: { ...list([row("autre")]), leftOut },
    });
    expect(plans[0]).toMatchObject({ withdrawals: [], withheld: [{ account: { identifier: "jtotal" } }] });
  });
});

describe("reconcile with a change list", () => {
  const current = list([row("reste"), row("part")]);
  const changes = (...rows: ReturnType<typeof row>[]) =>
    reconcile({ current, desired: list(rows, "change") });

  it("applies it to the current set", () => {
    const { plans } = changes(row("part", { action: "withdraw" }), row("arrive", { action: "add" }));
    expect(plans[0]?.withdrawals.map(({ identifier }) => identifier)).toEqual(["part"]);
    expect(plans[0]?.additions.map(({ identifier }) => identifier)).toEqual(["arrive"]);
    expect(plans[0]?.unchanged).toBe(1);
  });

  it("warns of adding who is there and of withdrawing who is not", () => {
    const { findings } = changes(row("reste", { action: "add" }), row("inconnu", { action: "withdraw" }));
    expect(findings.map(({ code }) => code)).toEqual(["already-habilitated", "not-habilitated"]);
  });

  it("withdraws nobody on the word of an invalid row", () => {
    const { plans } = changes(row("part", { action: "withdraw", state: "invalid" }));
    expect(plans[0]).toMatchObject({ withdrawals: [], unchanged: 2 });
  });

  it("leaves alone who is not mentioned, even in error in the current list", () => {
    const { plans, findings } = reconcile({
      current: list([row("bancal", { state: "invalid" }), row("part")]),
      desired: list([row("part", { action: "withdraw" })], "change"),
    });
    expect(plans[0]).toMatchObject({ unchanged: 1, withheld: [] });
    expect(findings).toEqual([]);
  });
});
