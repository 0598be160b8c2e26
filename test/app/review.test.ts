import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { runCommand, temporaryFolder } from "../support/machine.js";

const operator = `${join("samples", "monthly-update", "operateur.json")}`;
const header = "Nom;Prénom;Identifiant;Courriel\r\n";
const people: readonly (readonly [string, string, string])[] = [
  ["DUPONT", "Jeanne", "jdupont"],
  ["LEROY", "Marc", "mleroy"],
  ["MARTIN", "Paule", "pmartin"],
  ["PETIT", "Luc", "lpetit"],
  ["ROUX", "Anne", "aroux"],
  ["NOËL", "Iris", "inoel"],
  ["HUET", "Zoé", "zhuet"],
  ["COLIN", "Yves", "ycolin"],
];
const line = ([last, first, id]: readonly [string, string, string]): string =>
  `${last};${first};${id};${id}@petrol.example\r\n`;
const csv = (rows: readonly string[]): string => header + rows.join("");

let folder = "";
const at = (name: string): string => join(folder, name);
const put = (name: string, text: string): string => {
  writeFileSync(at(name), text);
  return at(name);
};
const read = (name: string): string => readFileSync(at(name), "utf8");
const json = async (...args: string[]) => {
  const run = await runCommand([...args, "--format", "json"]);
  return { ...run, report: JSON.parse(run.out) };
};

beforeEach(() => {
  folder = temporaryFolder();
  put("actuels.csv", csv(people.map(line)));
});

/** One colleague under a mistyped identifier, the same email; everyone else as they are. */
function mistyped(): string {
  const rows = people.map(line);
  return put("voulus.csv", csv(["DUPONT;Jeanne;jdupnot;jdupont@petrol.example\r\n", ...rows.slice(1)]));
}

describe("decisions on suspect pairs", () => {
  const decisions = (): string => at("decisions.csv");

  async function writeDecisions(): Promise<void> {
    const args = ["diff", mistyped(), "--current", at("actuels.csv"), "--write-decisions", decisions()];
    expect((await runCommand(args)).code).toBe(0);
  }

  function fill(decision: string): void {
    const [first = "", ...rows] = read("decisions.csv").trimEnd().split("\r\n");
    const filled = rows.map((row) =>
      row.replace(/;([^;]*)$/, "$1").replace(/;?([0-9a-f]{64})$/, `;${decision};$1`),
    );
    writeFileSync(decisions(), [first, ...filled, ""].join("\r\n"));
  }

  it("are written for a person to fill in, a row a pair, and never over a file that is there", async () => {
    await writeDecisions();
    expect(read("decisions.csv")).toMatch(/^\ufeffPaire;SIREN;/);
    expect(read("decisions.csv").trimEnd().split("\r\n")).toHaveLength(2);
    fill("garder l'actuel");
    const args = ["diff", at("voulus.csv"), "--current", at("actuels.csv"), "--write-decisions", decisions()];
    expect((await runCommand(args)).code).toBe(2);
    expect(read("decisions.csv")).toContain("garder l'actuel;");
  });

  it.each([
    ["garder l'actuel", { additions: 0, withdrawals: 0, amendments: 0, suspects: 0, settled: 1 }],
    ["Prendre le nouveau", { additions: 0, withdrawals: 0, amendments: 1, suspects: 0, settled: 1 }],
    ["RETIRER ET AJOUTER", { additions: 1, withdrawals: 1, amendments: 0, suspects: 0, settled: 1 }],
    ["ajouter & retirer", { additions: 1, withdrawals: 1, amendments: 0, suspects: 0, settled: 1 }],
    ["", { additions: 1, withdrawals: 1, amendments: 0, suspects: 1, settled: 0 }],
  ])("« %s » come to %o", async (decision, counts) => {
    await writeDecisions();
    fill(decision);
    const { report } = await json(
      "diff",
      at("voulus.csv"),
      "--current",
      at("actuels.csv"),
      "--resolve",
      decisions(),
    );
    expect(report.counts).toMatchObject(counts);
    expect(report.findings).toEqual([]);
  });

  it.each([
    "retirer l'actuel",
    "ne pas garder l'actuel",
    "actuellement en congé",
    "nouveau compte",
    "pas le nouveau",
    "à voir avec le nouveau chef de dépôt",
    "garder",
  ])("« %s » is no decision", async (text) => {
    await writeDecisions();
    fill(text);
    const args = ["--current", at("actuels.csv"), "--resolve", decisions()];
    const { code, report } = await json("diff", at("voulus.csv"), ...args);
    expect([code, report.findings.map((each: { code: string }) => each.code)]).toEqual([
      1,
      ["unknown-decision"],
    ]);
    expect(report.counts).toMatchObject({ additions: 1, withdrawals: 1, suspects: 1 });
  });

  it("are read from their own column, beside one that somebody added", async () => {
    await writeDecisions();
    fill("garder l'actuel");
    const rows = read("decisions.csv").replace("\ufeff", "").trimEnd().split("\r\n");
    const more = ["Décision proposée;", ...rows.slice(1).map(() => "prendre le nouveau;")];
    put(
      "decisions.csv",
      `${rows.map((row, index) => (more[index] ?? "") + row).join("\r\n")}\r\nVu le 3/11\r\n`,
    );
    const args = ["--current", at("actuels.csv"), "--resolve", decisions()];
    const { report } = await json("diff", at("voulus.csv"), ...args);
    expect([report.counts.amendments, report.findings]).toEqual([0, []]);
  });

  it("hold in a request, although they were taken before its operator was known", async () => {
    await writeDecisions();
    fill("garder l'actuel");
    const args = ["--current", at("actuels.csv"), "--operator", operator, "--resolve", decisions()];
    const { code, out } = await runCommand(["request", at("voulus.csv"), ...args, "--out", at("out")]);
    expect([code, out]).toEqual([0, expect.stringContaining("1 paire tranchée")]);
  });

  it("are refused once the lists have changed", async () => {
    await writeDecisions();
    fill("garder l'actuel");
    put("voulus.csv", `${read("voulus.csv")}NEUF;Rose;rneuf;rneuf@petrol.example\r\n`);
    const { code, report } = await json(
      "diff",
      at("voulus.csv"),
      "--current",
      at("actuels.csv"),
      "--resolve",
      decisions(),
    );
    expect([code, report.findings.map((each: { code: string }) => each.code)]).toEqual([
      1,
      ["stale-decision"],
    ]);
  });

  it("are no list of accounts: another file is refused", async () => {
    const { code, error } = await runCommand([
      "diff",
      mistyped(),
      "--current",
      at("actuels.csv"),
      "--resolve",
      at("actuels.csv"),
    ]);
    expect([code, error]).toEqual([2, expect.stringContaining("n'est pas un fichier de décisions")]);
  });
});

describe("a saved plan", () => {
  const lists = (): string[] => [mistyped(), "--current", at("actuels.csv")];
  const save = async (...more: string[]) =>
    runCommand(["diff", ...lists(), "--operator", operator, "--save", at("plan.json"), ...more]);
  const emit = (...more: string[]) =>
    runCommand(["request", "--plan", at("plan.json"), "--out", at("out"), "--date", "2026-11-02", ...more]);

  it("is what is emitted, from the lists that it names", async () => {
    expect((await save()).code).toBe(0);
    const { code, out } = await emit();
    expect([code, out]).toEqual([0, expect.stringContaining("1 retrait, 1 ajout")]);
  });

  it("is refused, with the differences, where the lists have changed since", async () => {
    await save();
    put("voulus.csv", csv([...people.slice(0, 7).map(line), "NEUF;Rose;rneuf;rneuf@petrol.example\r\n"]));
    const { code, out } = await emit();
    expect(code).toBe(3);
    expect(out).toContain(at("voulus.csv"));
    for (const difference of [
      "Retrait en plus COLIN Yves (ycolin)",
      "retrait en moins DUPONT Jeanne (jdupont)",
      "ajout en plus NEUF Rose (rneuf)",
      "ajout en moins DUPONT Jeanne (jdupnot)",
    ])
      expect(out).toContain(difference);
  });

  it("is refused, saying what is written otherwise, where an addition's email has changed", async () => {
    await save();
    put("voulus.csv", read("voulus.csv").replace("jdupnot;jdupont@", "jdupnot;jeanne@"));
    const { code, out } = await emit();
    expect([code, out]).toEqual([
      3,
      expect.stringContaining("DUPONT Jeanne (jdupnot) (jdupont@petrol.example → jeanne@petrol.example)"),
    ]);
  });

  it("keeps what it was to hold to, and whom it protects", async () => {
    await save("--keep-at-least", "100");
    expect((await emit()).code).toBe(3);
    put("garder.csv", "Identifiant\naroux\n");
    await save("--protect", at("garder.csv"), "--force");
    put("garder.csv", "Identifiant\nlpetit\n");
    const { code, out } = await emit();
    expect([code, out]).toEqual([3, expect.stringContaining("La liste des comptes protégés a changé")]);
  });

  it("says how its lists are read: flags that would say it again are refused", async () => {
    await save();
    for (const flags of [["--skip-invalid"], ["--map", "nom=Nom"], ["--encoding", "latin1"]]) {
      const { code, error } = await emit(...flags);
      expect([code, error]).toEqual([2, expect.stringContaining(flags[0] ?? "")]);
    }
    expect((await emit("--only", "111111118")).code).toBe(0);
  });

  it("is refused where the signatory has changed since", async () => {
    put("operateur.json", readFileSync(operator, "utf8"));
    await runCommand(["diff", ...lists(), "--operator", at("operateur.json"), "--save", at("plan.json")]);
    const { signatory, ...company } = JSON.parse(read("operateur.json"));
    put("operateur.json", JSON.stringify({ ...company, signatory: { ...signatory, capacity: "Gérante" } }));
    const { code, out } = await emit();
    expect([code, out]).toEqual([3, expect.stringContaining("L'opérateur ou son signataire a changé")]);
  });

  it("keeps the decisions that it was made with", async () => {
    await runCommand(["diff", ...lists(), "--operator", operator, "--write-decisions", at("decisions.csv")]);
    const filled = read("decisions.csv").replace(/;;([0-9a-f]{64})/, ";garder l'actuel;$1");
    put("decisions.csv", filled);
    await save("--resolve", at("decisions.csv"));
    const { code, out } = await emit();
    expect([code, out]).toEqual([0, expect.stringContaining("rien à demander")]);
  });

  it("needs the operators, without whom nothing is asked", async () => {
    const { code, error } = await runCommand(["diff", ...lists(), "--save", at("plan.json")]);
    expect([code, error]).toEqual([2, expect.stringContaining("--operator")]);
  });

  it.each(["{}", "{", '{"formatVersion":2,"kind":"plan"}', ""])("is refused where it is %s", async (text) => {
    put("plan.json", text);
    const { code, error } = await emit();
    expect([code, error]).toEqual([2, expect.stringContaining("plan.json")]);
  });
});

describe("guards told what to hold to", () => {
  const request = (...more: string[]) => {
    put("voulus.csv", csv(people.slice(1).map(line)));
    return runCommand([
      "request",
      at("voulus.csv"),
      "--current",
      at("actuels.csv"),
      "--operator",
      operator,
      "--out",
      at("out"),
      ...more,
    ]);
  };

  it.each([
    "Prénom;Service;Nom\nJeanne;Fiscal;Dupont",
    "Matricule;Nom;Service;Prénom\n12;DUPONT;Fiscal;Jeanne",
    "jdupont",
    "Identifiant\njdupont",
    "jdupont@petrol.example",
    "Nom;Prénom\nDupont;Jeanne",
  ])("refuse to withdraw who a list protects as « %s »", async (text) => {
    const { code, out } = await request("--protect", put("garder.csv", text));
    expect([code, out]).toEqual([3, expect.stringContaining("DUPONT Jeanne (jdupont)")]);
  });

  it.each([
    ["Identifiant\njdupond\n", "unmatched-protection"],
    ["\n\n", "empty-protection"],
    ["Identifiant\n", "empty-protection"],
  ])("stop where a protection protects nobody: %j", async (text, code) => {
    expect(await request("--protect", put("garder.csv", text))).toMatchObject({
      code: 1,
      out: expect.stringContaining(code),
    });
  });

  it("refuse numbers that were not announced, and pass those that were", async () => {
    expect((await request("--expect-withdrawals", "2")).code).toBe(3);
    expect((await request("--expect-withdrawals", "1", "--expect-additions", "0")).code).toBe(0);
  });

  it("stop diff too where numbers were announced", async () => {
    const { code } = await runCommand([
      "diff",
      mistyped(),
      "--current",
      at("actuels.csv"),
      "--expect-additions",
      "0",
    ]);
    expect(code).toBe(3);
  });
});

describe("reports in several forms", () => {
  const lists = (): string[] => ["diff", mistyped(), "--current", at("actuels.csv")];

  it("are written by one run, the screen keeping the text", async () => {
    const args = ["--format", "text", "--format", "html", "--format", "xlsx"];
    const { code, out } = await runCommand([...lists(), ...args, "-o", at("e.html"), "-o", at("e.xlsx")]);
    expect([code, out]).toEqual([0, expect.stringContaining("1 paire à trancher")]);
    expect(read("e.html")).toMatch(/^<!doctype html>/);
    expect(readFileSync(at("e.xlsx")).subarray(0, 2).toString()).toBe("PK");
  });

  it("are never written over what is read, nor over each other", async () => {
    for (const paths of [[at("actuels.csv")], [at("e.json"), at("e.json")]]) {
      const { code, error } = await runCommand([
        ...lists(),
        ...paths.flatMap((path) => ["--format", "json", "-o", path]),
      ]);
      expect([code, error]).toEqual([2, expect.stringContaining("écrasé")]);
    }
  });

  it("are no lists: given back as one they are refused, on either side", async () => {
    await runCommand([...lists(), "-o", at("ecarts.xlsx")]);
    await runCommand([...lists(), "-o", at("ecarts.csv"), "--write-decisions", at("decisions.csv")]);
    for (const args of [
      ["validate", at("ecarts.csv")],
      ["validate", at("decisions.csv")],
      ["validate", at("ecarts.xlsx")],
      ["diff", at("ecarts.xlsx"), "--current", at("actuels.csv")],
      ["diff", at("voulus.csv"), "--current", at("ecarts.xlsx")],
    ]) {
      const { code, report } = await json(...args);
      expect([code, report.findings.map((each: { code: string }) => each.code)]).toEqual([
        1,
        ["report-as-list"],
      ]);
    }
  });
});
