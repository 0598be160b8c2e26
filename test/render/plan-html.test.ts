import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { visible } from "../../src/model/visible.js";
import { renderPlanHtml } from "../../src/render/html/plan-page.js";
import { planWordsIn } from "../../src/render/html/plan-words.js";
import type { PlanReport } from "../../src/render/report.js";
import { account } from "../support/build.js";
import { emailsMoved, fullReport, invalidEmails, planOf, planReport } from "./plan-report.js";
import { hostileText, read, type Tag } from "./read-page.js";

const page = renderPlanHtml(fullReport(), "fr");

function expectInOrder(text: string, pieces: readonly string[]): void {
  let from = 0;
  for (const piece of pieces) {
    const at = text.indexOf(piece, from);
    expect(at, piece).toBeGreaterThanOrEqual(from);
    from = at + piece.length;
  }
}

describe("the page of a plan", () => {
  it("says the verdict and the refusals first, then the numbers, then each operator, findings and lists", () => {
    expectInOrder(read(page).text, [
      "Écarts",
      "Une demande serait refusée par le garde-fou",
      "4 retraits sur 14 comptes habilités",
      "--accept-withdrawals",
      "paires à trancher",
      "ajouts",
      "inchangés",
      "2 erreurs, 1 point à vérifier",
      "Opérateurs",
      "Pétroles du Ponant SA (SIREN 222222226)",
      "SIREN 333333334",
      "Carburants d'Azur SAS (SIREN 111111118)",
      "14 comptes habilités aujourd'hui",
      "Avant14",
      "Après14",
      "2 paires à trancher",
      "--write-decisions",
      "--resolve",
      "Même courriel, nom presque le même, identifiant différent d'une lettre.",
      "DURAND",
      "DURANT",
      "3 paires tranchées",
      "même compte : garder l'actuel",
      "4 retraits",
      "listes/habilités.xlsx › Comptes, ligne 2",
      "passe chez Pétroles du Ponant SA (SIREN 222222226)",
      "4 ajouts",
      "7 modifications, 1 différence d'écriture",
      "À faire par la personne sur le portail",
      "5 courriels\u202f: @ancien.example → @nouveau.example",
      "1 compte dont nom et prénom sont intervertis",
      "1 retrait suspendu",
      "LEROY",
      "listes/novembre.csv › ligne 3",
      "1 ajout suspendu",
      "1 inchangé",
      "0".repeat(64),
      "vient de Carburants d'Azur SAS (SIREN 111111118)",
      "Constats",
      "Listes lues",
      "Comptes habilités aujourd'hui",
      "Comptes demandés",
    ]);
  });

  it("is in the language asked for", () => {
    const english = read(renderPlanHtml(fullReport(), "en")).text;
    expectInOrder(english, ["Differences", "4 withdrawals", "pairs to settle", "moves to", "Lists read"]);
    expect(english).not.toMatch(/retrait|ajout|Nom\b|ligne|Opérateur/);
  });

  it("marks the letters by which two accounts differ", () => {
    expect(page).toContain("<td>DURAN<del>D</del></td><td>DURAN<ins>T</ins></td>");
    expect(page).toContain(
      "<td><code>lmarti<del>n</del></code></td><td><code>lmarti<ins>m</ins></code></td>",
    );
  });

  it("says of an account that moves where it goes, with a link to that operator", () => {
    expect(page).toContain('<a href="#plan-2">passe chez Pétroles du Ponant SA (SIREN 222222226)</a>');
    expect(page).toContain('<a href="#plan-1">vient de Carburants d&#39;Azur SAS (SIREN 111111118)</a>');
  });

  it("folds a long group of amendments under its line, and no other", () => {
    const groups = [emailsMoved(214), emailsMoved(5)];
    const plan = planOf({
      amendments: groups.flatMap(({ amendments }) => amendments),
      amendmentGroups: groups,
    });
    const { tags } = read(renderPlanHtml(planReport({ plans: [plan] }), "fr"));
    const details = tags.filter(({ name }) => name === "details");
    expect(details.map(({ attributes }) => "open" in attributes)).toEqual([false, true]);
  });

  it("draws both bars of an operator on one scale", () => {
    const plan = planOf({
      currentCount: 4,
      withdrawals: [account("a")],
      additions: ["b", "c", "d", "e", "f"].map((identifier) => account(identifier)),
    });
    const { tags } = read(renderPlanHtml(planReport({ plans: [plan] }), "fr"));
    expect(
      tags
        .filter(({ name }) => name === "rect")
        .map(({ attributes: { class: kind, x, width } }) => [kind, x, width]),
    ).toEqual([
      ["kept", "0", "37.500%"],
      ["withdrawals", "37.500%", "12.500%"],
      ["kept", "0", "37.500%"],
      ["additions", "37.500%", "62.500%"],
    ]);
  });

  it("counts nothing where nothing could be planned", () => {
    const report = planReport({ stopped: "errors", findings: invalidEmails(3) });
    const { text, tags } = read(renderPlanHtml(report, "fr"));
    expectInOrder(text, ["les erreurs sont à corriger d'abord", "Écarts non calculés.", "3 erreurs"]);
    expect(text).not.toMatch(/0 retrait|0\s*retrait/);
    expect(tags.find(({ attributes }) => attributes.class === "skip")?.attributes.href).toBe("#findings");
  });

  it("names the files that were written", () => {
    const files = [{ path: "envoi/demande-isope-dcaq.xlsx", sha256: "ab".repeat(32) }];
    const { text } = read(renderPlanHtml(planReport({ command: "request", files }), "fr"));
    expectInOrder(text, ["Demande d'habilitation", "1 fichier écrit", "demande-isope-dcaq.xlsx", "abab"]);
  });

  it("leads from the table of 50 operators to the section of each", () => {
    const plans = Array.from({ length: 50 }, (_, index) =>
      planOf({ siren: String(100_000_000 + index), additions: [account(`a${index}`)] }),
    );
    const { tags } = read(renderPlanHtml(planReport({ plans }), "fr"));
    const targets = tags.flatMap(({ name, attributes }) => (name === "a" ? (attributes.href ?? []) : []));
    expect(targets.filter((target) => target.startsWith("#plan-")).length).toBe(51);
    expectSoundReferences(tags);
  });

  it("points every link, label and heading to one place", () => {
    expectSoundReferences(read(page).tags);
  });

  it("holds no style or handler that its own policy would refuse, and names nothing outside itself", () => {
    for (const { name, attributes } of read(page).tags) {
      expect(["link", "img", "iframe", "object", "base"]).not.toContain(name);
      expect(Object.keys(attributes).join(" ")).not.toMatch(/(^| )(on|style|src|action)/);
      if ("href" in attributes) expect(attributes.href).toMatch(/^#[a-z]+(-\d+)?$/);
    }
  });

  it("stays small, and cut in tables that a browser draws one by one, with 10,000 additions", () => {
    const additions = Array.from({ length: 10_000 }, (_, index) => account(`agent${index}`));
    const large = renderPlanHtml(planReport({ plans: [planOf({ additions })] }), "fr");
    expect(Buffer.byteLength(large)).toBeLessThan(3_000_000);
    expect(large.match(/<table class="accounts"/g)).toHaveLength(20);
    expect(large).toContain("501 à 1\u202f000 sur 10\u202f000");
  });
});

function expectSoundReferences(tags: readonly Tag[]): void {
  const ids = tags.flatMap(({ attributes }) => attributes.id ?? []);
  const known = new Set(ids);
  expect(known.size).toBe(ids.length);
  for (const { attributes } of tags) {
    for (const target of [attributes.for, attributes["aria-labelledby"], attributes.href?.slice(1)]) {
      if (target !== undefined) expect(known).toContain(target);
    }
  }
}

/** A report whose every value is the text. */
function reportOn(text: string): PlanReport {
  const at = { file: text, sheet: text, row: 2 };
  const person = account(text, { lastName: text, firstName: text, email: text, siren: "111111118", at });
  const other = account("avant", { siren: "222222226" });
  const amendment = { before: other, after: person, fields: ["email"], cosmetic: false } as const;
  const moves = [{ withdrawal: person, addition: other }];
  const plan = planOf({
    siren: "111111118",
    operator: text,
    additions: [other],
    withdrawals: [person],
    amendments: [amendment],
    amendmentGroups: [{ cause: { kind: "email-domain", from: text, to: text }, amendments: [amendment] }],
    withheld: [{ account: person, because: at }],
    withheldAdditions: [{ account: person, because: at }],
    suspects: [
      {
        kind: "near-identifier",
        withdrawal: person,
        addition: other,
        similarity: 0.9,
        evidence: ["same-email"],
      },
    ],
    settled: [{ withdrawal: person, addition: other, decision: "separate" }],
    moves,
  });
  return planReport({
    command: "request",
    plans: [plan, planOf({ siren: "222222226", operator: text, additions: [other], moves })],
    findings: [{ code: "invalid-email", at, field: "email", value: text }],
    refusals: [{ kind: "protected", operator: text, file: text, people: [text] }],
    files: [{ path: text, sha256: text }],
    stopped: "refused",
  });
}

describe("the page of a plan on hostile values", () => {
  /** The tags without those that tell folders, flags and changed letters from the rest of a value. */
  const structure = (tags: readonly Tag[]): readonly Tag[] =>
    tags.filter(
      ({ name, attributes }) =>
        attributes.class !== "folder" && name !== "code" && name !== "ins" && name !== "del",
    );

  it("has the markup that it has for a plain value", () => {
    const plain = structure(read(renderPlanHtml(reportOn("x"), "fr")).tags);
    fc.assert(
      fc.property(hostileText, (text) => {
        fc.pre(text !== "");
        expect(structure(read(renderPlanHtml(reportOn(text), "fr")).tags)).toEqual(plain);
      }),
    );
  });

  it("shows the value, what cannot be seen of it written out", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(read(renderPlanHtml(reportOn(text), "en")).text).toContain(visible(text, 300));
      }),
    );
  });

  it("holds no control or direction character", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(renderPlanHtml(reportOn(text), "fr").replaceAll("\n", "")).not.toMatch(
          /[\p{Cc}\p{Cf}\p{Cs}]/u,
        );
      }),
    );
  });
});

describe("the words of the page of a plan", () => {
  it("keep French punctuation with the word before it", () => {
    expect(JSON.stringify(planWordsIn.fr)).not.toMatch(/[ \u00a0][;:?!»]|« /);
  });
});
