import { describe, expect, it } from "vitest";
import type { Account } from "../../src/model/account.js";
import type { AmendmentCause } from "../../src/model/plan.js";
import { reconcile } from "../../src/reconcile/reconcile.js";
import { list, row } from "../support/build.js";

type Change = readonly [before: Partial<Account>, after: Partial<Account>];

/** The causes of the amendments between accounts and what became of them, with how many each explains. */
function causes(changes: readonly Change[]): readonly (readonly [AmendmentCause, number])[] {
  const rows = (side: 0 | 1) =>
    list(changes.map((change, index) => row(`compte${index}`, { details: change[side] })));
  const { plans } = reconcile({ current: rows(0), desired: rows(1) });
  return plans.flatMap(({ amendmentGroups }) =>
    amendmentGroups.map(({ cause, amendments }) => [cause, amendments.length] as const),
  );
}

const rebranded = (index: number): Change => [
  { email: `personne${index}@ancien.example` },
  { email: `Personne${index}@nouveau.example` },
];

describe("the causes of amendments", () => {
  it("are a company's new domain, where several emails moved to it", () => {
    expect(causes([0, 1, 2, 3].map(rebranded))).toEqual([
      [{ kind: "email-domain", from: "ancien.example", to: "nouveau.example" }, 4],
    ]);
  });

  it("are details where one email only moved, or its mailbox changed too", () => {
    expect(causes([rebranded(1)])).toEqual([[{ kind: "details" }, 1]]);
    expect(
      causes([[{ email: "j.dupont@petrol.example" }, { email: "jeanne.dupont@autre.example" }]]),
    ).toEqual([[{ kind: "details" }, 1]]);
  });

  it("are names exchanged, a new last name, another writing, in that order and before details", () => {
    const changes: readonly Change[] = [
      [{ lastName: "ÉVRARD" }, { lastName: "Evrard" }],
      [{ firstName: "Jean" }, { firstName: "Jean-Marc" }],
      [
        { lastName: "DURAND", firstName: "Claire" },
        { lastName: "MARTIN-DURAND", firstName: "Claire" },
      ],
      [
        { lastName: "Paul", firstName: "PETIT" },
        { lastName: "PETIT", firstName: "Paul" },
      ],
    ];
    expect(causes(changes).map(([{ kind }]) => kind)).toEqual([
      "swapped-names",
      "new-last-name",
      "details",
      "writing",
    ]);
  });
});

describe("an account that moves from one operator to another", () => {
  it("is one withdrawal and one addition, linked in both plans", () => {
    const at = (siren: string) => row("jdupont", { details: { siren } });
    const stays = (siren: string) => row("reste", { details: { siren } });
    const { plans } = reconcile({
      current: list([at("111111118"), stays("111111118"), stays("222222226")]),
      desired: list([at("222222226"), stays("111111118"), stays("222222226")]),
    });
    expect(plans.map(({ additions, withdrawals }) => [additions.length, withdrawals.length])).toEqual([
      [0, 1],
      [1, 0],
    ]);
    for (const { moves } of plans) {
      expect(moves).toMatchObject([{ withdrawal: { siren: "111111118" }, addition: { siren: "222222226" } }]);
    }
  });

  it("is none where it stays with the first one too", () => {
    const at = (siren: string) => row("jdupont", { details: { siren } });
    const { plans } = reconcile({
      current: list([at("111111118")]),
      desired: list([at("111111118"), at("222222226")]),
    });
    expect(plans.flatMap(({ moves }) => moves)).toEqual([]);
  });
});
