import { describe, expect, it } from "vitest";
import { diffLists } from "../../src/app/diff.js";
import type { PlanReport } from "../../src/render/report.js";
import { machine } from "../../src/system/machine.js";

const header = "Nom;Prénom;Identifiant;Courriel";
const people = Array.from({ length: 20 }, (_, index) => String(index).padStart(2, "0"));
const line = (n: string): string => `NOM${n};P${n};user${n};user${n}@p.example`;
const current = [header, ...people.map(line)].join("\n");

/** Compares a damaged copy of the current list with it, past the errors in its rows. */
async function diff(desired: string, map: readonly string[] = []): Promise<PlanReport> {
  const files = new Map([
    ["current.csv", current],
    ["desired.csv", desired],
  ]);
  const ports = {
    ...machine,
    listFolder: async () => undefined,
    readFile: async (path: string) => Buffer.from(files.get(path) ?? ""),
  };
  const lists = { map, hidden: "keep", struck: "keep", activeOnly: false } as const;
  return diffLists(
    {
      current: ["current.csv"],
      desired: ["desired.csv"],
      currentSheets: [],
      lists,
      guard: {},
      skipInvalid: true,
      overwrite: false,
      language: "fr",
    },
    ports,
  );
}

/** The current list with some lines changed; `undefined` takes a line out. */
function changed(lines: Readonly<Record<number, string | undefined>>): string {
  const all = current.split("\n");
  return all
    .flatMap((text, index) => (index in lines ? [lines[index]] : [text]))
    .filter((text) => text !== undefined)
    .join("\n");
}

describe("a damaged list", () => {
  it.each<readonly [string, string]>([
    [
      "whose header was sorted among the rows",
      [...people.slice(0, 3).map(line), header, ...people.slice(3).map(line)].join("\n"),
    ],
    ["with a row moved four columns to the right", changed({ 6: `;;;;${line("05")}` })],
    ["with a line break lost between two rows", changed({ 6: `${line("05")};${line("06")}`, 7: undefined })],
    [
      "with a comment whose quotes stand in two rows",
      current
        .split("\n")
        .map(
          (text, index) =>
            `${text};${index === 6 ? '"voir note' : index === 9 ? 'fin"' : index === 0 ? "Commentaire" : ""}`,
        )
        .join("\n"),
    ],
    ["with a comma in an address and nothing else", changed({ 6: ";P5;;user05@p,example" })],
    ["with only a last name left in a row", changed({ 6: "NOM05;;;" })],
    ["with both names in one cell and nothing else", changed({ 6: "NOM05 P05;;;" })],
    ["with a hyphen in an identifier and nothing else", changed({ 6: ";;user-05;" })],
    [
      "with a second block in another order",
      [
        header,
        ...people.slice(0, 10).map(line),
        "Identifiant;Nom;Prénom;Courriel",
        ...people.slice(10).map((n) => `user${n};NOM${n};P${n};user${n}@p.example`),
      ].join("\n"),
    ],
    ["with an identifier shown rounded", changed({ 6: "NOM05;P05;1,23E+14;user05@p.example" })],
    ["with a placeholder for an identifier", changed({ 6: "NOM05;P05;None;user05@p.example" })],
    ["with the accents and case of a total", changed({ 6: "TOTAL;P05;user05;" })],
    ["with an unclosed quote", changed({ 6: `"${line("05")}` })],
    [
      "with a stray quote that a later one closes",
      changed({ 6: `"${line("05")}`, 9: `NOM08;"P08";user08;user08@p.example` }),
    ],
    ["with identifiers that look alike", changed({ 6: "NOM05;P05;usеr05;user05@p.example" })],
    [
      "with the identifiers shifted up by one row",
      [
        header,
        ...people.map((n, index) => `NOM${n};P${n};user${people[index + 1] ?? ""};user${n}@p.example`),
      ].join("\n"),
    ],
  ])("withdraws nobody: %s", async (_, desired) => {
    const { plans, findings } = await diff(desired);
    expect(plans.flatMap(({ withdrawals }) => withdrawals.map(({ identifier }) => identifier))).toEqual([]);
    expect(findings.length).toBeGreaterThan(0);
  });

  it("withdraws who is gone from a sound list", async () => {
    const { plans } = await diff(changed({ 6: undefined }));
    expect(plans[0]?.withdrawals.map(({ identifier }) => identifier)).toEqual(["user05"]);
  });

  it("withdraws nobody when a change list names one person by the identifier of another", async () => {
    const { counts, findings } = await diff(`Action;${header}\nretrait;NOM03;P03;user07;user03@p.example`);
    expect(counts.withdrawals).toBe(0);
    expect(findings.map(({ code }) => code)).toContain("other-person");
  });

  it("adds nobody under an identifier that has lost its zeros, in a change list either", async () => {
    const { counts } = await diff(`Action;${header}\najout;NOM03;P03;USER 03;user03@p.example`);
    expect(counts.additions).toBe(0);
  });

  it.each(["Retrait ?", "S", "R"])("does not guess what the action %j means", async (action) => {
    const { counts } = await diff(`Action;${header}\n${action};${line("07")}`);
    expect(counts).toMatchObject({ withdrawals: 0, errors: 1 });
  });
});
