import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { suspectReason } from "../../src/findings/suspect-reasons.js";
import type { Account } from "../../src/model/account.js";
import { foldEmail } from "../../src/model/compare.js";
import type { Suspect } from "../../src/model/plan.js";
import { comparedAccount } from "../../src/reconcile/compared-account.js";
import { findSuspects } from "../../src/reconcile/find-suspects.js";
import { reconcile } from "../../src/reconcile/reconcile.js";
import { commonBlocks, suspectCandidates } from "../../src/reconcile/suspect-candidates.js";
import { resemblance } from "../../src/reconcile/suspect-evidence.js";
import { account, list, rowsOf } from "../support/build.js";

/** `MARTIN Jean, jmartin, jean.martin@petrol.example`. */
function person(text: string): Account {
  const [name = "", identifier = "", email = ""] = text.split(", ");
  const [lastName = "", firstName = ""] = name.split(/ (?=[^ ]*$)/);
  return account(identifier, { lastName, firstName, email });
}

const people = (...texts: readonly string[]): readonly Account[] => texts.map(person);

const emailsOf = (accounts: readonly Account[]) => () => accounts.map(({ email }) => foldEmail(email));

const pairsOf = (suspects: readonly Suspect[]): readonly string[] =>
  suspects.map(({ withdrawal, addition }) => `${withdrawal.identifier} ${addition.identifier}`).toSorted();

describe("a withdrawal and an addition", () => {
  const newIdentifier = "new-identifier";
  const nearIdentifier = "near-identifier";
  // biome-ignore format: one pair a line
  const cases: readonly (readonly [string, string, Suspect["kind"], string])[] = [
    ["DURAND Sophie, sdurand, s.durand@a.fr", "LEROY Sophie, sleroy75, s.durand@a.fr", newIdentifier, "même courriel"],
    ["MARTIN Jean, jmartin, jm@a.fr", "MARTIN Jean, X7781, jean.martin@b.fr", newIdentifier, "même nom"],
    ["MARTIN Jean, jmartin, jm@a.fr", "Jean MARTIN, X7781, jean@b.fr", newIdentifier, "nom et prénom intervertis"],
    ["LE GOFF Loïc, llegoff, loic@a.fr", "LEGOFF Loic, X7781, l.legoff@b.fr", newIdentifier, "même nom"],
    ["D'ALMEIDA Inès, ida, ines@a.fr", "D’Almeida INES, X7781, i.dalmeida@b.fr", newIdentifier, "même nom"],
    ["MORIN Dominique, dmorin, d@a.fr", "MORIN Dominique, X7781, dominique@b.fr", newIdentifier, "même nom"],
    ["PETIT Luc, lpetit, luc.petit@a.fr", "PETIT Luc, lpetti, luc.petit@a.fr", nearIdentifier, "même courriel, même nom, identifiant avec deux caractères intervertis"],
    ["PETIT Luc, lpetit, luc@a.fr", "PETIT Luc, lpeti, luc.petit@b.fr", nearIdentifier, "même nom, identifiant avec un caractère de plus ou de moins"],
    ["PETIT Luc, lpetit, luc@a.fr", "PETIT Luc, lpettit, luc.petit@b.fr", nearIdentifier, "même nom, identifiant avec un caractère doublé"],
    ["PETIT Luc, LO1234, luc@a.fr", "PETIT Luc, L01234, luc.petit@b.fr", nearIdentifier, "même nom, identifiant avec des caractères qui se ressemblent (O et 0, l et 1)"],
    ["PETIT Luc, paul1, luc@a.fr", "PETIT Luc, pau11, luc.petit@b.fr", nearIdentifier, "même nom, identifiant avec des caractères qui se ressemblent (O et 0, l et 1)"],
    ["LÉGER Luc, lléger, luc@a.fr", "LEGER Luc, lleger, luc.l@b.fr", nearIdentifier, "même nom, identifiant différent d'un accent"],
    ["NOËL Ève, enoel, compta2@a.fr", "BRUN Ève, enael, compta2@a.fr", nearIdentifier, "même courriel, identifiant différent d'une lettre"],
    ["PETIT Luc, matricule31, luc@a.fr", "PETIT Luc, matricule37, luc.petit@b.fr", nearIdentifier, "même nom, identifiant différent d'un chiffre"],
    ["MARTIN Sophie, smartin, s.martin@a.fr", "MARTIN-DUPONT Sophie, X7781, s.martin@a.fr", newIdentifier, "même courriel, une partie du nom en commun"],
    ["MARTIN Sophie, smartin, s.marton@a.fr", "MARTIN ép. DUPONT Sophie, X7781, s.martin@a.fr", newIdentifier, "courriel presque le même, une partie du nom en commun"],
    ["ROUX Sébastien, sroux, s.roux@a.fr", "ROUX Sebastein, X7781, sroux@a.fr", newIdentifier, "courriel presque le même, nom presque le même"],
    ["ROUX Jean-Pierre, jproux, jp.roux@a.fr", "ROUX Jean, jprouz, j@b.fr", nearIdentifier, "nom presque le même, identifiant différent d'une lettre"],
    ["FAURE Julie, jfaure, faure@a.fr", "FAURE Julien, X7781, faure@a.fr", newIdentifier, "même courriel, mais un prénom masculin et un féminin"],
    ["PICARD Daniel, dpicard, d.picard@a.fr", "PICARD Danielle, dpicrad, d.picart@a.fr", nearIdentifier, "courriel presque le même, identifiant avec deux caractères intervertis, mais un prénom masculin et un féminin"],
    ["TISSOT Paul, ptissot, famille.tissot@a.fr", "TISSOT Lucie, ltissot, famille.tissot@a.fr", newIdentifier, "même courriel"],
    ["DURAND Sophie, sdurand, contact@a.fr", "LEROY Sophie, sleroy75, contact@a.fr", newIdentifier, "même courriel"],
    ["BRETON Sophie, sbreton, sophie.breton@a.fr", "BRETON-CADET Sophie, sbretoncadet, sophie.breton-cadet@a.fr", newIdentifier, "courriel presque le même, une partie du nom en commun"],
    ["BRETON Sophie, sbreton, sophie@a.fr", "CADET-BRETON Sophie, scadet, sc@b.fr", newIdentifier, "une partie du nom en commun"],
    ["ALLARD Sophie, sallard, s.allard@a.fr", "ALLARD S., sophie.allard, sophie.allard@a.fr", newIdentifier, "courriel presque le même, nom presque le même"],
    ["ROUX J-F, jfroux, jfr@a.fr", "ROUX Jean-François, jfrous, roux@b.fr", nearIdentifier, "nom presque le même, identifiant différent d'une lettre"],
    ["ROUX Fred, froux, froux@a.fr", "ROUX Frédéric, fredroux, f.roux@a.fr", newIdentifier, "courriel presque le même, nom presque le même"],
    ["ROYAN Stéphane, stephaneroyan, stephane.royan@a.fr", "ROYAN Stephan, stephanroyan, stephan.royan@a.fr", nearIdentifier, "courriel presque le même, nom presque le même, identifiant avec un caractère de plus ou de moins"],
    ["ROYAN Cyril, cyrilroyan, cyril.royan@a.fr", "ROYAN Cyrille, cyrilleroyan, cyrille.royan@a.fr", newIdentifier, "courriel presque le même, nom presque le même"],
    ["ROYAN Cyril, cyrilroyan, c.royan@a.fr", "ROYAN Cyrille, cyrilleroyan, c.royan@a.fr", newIdentifier, "même courriel, nom presque le même"],
  ];
  it.each(cases)("%s | %s are told as %s: %s", (withdrawal, addition, kind, reason) => {
    const [suspect, ...more] = findSuspects(people(withdrawal), people(addition));
    expect(more).toEqual([]);
    expect(suspect && [suspect.kind, suspectReason(suspect, "fr")]).toEqual([kind, reason]);
  });

  it.each([
    ["two people", "MARTIN Jean, jmartin, jean@a.fr", "DUPONT Luc, ldupont, luc@a.fr"],
    ["two of a family", "MARTIN Jean, jmartin, j.martin@a.fr", "MARTIN Luc, lmartin, l.martin@a.fr"],
    ["two with one forename", "MARTIN Jean, jmartin, jean1@a.fr", "DUPONT Jean, jdupont, jean2@a.fr"],
    ["Julie and Julien", "FAURE Julie, jfaure, julie.faure@a.fr", "FAURE Julien, jfaurre, julien.faure@a.fr"],
    ["Michel and Michèle", "FAURE Michel, mfaure, michel.f@a.fr", "FAURE Michèle, mfaurre, michele.f@a.fr"],
    [
      "Sami and Samia",
      "KOUMBA Sami, samikoumba, sami.koumba@a.fr",
      "KOUMBA Samia, samiakoumba, samia.koumba@a.fr",
    ],
    [
      "Laura and Laure",
      "VASSEUR Laura, laura.vasseur, laura.v@a.fr",
      "VASSEUR Laure, laure.vasseur, laure.v@a.fr",
    ],
    [
      "Mario and Marie",
      "COSTA Mario, mariocosta, mario.costa@a.fr",
      "COSTA Marie, mariecosta, marie.costa@a.fr",
    ],
    [
      "Franck and France",
      "GRAND Franck, franckgrand, franck.g@a.fr",
      "GRAND France, francegrand, france.g@a.fr",
    ],
    ["Rémi and Rémie", "NOEL Rémi, reminoel, remi.noel@a.fr", "NOEL Rémie, remienoel, remie.noel@a.fr"],
    ["Marin and Martin", "ROY Marin, marin.roy, marin.roy@a.fr", "ROY Martin, martin.roy, martin.roy@a.fr"],
    [
      "unlike forenames with near identifiers",
      "MARTIN Paul, pmartin, pmartin@a.fr",
      "MARTIN Pierre, pmarttin, p.martin@a.fr",
    ],
    [
      "people with a service's mailbox",
      "ROYER Luc, lroyer, exploitation@a.fr",
      "SANCHEZ Ana, asanchez, exploitation@a.fr",
    ],
    [
      "a family with a service's mailbox",
      "TISSOT Paul, ptissot, contact@a.fr",
      "TISSOT Lucie, ltissot, contact@a.fr",
    ],
    ["an initial alone", "ROY J., user01, j.roy@a.fr", "ROY Julie, user02, julie.roy@a.fr"],
    ["André and Andrée", "FAURE André, afaure, andre.f@a.fr", "FAURE Andrée, afaurr, andree.f@a.fr"],
    ["members of a series", "MARTIN Jean, user01, user01@a.fr", "DUPONT Luc, user02, user02@a.fr"],
    ["numbered accounts", "DUPONT Jean, jdupont1, j1@a.fr", "DUPONT Julie, jdupont2, j2@a.fr"],
    ["a near name alone", "MARTIN Jean, jmartin, jean@a.fr", "MARTIM Jean, X7781, j.m@b.fr"],
    ["a part of a name alone", "MARTIN Sophie, smartin, s@a.fr", "MARTIN-ROUX Sophie, X7781, sr@b.fr"],
    ["a particle in common", "LE GOFF Anne, legoff, anne.goff@a.fr", "LE ROUX Anne, legoft, anne.gof@a.fr"],
    ["a near identifier alone", "MARTIN Jean, jmartin, jean@a.fr", "MARCHAND Luc, jmartim, luc@a.fr"],
  ])("are no suspect when they are %s", (_, withdrawal, addition) => {
    expect(findSuspects(people(withdrawal), people(addition))).toEqual([]);
  });
});

describe("findSuspects", () => {
  it("asks of homonyms a second fact that is theirs", () => {
    const leaving = people("MARTIN Jean, jm1, jean1@a.fr", "MARTIN Jean, jmartin2, jean2@a.fr");
    const joining = people("MARTIN Jean, jmartin3, jean3@a.fr", "MARTIN Jean, X7781, jean1@a.fr");
    expect(pairsOf(findSuspects(leaving, joining))).toEqual(["jm1 X7781"]);
  });

  it("asks of those who share a mailbox that their names agree", () => {
    const leaving = people("MARTIN Jean, jmartin, compta@a.fr", "DUPONT Luc, ldupont, compta@a.fr");
    const joining = people("ROUX Anne, aroux, compta@a.fr", "DUPOND Luc, X7781, compta@a.fr");
    expect(pairsOf(findSuspects(leaving, joining))).toEqual(["ldupont X7781"]);
  });

  it("asks the same where those who stay share the mailbox", () => {
    const leaving = people("CARON Luc, lcaron, depot.caen@a.fr", "DUPONT Luc, ldupont, depot.caen@a.fr");
    const joining = people("OGER Inès, ioger, depot.caen@a.fr");
    const staying = people("LEGRAND Pascal, plegrand, DEPOT.caen@a.fr");
    expect(findSuspects(leaving.slice(0, 1), joining)).toHaveLength(1);
    expect(findSuspects(leaving.slice(0, 1), joining, emailsOf(staying))).toEqual([]);
    const married = people("DUPOND Luc, X7781, depot.caen@a.fr");
    expect(pairsOf(findSuspects(leaving, married, emailsOf(staying)))).toEqual(["ldupont X7781"]);
  });

  it("gives each account to its strongest pair", () => {
    const leaving = people("MARTIN Jean, jmartin, jean@a.fr", "MARTIN Jeanne, jmartin7, perso@b.fr");
    const joining = people("MARTIN Jean, jmartim, perso@b.fr");
    const [suspect] = findSuspects(leaving, joining);
    expect(suspect?.withdrawal.identifier).toBe("jmartin");
    expect(suspect?.similarity).toBe(0.88);
  });

  it("finds more similar what has more evidence", () => {
    const similarity = (withdrawal: string, addition: string): number =>
      findSuspects(people(withdrawal), people(addition))[0]?.similarity ?? 0;
    const rising = [
      similarity("FAURE Julie, jfaure, faure@a.fr", "FAURE Julien, X7781, faure@a.fr"),
      similarity("FAURE Julie, jfaure, julie@a.fr", "FAURE Julie, X7781, faure@b.fr"),
      similarity("FAURE Julie, jfaure, faure@a.fr", "FAURE Julie, X7781, faure@a.fr"),
      similarity("FAURE Julie, jfaure, faure@a.fr", "FAURE Julie, jfuare, faure@a.fr"),
    ];
    expect(rising).toEqual([0.48, 0.75, 0.95, 0.98]);
  });

  it("leaves the plan as it is, and looks within one operator only", () => {
    const [gone] = people("MARTIN Jean, jmartin, jean@a.fr");
    const [came] = people("MARTIN Jean, jmartim, jean@a.fr");
    const reconciled = (siren: string): readonly (readonly number[])[] =>
      reconcile({
        current: list(rowsOf(gone === undefined ? [] : [{ ...gone, siren: "111111118" }])),
        desired: list(rowsOf(came === undefined ? [] : [{ ...came, siren }])),
      }).plans.map(({ withdrawals, additions, suspects }) => [
        withdrawals.length,
        additions.length,
        suspects.length,
      ]);
    expect(reconciled("111111118")).toEqual([[1, 1, 1]]);
    expect(reconciled("222222226")).toEqual([
      [1, 0, 0],
      [0, 1, 0],
    ]);
  });
});

const accounts = (suffix: string): fc.Arbitrary<Account[]> =>
  fc.uniqueArray(
    fc
      .record({
        lastName: fc.constantFrom("MARTIN", "MARTIN-DUPONT", "DUPONT", "LE GOFF", "LEGOFF", "Jean"),
        firstName: fc.constantFrom("Jean", "Jeanne", "Julie", "Julien", "JULIE", "MARTIN"),
        identifier: fc.stringMatching(/^[jlm](martin|dupont)[aé01]?$/).map((text) => `${text}${suffix}`),
        email: fc.constantFrom("compta@a.fr", "jean@a.fr", "jaen@a.fr", "jean@b.fr", "julie@a.fr", ""),
      })
      .map((details) => account(details.identifier, details)),
    { selector: ({ identifier }) => identifier, maxLength: 12 },
  );
const twoLists = fc.tuple(accounts("x"), accounts(""));

describe("the suspects of two lists", () => {
  it("are accounts of the lists, each in one pair at most", () => {
    fc.assert(
      fc.property(twoLists, ([withdrawals, additions]) => {
        const suspects = findSuspects(withdrawals, additions);
        expect(new Set(suspects.map(({ withdrawal }) => withdrawal)).size).toBe(suspects.length);
        expect(new Set(suspects.map(({ addition }) => addition)).size).toBe(suspects.length);
        for (const { withdrawal, addition, similarity, evidence } of suspects) {
          expect([withdrawals.includes(withdrawal), additions.includes(addition)]).toEqual([true, true]);
          expect(similarity).toBeGreaterThan(0);
          expect(similarity).toBeLessThanOrEqual(1);
          expect(evidence.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it("do not depend on the order of the rows", () => {
    const shuffled = twoLists.chain(([withdrawals, additions]) =>
      fc.tuple(
        fc.constant([withdrawals, additions] as const),
        fc.shuffledSubarray(withdrawals, { minLength: withdrawals.length }),
        fc.shuffledSubarray(additions, { minLength: additions.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([[withdrawals, additions], ...reordered]) => {
        expect(findSuspects(...reordered)).toEqual(findSuspects(withdrawals, additions));
      }),
    );
  });

  it("are mirrored when the lists are exchanged", () => {
    const mirrored = ({ withdrawal, addition, ...rest }: Suspect): Suspect => ({
      ...rest,
      withdrawal: addition,
      addition: withdrawal,
    });
    fc.assert(
      fc.property(twoLists, ([withdrawals, additions]) => {
        const inOrder = ({ withdrawal }: Suspect): string => withdrawal.identifier;
        const back = findSuspects(additions, withdrawals).map(mirrored);
        const sorted = (suspects: readonly Suspect[]): readonly Suspect[] =>
          suspects.toSorted((one, other) => (inOrder(one) < inOrder(other) ? -1 : 1));
        expect(sorted(back)).toEqual(sorted(findSuspects(withdrawals, additions)));
      }),
    );
  });

  it("are none when the lists are the same", () => {
    fc.assert(fc.property(accounts(""), (same) => findSuspects(same, same).length === 0));
  });
});

describe("suspectCandidates", () => {
  it("holds every pair with evidence enough, as long as few share it", () => {
    fc.assert(
      fc.property(twoLists, ([withdrawals, additions]) => {
        const leaving = withdrawals.slice(0, 10).map(comparedAccount);
        const joining = additions.slice(0, 10).map(comparedAccount);
        const emails = commonBlocks({ leaving, joining }, ({ email }) => email);
        const names = commonBlocks({ leaving, joining }, ({ name }) => name);
        const candidates = new Set(
          [...suspectCandidates({ leaving, joining }, { emails, names })].map(String),
        );
        const shared = { emails: new Set<string>(), names: new Set(names.keys()) };
        for (const [ours, one] of leaving.entries()) {
          for (const [theirs, other] of joining.entries()) {
            if (resemblance(one, other, shared) === undefined) continue;
            expect(candidates).toContain(`${ours},${theirs}`);
          }
        }
      }),
    );
  });
});

describe("many accounts", () => {
  const count = 20_000;
  const many = (at: (place: number) => Partial<Account>, from: number): readonly Account[] =>
    Array.from({ length: count }, (_, place) => {
      const number = from + place;
      return account(`u${number}`, {
        lastName: `N${letters(number)}`,
        firstName: `P${letters(number)}`,
        ...at(number),
      });
    });
  const namesake = { lastName: "MARTIN", firstName: "Jean" };
  const shared = { email: "compta@petrol.example" };

  it.each<readonly [string, (place: number) => Partial<Account>, number]>([
    ["who are all homonyms", () => namesake, 0],
    ["who share one mailbox", () => shared, 0],
    ["who are all homonyms and share one mailbox", () => ({ ...namesake, ...shared }), count],
    [
      "whose identifiers differ by one letter",
      (n) => ({ identifier: `user${String.fromCodePoint(0x4e00 + (n % count))}${n < count ? "" : "a"}` }),
      0,
    ],
    [
      "who are homonyms, with identifiers in a series of letters",
      (n) => ({ ...namesake, identifier: letters(n) }),
      1500,
    ],
  ])("%s are compared in seconds", (_, at, fewest) => {
    const start = performance.now();
    const suspects = findSuspects(many(at, 0), many(at, count));
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(suspects.length).toBeGreaterThanOrEqual(fewest);
  });
});

function letters(number: number): string {
  return number
    .toString(26)
    .padStart(5, "0")
    .replace(/[0-9]/g, (digit) => "qrstuvwxyz".charAt(Number(digit)));
}
