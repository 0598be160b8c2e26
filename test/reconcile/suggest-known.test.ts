import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/findings/catalogue.js";
import { suggestKnown } from "../../src/reconcile/suggest-known.js";
import { account, list, row } from "../support/build.js";

const at = { file: "liste.csv", row: 2 };
const known = account("0012345", { email: "jean@petrol.example", lastName: "DUPONT", firstName: "Jean" });
const current = list([row("0012345", { details: known })]);
const missing: Finding = { code: "missing-value", at: { ...at, cell: "C2" }, field: "identifier" };

function suggested(details: Parameters<typeof account>[1], finding: Finding = missing): string | undefined {
  const desired = list([row("", { details: { ...details, at }, state: "invalid" })]);
  return suggestKnown([finding], { desired, current })[0]?.suggestion;
}

describe("a missing identifier", () => {
  it("is proposed from the account with the same email", () =>
    expect(suggested({ email: "JEAN@petrol.example" })).toBe("0012345"));
  it("is proposed from the only account with the same name", () =>
    expect(suggested({ lastName: "Dupont", firstName: "JEAN" })).toBe("0012345"));
  it("is not proposed for somebody else", () => expect(suggested({ lastName: "Durand" })).toBeUndefined());
});

describe("a suggestion that is there already", () => {
  it("stays", () =>
    expect(suggested({ email: known.email }, { ...missing, suggestion: "autre" })).toBe("autre"));
});
