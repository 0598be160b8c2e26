import { createHash } from "node:crypto";
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { runCommand, temporaryFolder } from "../support/machine.js";

/** Nine digits with their check digit (Luhn), from the first eight. */
function sirenOf(number: number): string {
  const digits = String(number).padStart(8, "0");
  const sum = [...`${digits}0`]
    .reverse()
    .map((digit, index) => (index % 2 === 1 ? Number(digit) * 2 : Number(digit)))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
  return digits + String((10 - (sum % 10)) % 10);
}

const sirens = Array.from({ length: 12 }, (_, index) => sirenOf(30_000_000 + index * 7));
const [first = "", second = "", idle = ""] = sirens;

let folder = "";
const at = (...names: string[]): string => join(folder, ...names);
const put = (name: string, rows: readonly string[]): void => writeFileSync(at(name), `${rows.join("\n")}\n`);

beforeEach(() => {
  folder = temporaryFolder();
  const header = "SIREN;Nom;Prénom;Identifiant;Courriel";
  const line = (siren: string, n: number): string =>
    `${siren};NOM${n};P;compte${siren}${n};c${siren}${n}@petrol.example`;
  const numbers = [1, 2, 3, 4, 5];
  put("actuels.csv", [header, ...sirens.flatMap((siren) => numbers.map((n) => line(siren, n)))]);
  const wanted = (siren: string): readonly number[] => (siren === idle ? numbers : [2, 3, 4, 5, 6]);
  put("voulus.csv", [header, ...sirens.flatMap((siren) => wanted(siren).map((n) => line(siren, n)))]);
  put("operateurs.csv", [
    "Raison sociale;SIREN;Adresse;Code postal;Ville;Nom;Prénom;Qualité;Courriel;Téléphone",
    ...sirens.map(
      (siren, index) =>
        `Société ${index};${siren};1 quai;13002;Marseille;SIGNE;Anne;Gérante;a${index}@petrol.example;04 91 13 00 00`,
    ),
  ]);
});

const request = (...more: string[]) =>
  runCommand([
    "request",
    at("voulus.csv"),
    "--current",
    at("actuels.csv"),
    "--operator",
    at("operateurs.csv"),
    "--out",
    at("out"),
    ...more,
  ]);
const workbook = (siren: string): string => `demande-isope-dcaq_${siren}_2026-11-02.xlsx`;
const digests = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(at("out"), { recursive: true, encoding: "utf8" })
      .filter((name) => statSync(at("out", name)).isFile())
      .toSorted()
      .map((name) => [
        name,
        createHash("sha256")
          .update(readFileSync(at("out", name)))
          .digest("hex"),
      ]),
  );

describe("a request for several operators", () => {
  it("writes a workbook for each that asks something, and an index of them all", async () => {
    expect((await request()).code).toBe(0);
    const names = Object.keys(digests());
    expect(names.filter((name) => name.startsWith("demande-"))).toHaveLength(sirens.length - 1);
    expect(names).toContain("index-isope-dcaq_2026-11-02.xlsx");
    const page = readFileSync(at("out", "index-isope-dcaq_2026-11-02.html"), "utf8");
    for (const siren of sirens) expect(page).toContain(siren);
    expect(page).toContain(`href="${workbook(first)}"`);
    expect(page).not.toContain(`href="${workbook(idle)}"`);
  });

  it("puts each in a folder of its own with --folders", async () => {
    await request("--folders", "--cover");
    expect(readdirSync(at("out", first)).toSorted()).toEqual([
      workbook(first),
      `lettre-isope-dcaq_${first}_2026-11-02.md`,
      `lettre-isope-dcaq_${first}_2026-11-02.txt`,
    ]);
    const page = readFileSync(at("out", "index-isope-dcaq_2026-11-02.html"), "utf8");
    expect(page).toContain(`href="${first}/${workbook(first)}"`);
  });

  it("is for some of them only with --only, and for known ones", async () => {
    await request("--only", first, "--only", second);
    expect(Object.keys(digests())).toEqual(
      [workbook(first), workbook(second), "rapport-isope-dcaq_2026-11-02_partie.txt"].toSorted(),
    );
    const { code, error } = await request("--only", "999999999");
    expect([code, error]).toEqual([2, expect.stringContaining("999999999")]);
  });

  it("leaves the others written where one fails, says so, and takes up where it stopped", async () => {
    await request();
    const whole = digests();
    rmSync(at("out"), { recursive: true });
    await request("--only", first);
    writeFileSync(at("out", workbook(first)), "déjà signée");
    const { code, out } = await request();
    expect(code).toBe(1);
    expect(out).toMatch(/1 opérateur sans demande[\s\S]*existe déjà/);
    expect(digests()[workbook(second)]).toBe(whole[workbook(second)]);
    expect(readFileSync(at("out", workbook(first)), "utf8")).toBe("déjà signée");
    rmSync(at("out", workbook(first)));
    const { mtimeMs } = statSync(at("out", workbook(second)));
    expect((await request()).code).toBe(0);
    expect(statSync(at("out", workbook(second))).mtimeMs).toBe(mtimeMs);
    const { [`rapport-isope-dcaq_${first}_2026-11-02.txt`]: _, ...again } = digests();
    expect(again).toEqual(whole);
  });
});

describe("an operator that lacks a value", () => {
  beforeEach(() => {
    const rows = readFileSync(at("operateurs.csv"), "utf8").replace(`${first};1 quai`, `${first};`);
    writeFileSync(at("operateurs.csv"), rows);
  });

  it("leaves the requests of the others written, and is told last, even with --quiet", async () => {
    const { code, out } = await request();
    expect(code).toBe(1);
    expect(out).toContain("missing-operator-value");
    expect(out).not.toContain("unknown-operator");
    expect(out.trimEnd().split("\n").at(-1)).toMatch(/Société 0 .* voyez les constats/);
    const written = Object.keys(digests()).filter((name) => name.startsWith("demande-"));
    expect([written.length, written.includes(workbook(first))]).toEqual([sirens.length - 2, false]);
    rmSync(at("out"), { recursive: true });
    expect(await request("--quiet")).toMatchObject({ code: 1, error: expect.stringContaining("Société 0") });
  });

  it("stops the run where nothing else is asked", async () => {
    expect((await request("--only", first)).code).toBe(1);
    expect((await request("--only", second)).code).toBe(0);
  });
});

describe("an evidence pack", () => {
  it("lists the operators whose request it holds, and no other", async () => {
    await request("--only", first);
    writeFileSync(at("out", workbook(first)), "déjà signée");
    await request("--pack");
    const { operators } = JSON.parse(readFileSync(at("out", "manifeste.json"), "utf8"));
    const listed = operators.map(({ siren }: { siren: string }) => siren);
    expect(listed.toSorted()).toEqual(
      sirens
        .slice(1)
        .filter((siren) => siren !== idle)
        .toSorted(),
    );
  });

  it("holds the request, its proofs and a manifest of every file, the same bytes each time", async () => {
    const args = ["--pack", "--reason", "Mouvements d'octobre", "--by", "Service fiscal"];
    expect((await request(...args)).code).toBe(0);
    const before = digests();
    const manifest = JSON.parse(readFileSync(at("out", "manifeste.json"), "utf8"));
    expect(manifest).toMatchObject({
      date: "2026-11-02",
      reason: "Mouvements d'octobre",
      by: "Service fiscal",
      inputs: ["actuels.csv", "operateurs.csv", "voulus.csv"].map((path) => ({ path })),
    });
    const { "manifeste.json": _, ...files } = before;
    expect(
      Object.fromEntries(manifest.files.map(({ path, sha256 }: Record<string, string>) => [path, sha256])),
    ).toEqual(files);
    expect(Object.keys(files).filter((name) => name.endsWith(".pdf"))).toHaveLength(sirens.length - 1);
    expect(readFileSync(at("out", "manifeste.json"), "utf8")).not.toContain(folder);
    for (const name of Object.keys(files).filter((each) => /\.(txt|html|json)$/.test(each))) {
      expect(readFileSync(at("out", name), "utf8")).not.toContain(folder);
    }
    rmSync(at("out"), { recursive: true });
    await request(...args, "--out", at("ailleurs"));
    renameSync(at("ailleurs"), at("out"));
    expect(digests()).toEqual(before);
  });
});
