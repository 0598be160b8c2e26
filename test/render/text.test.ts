import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import columnsOf from "fast-string-width";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import type { Account } from "../../src/model/account.js";
import { visible } from "../../src/model/visible.js";
import { renderText } from "../../src/render/text.js";
import { account } from "../support/build.js";
import { emailsMoved, fullReport, invalidEmails, planOf, planReport } from "./plan-report.js";

const leaving = (withdrawals: readonly Account[]) =>
  planReport({ plans: [planOf({ withdrawals, currentCount: 100 })] });

const many = (count: number): readonly Account[] =>
  Array.from({ length: count }, (_, index) => account(`agent${index + 1}`));

const linesOf = (text: string): readonly string[] => text.split("\n");

/** Where a text starts in the line that holds it, in columns of a terminal. */
const columnOf = (text: string, lines: readonly string[]): number => {
  const line = lines.find((each) => each.includes(text)) ?? "";
  return stringWidth(line.slice(0, line.indexOf(text)));
};

describe("a text report", () => {
  it("says on a screen of 80 columns what its golden file shows", async () => {
    const text = renderText(fullReport(), "fr", { width: 80, fold: true });
    await expect(text).toMatchFileSnapshot("golden/screen-80.fr.txt");
  });

  it("says in a file what its golden file shows", async () => {
    await expect(renderText(fullReport(), "en")).toMatchFileSnapshot("golden/file.en.txt");
  });

  it("says without colours what it says with them", () => {
    for (const width of [40, 80, undefined]) {
      const colored = renderText(fullReport(), "fr", { color: true, width, fold: true });
      expect(colored).not.toBe(stripVTControlCharacters(colored));
      expect(stripVTControlCharacters(colored)).toBe(renderText(fullReport(), "fr", { width, fold: true }));
    }
  });

  it("names the operator that an account moves to by its SIREN where nothing else is known of it", () => {
    const [azur, ponant] = fullReport().plans;
    const { operator: _, ...nameless } = ponant ?? planOf();
    const text = renderText(planReport({ plans: [azur ?? planOf(), nameless] }), "fr");
    expect(text).toContain("→ passe chez 222222226");
  });
});

describe("a folded text report", () => {
  const folded = (report: Parameters<typeof renderText>[0]): string =>
    renderText(report, "fr", { fold: true });

  it("shows three amendments of one cause and counts the others", () => {
    const group = emailsMoved(214);
    const report = planReport({
      plans: [planOf({ amendments: group.amendments, amendmentGroups: [group] })],
    });
    expect(folded(report).match(/^ +~/gm)).toHaveLength(3);
    expect(folded(report)).toContain("214 courriels : @ancien.example → @nouveau.example\n");
    expect(folded(report)).toContain("      … et 211 autres (--all)\n");
    expect(renderText(report, "fr").match(/^ +~/gm)).toHaveLength(214);
  });

  it("shows twenty accounts and counts the others", () => {
    expect(folded(leaving(many(20)))).not.toContain("--all");
    expect(folded(leaving(many(21)))).toContain("    … et 1 autre (--all)\n");
    expect(renderText(leaving(many(21)), "en", { fold: true })).toContain("    … and 1 other (--all)\n");
    expect(folded(leaving(many(45))).match(/^ +- /gm)).toHaveLength(20);
    expect(renderText(leaving(many(45)), "fr").match(/^ +- /gm)).toHaveLength(45);
  });

  it("shows twenty findings of one code in one file and counts the others", () => {
    const report = planReport({ findings: invalidEmails(200) });
    expect(folded(report).match(/✗ erreur/g)).toHaveLength(20);
    expect(folded(report)).toContain("    ✗ … et 180 autres « invalid-email » (--all)\n");
    expect(renderText(report, "fr").match(/✗ erreur/g)).toHaveLength(200);
  });

  it("folds errors last", () => {
    const notices = invalidEmails(60).map(({ at }) => ({ code: "trimmed-value" as const, at, after: "x" }));
    const text = folded(planReport({ findings: [...notices, ...invalidEmails(60)] }));
    expect(text.match(/✗ erreur/g)).toHaveLength(60);
    expect(text.match(/· pour information/g)).toHaveLength(20);
    expect(text).toContain("· … et 40 autres « trimmed-value » (--all)");
  });

  it("gives an operator that asks nothing one line", () => {
    expect(folded(fullReport()).match(/SIREN 333333334/g)).toHaveLength(1);
    expect(folded(fullReport())).toMatch(/^SIREN 333333334 .* 8 {2}inchangé$/m);
    expect(renderText(fullReport(), "fr").match(/SIREN 333333334/g)).toHaveLength(2);
  });

  it("gives the only operator there is its line, whatever it asks", () => {
    const report = planReport({ plans: [planOf({ siren: "111111118", unchanged: 8, currentCount: 8 })] });
    expect(folded(report)).toContain("SIREN 111111118 — 8 comptes habilités aujourd'hui");
  });
});

describe("a text report on a terminal", () => {
  const long = "identifiant-attribué-par-un-portail-qui-ne-connaît-pas-de-limite";
  const people = [
    account("mdurand", { lastName: "DURAND", firstName: "Marie" }),
    account("tsuzuki", { lastName: "鈴木", firstName: "太郎" }),
    account("elodie", { lastName: "GARNIER", firstName: "E\u0301lodie" }),
    account("dev", { lastName: "👩\u200d💻", firstName: "Zoé" }),
  ];

  it("aligns its columns whatever the width of the characters", () => {
    const lines = linesOf(renderText(leaving(people), "fr"));
    const columns = people.map(({ identifier }) => columnOf(`  ${identifier} `, lines));
    expect(new Set(columns).size).toBe(1);
  });

  it("gives each location its own line before it breaks up the columns", () => {
    const text = renderText(leaving(people.slice(0, 1)), "fr", { width: 60 });
    expect(text).toContain(
      "    - DURAND  Marie  mdurand  mdurandx@petrol.example\n        (liste.csv › ligne 2)\n",
    );
  });

  it("gives each value its own line where the columns do not fit", () => {
    const text = renderText(leaving(people.slice(0, 1)), "fr", { width: 40 });
    expect(text).toContain(
      "    - DURAND Marie\n        mdurand\n        mdurandx@petrol.example\n        (liste.csv › ligne 2)\n",
    );
  });

  it("leaves whole an identifier that is longer than the line", () => {
    const text = renderText(leaving([...people, account(long)]), "fr", { width: 40 });
    expect(text).toContain(`        ${long}\n`);
  });

  it("sets the following lines of a sentence under its text, away from its sign", () => {
    const text = renderText(planReport({ findings: invalidEmails(1) }), "fr", { width: 50 });
    expect(text).toContain(
      "    ✗ erreur E2 — « agent1@azur,example » n'est\n      pas une adresse courriel valide. Corrigez-la\n",
    );
  });

  it("cuts nothing, and has no line wider than the screen but those of one long word", () => {
    const name = fc.oneof(
      ...[
        "鈴木 太郎",
        "E\u0301lodie d'Arc",
        "👩\u200d👩\u200d👧",
        "DE LA TOUR DU PIN CHAMBLY DE LA CHARCE",
        long,
        "한국",
      ].map((each) => fc.constant(each)),
      // Terminals do not agree on the width of some signs, and nor do the two libraries.
      fc
        .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
        .filter((each) => each.trim() === each && stringWidth(each) === columnsOf(each)),
    );
    const accounts = fc.array(
      fc
        .tuple(name, name, name)
        .map(([lastName, firstName, identifier]) => account(identifier, { lastName, firstName })),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(accounts, fc.constantFrom(40, 80, 120), (all, width) => {
        const text = renderText(leaving(all), "fr", { width });
        const shown = text.replace(/\s+/gu, "").normalize();
        for (const { lastName, identifier } of all) {
          for (const value of [lastName, identifier]) {
            expect(shown).toContain(visible(value).replace(/\s+/gu, "").normalize());
          }
        }
        for (const line of linesOf(text)) {
          if (stringWidth(line) > width)
            expect(line.trim().replace(/^- /, "")).not.toMatch(/[^\d«] (?![»;:?!%])/u);
        }
      }),
    );
  });
});
