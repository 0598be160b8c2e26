import type fc from "fast-check";
import { accountKey } from "../../../src/model/compare.js";
import type { Habilitation } from "../../../src/model/register.js";
import { accountsArbitrary } from "../../support/build.js";

/** A habilitated account that shows only what matters: the rest follows from its identifier. */
export function habilitation(identifier: string, details: Partial<Habilitation> = {}): Habilitation {
  return {
    siren: "111111118",
    key: accountKey(identifier),
    lastName: `NOM ${identifier}`,
    firstName: "Prénom",
    identifier,
    email: `${identifier.replace(/[^A-Za-z0-9]/g, "")}x@petrol.example`,
    state: "habilitated",
    since: "2024-03-15",
    habilitatedSince: "2024-03-15",
    purged: false,
    ...details,
  };
}

/** Habilitated accounts of two operators, all valid and with distinct pairs. */
export const habilitationsArbitrary: fc.Arbitrary<readonly Habilitation[]> = accountsArbitrary([
  "111111118",
  "222222226",
]).map((accounts) =>
  accounts.map(({ at: _, siren = "111111118", ...account }) =>
    habilitation(account.identifier, { ...account, siren }),
  ),
);

/** The raison sociale of each operator. */
export const operatorNames: ReadonlyMap<string, string> = new Map([
  ["111111118", "Carburants d'Azur SAS"],
  ["222222226", "Pétroles du Nord"],
]);
