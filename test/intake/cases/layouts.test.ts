import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { anne, atDubief, jean, jose, kevin, zoe } from "../../formats/producers/people.js";
import { temporaryFolder } from "../../support/machine.js";
import { type Case, caseFile, diff, expectRead, validate } from "./as-read.js";

const fabre = "FABRE | Inès | ifabre | ines.fabre@dubief.example";
const garnier = "GARNIER | Léa | lgarnier | lea.garnier@dubief.example";

describe("a list below titles and above totals, legends and notes", () => {
  it.each(["titres.xlsx", "titres-libreoffice.ods", "titres-gnumeric.xls"])(
    "gives its accounts, the SIREN of its title to each: %s",
    (file) =>
      expectRead(file, {
        accounts: { 7: atDubief(anne), 8: atDubief(jean), 9: atDubief(jose) },
        findings: [
          "block-title 1",
          "total-row 11",
          "total-row 12",
          "row-without-account 14",
          "row-without-account 15",
          "row-without-account 16",
        ],
      }),
  );
});

describe("a list above totals of several cells and notes with an address", () => {
  it("gives its accounts only", () =>
    expectRead("bas-de-liste.xlsx", {
      accounts: { 2: anne },
      findings: ["total-row 4", "total-row 5", "row-without-account 6", "row-without-account 7"],
    }));
});

describe("a list with columns beside ours", () => {
  it("takes none of their numbers, dates and addresses for ours", () =>
    expectRead("colonnes.xlsx", { accounts: { 2: anne, 3: jean, 4: jose } }));

  it("does not read on with its columns below another header", () =>
    expectRead("deux-listes.xlsx", {
      accounts: { 2: anne, 5: "jn.delepine@dubief.example | jn_epine | Jean-Noël | DE L'ÉPINE" },
      findings: ["other-header 4", "invalid-email D5"],
    }));

  it("tells the rows that a separator shifted, and those above the header", () =>
    expectRead("décalé.csv", {
      accounts: { 3: `${anne.lastName} | ${anne.firstName} |  | ae.lefevre`, 4: kevin, 6: jose },
      findings: [
        "row-above-header 1",
        "account-outside-columns 3",
        "missing-value C3",
        "invalid-email D3",
        "account-outside-columns 4",
      ],
    }));
});

describe("a list with hidden, filtered and struck rows", () => {
  const all = { 2: anne, 3: jean, 4: jose, 5: kevin, 6: zoe, 7: fabre };
  const shown = { 2: anne, 5: kevin, 7: fabre };
  const unstruck = { 2: anne, 3: jean, 4: jose, 6: zoe, 7: fabre };
  const column = "hidden-column C1";
  it.each<readonly [string, Case]>([
    ["masqués.xlsx", { accounts: all, findings: [column, "hidden-rows 1", "struck-row C5"] }],
    ["masqués-libreoffice.ods", { accounts: all, findings: [column, "hidden-rows 1", "struck-row C5"] }],
    ["masqués-libreoffice.xls", { accounts: all, findings: [column, "hidden-rows 1"] }],
  ])("is read whole, with warnings: %s", expectRead);

  it.each(["masqués.xlsx", "masqués-libreoffice.ods"])("is read as the flags ask: %s", async (file) => {
    await expectRead(file, {
      flags: ["--hidden", "skip"],
      accounts: shown,
      findings: [column, "hidden-rows-skipped 1", "struck-row C5"],
    });
    await expectRead(file, {
      flags: ["--struck", "skip"],
      accounts: unstruck,
      findings: [column, "hidden-rows 1", "struck-row-skipped 5"],
    });
    await expectRead(file, {
      flags: ["--hidden", "skip", "--struck", "skip"],
      accounts: { 2: anne, 7: fabre },
      findings: [column, "hidden-rows-skipped 1", "struck-row-skipped 5"],
    });
  });
});

describe("a list with a status and a departure date", () => {
  const unknown = ["unknown-status E7", "unknown-status F7"];
  it("asks for everyone, counting those marked as gone", () =>
    expectRead("statuts.xlsx", {
      accounts: { 2: anne, 3: jean, 4: jose, 5: kevin, 6: zoe, 7: fabre, 8: garnier },
      findings: ["inactive-rows 1", ...unknown],
    }));

  it("asks for those who are there with --active-only, on the day as of which it is read", () =>
    expectRead("statuts.xlsx", {
      flags: ["--active-only"],
      accounts: { 2: anne, 5: kevin, 7: fabre },
      findings: ["inactive-rows-skipped 1", ...unknown],
    }));
});

describe("a list whose status is a sign", () => {
  it("never asks in silence for someone crossed out", async () => {
    const { accounts, findings } = await validate([caseFile("coches.xlsx")], ["--active-only"]);
    const told = findings.map(({ at }) => at.row);
    for (const { at } of accounts) if (at.row === 3 || at.row === 5) expect(told).toContain(at.row);
  });
});

describe("comments", () => {
  it("are carried into the report from every cell of an account's row", () =>
    expectRead("commentaires.xlsx", {
      accounts: { 2: anne },
      findings: ["cell-note B2", "cell-note F2", "row-without-account 3"],
    }));
});

describe("accounts under titles and on sheets of several companies", () => {
  const nobody = (): string => {
    const path = join(temporaryFolder(), "habilités.csv");
    writeFileSync(path, "Nom;Prénom;Identifiant;Courriel;SIREN\n");
    return path;
  };
  /** The identifiers added by SIREN, and the findings as `code Sheet!C3`, from a list and an operator file. */
  const added = async (file: string, operators?: string) => {
    const operator = operators === undefined ? [] : ["--operator", operators];
    const { plans, findings } = await diff([caseFile(file), "--current", nobody(), ...operator]);
    return {
      plans: Object.fromEntries(
        plans.map(({ siren = "", additions }) => [siren, additions.map(({ identifier }) => identifier)]),
      ),
      findings: findings
        .filter(({ at }) => at.sheet !== undefined)
        .map(({ code, at }) => `${code} ${at.sheet}!${at.cell ?? at.row}`),
    };
  };
  /** An operator file with the operators of opérateurs.json under these names, the first ones. */
  const operatorsCalled = (...names: readonly string[]): string => {
    const path = join(temporaryFolder(), "opérateurs.json");
    const known: readonly object[] = JSON.parse(readFileSync(caseFile("opérateurs.json"), "utf8"));
    const called = names.map((name, index) => ({ ...known[index], name }));
    writeFileSync(path, JSON.stringify(called));
    return path;
  };
  const onlyOperator = (): string => operatorsCalled("Pétroles Dubief SAS");

  it("go to the company of their title, by its SIREN or its name; to none under an unknown one", async () => {
    const { plans, findings } = await added("blocs.xlsx", caseFile("opérateurs.json"));
    expect(plans).toMatchObject({ "111111118": ["jn_epine", "ae.lefevre"] });
    expect(plans["012345674"]).toContain("KMULLER");
    expect(findings).toEqual(
      expect.arrayContaining([
        "block-title Groupe!2",
        "total-row Groupe!5",
        "block-title Groupe!7",
        "repeated-header Groupe!8",
        "operator-from-title Groupe!9",
        "total-row Groupe!10",
        "block-title Groupe!15",
        "unknown-operator Groupe!16",
      ]),
    );
  });

  it("have « Société … » for a title like any other", async () => {
    const { findings } = await added("blocs.xlsx", caseFile("opérateurs.json"));
    expect(findings).toContain("block-title Groupe!12");
  });

  it("never go to the only operator known under a title that names another company", async () => {
    for (const operators of [onlyOperator(), undefined]) {
      const { plans } = await added("blocs.xlsx", operators);
      expect(plans["111111118"]).toEqual(["jn_epine", "ae.lefevre"]);
    }
  });

  it("go to the company that their sheet is called by", async () => {
    expect(await added("feuilles.xlsx", caseFile("opérateurs.json"))).toEqual({
      plans: { "012345674": ["KMULLER", "z.yoshino"], "111111118": ["ae.lefevre"] },
      findings: [
        "hidden-sheet Dubief (anciens)!1",
        "hidden-sheet Paramètres!1",
        "ignored-sheet À lire!4",
        "operator-from-title Galvaude & Fils!2",
        "operator-from-title Dubief!2",
      ],
    });
  });

  it("never go to the only operator known where another sheet is the one called by its name", async () => {
    const { plans } = await added("feuilles.xlsx", onlyOperator());
    expect(plans["111111118"]).toEqual(["ae.lefevre"]);
  });

  it("never go to a company whose name has that of the sheet within a word", async () => {
    const operators = operatorsCalled("Pétroles Dubief SAS", "Spécialistes du Fioul SARL");
    const { plans } = await added("feuille-liste.xlsx", operators);
    expect(plans["012345674"] ?? []).toEqual([]);
  });

  it("never go to the only operator known below a title that names another company", async () => {
    const { plans } = await added("titre-d-une-autre.xlsx", onlyOperator());
    expect(plans["111111118"] ?? []).toEqual([]);
  });

  // « Établissement de … », « Groupe … » are parts of a company as often as companies.
  it("go to the only operator known under the titles of its establishments", async () => {
    const { plans } = await added("établissements.xlsx", onlyOperator());
    expect(plans["111111118"]).toEqual(["jn_epine", "ae.lefevre"]);
  });
});
