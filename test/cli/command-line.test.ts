import { execFileSync, spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { runCommand, temporaryFolder } from "../support/machine.js";

const header = "Nom;Prénom;Identifiant;Courriel\n";
const line = (name: string): string => `${name.toUpperCase()};Jean;${name};${name}@petrol.example\n`;
const names = ["abadie", "bernard", "caron", "dubois", "escoffier", "faure", "garnier", "henry"];
const listOf = (some: readonly string[]): string => header + some.map(line).join("");
const operator = "samples/monthly-update/operateur.json";

/** A folder with `current.csv` and `desired.csv` of the given people, and a way to run commands on them. */
function lists(current: readonly string[], desired: readonly string[], extra = "") {
  const folder = temporaryFolder();
  const path = (name: string): string => join(folder, name);
  writeFileSync(path("current.csv"), listOf(current));
  writeFileSync(path("desired.csv"), listOf(desired) + extra);
  const sides = [path("desired.csv"), "--current", path("current.csv")];
  return {
    path,
    diff: (...flags: readonly string[]) => runCommand(["diff", ...sides, ...flags]),
    request: (...flags: readonly string[]) =>
      runCommand(["request", ...sides, "--operator", operator, "--out", path("out"), ...flags]),
    written: () => (existsSync(path("out")) ? readdirSync(path("out")).toSorted() : []),
  };
}

const workbook = "demande-isope-dcaq_111111118_2026-11-02.xlsx";
const report = "rapport-isope-dcaq_111111118_2026-11-02.txt";

describe("request", () => {
  it("writes the workbook and the report, for their owner only, and exits 0", async () => {
    const { request, written, path } = lists(names, [...names.slice(1), "nouveau"]);
    expect(await request()).toMatchObject({ code: 0, error: "" });
    expect(written()).toEqual([workbook, report]);
    for (const name of written()) expect(statSync(path(`out/${name}`)).mode & 0o777).toBe(0o600);
  });

  it("writes nothing where there is nothing to ask, and exits 0", async () => {
    const { request, written } = lists(names, names);
    const { code, out } = await request();
    expect([code, written()]).toEqual([0, []]);
    expect(out).toContain("il n'y a rien à demander");
  });

  it("stops at an error with exit code 1, writing nothing", async () => {
    const { request, written } = lists(names, names.slice(1), "X;Y;z;pas-une-adresse\n");
    const { code, out } = await request();
    expect([code, written()]).toEqual([1, []]);
    expect(out).toContain("invalid-email");
    expect((await request("--skip-invalid")).code).toBe(0);
    expect(written()).toEqual([workbook, report]);
  });

  it("is refused by the guard with exit code 3, naming people, numbers and flag", async () => {
    const { request, written } = lists(names, names.slice(4));
    const { code, out } = await request();
    expect([code, written()]).toEqual([3, []]);
    for (const words of ["ABADIE Jean (abadie)", "4 retraits sur 8", "--accept-withdrawals 4"])
      expect(out).toContain(words);
    expect((await request("--accept-withdrawals", "5")).code).toBe(3);
    expect((await request("--accept-withdrawals", "3")).code).toBe(3);
    expect(written()).toEqual([]);
    expect((await request("--accept-withdrawals", "4")).code).toBe(0);
  });

  it("tells the refusal on stderr when the report goes elsewhere", async () => {
    const { request, path } = lists(names, []);
    const { code, out, error } = await request("--format", "json", "-o", path("rapport.json"));
    expect([code, out]).toEqual([3, ""]);
    expect(error).toContain("--accept-withdrawals 8");
    expect(JSON.parse(readFileSync(path("rapport.json"), "utf8"))).toMatchObject({
      stopped: "refused",
      refusals: [
        { kind: "empty-desired", withdrawals: 8 },
        { kind: "too-few-left", left: 0 },
      ],
    });
  });

  it("leaves alone a file that is right already", async () => {
    const { request, path } = lists(names, [...names, "nouveau"]);
    await request();
    const { mtimeMs } = statSync(path(`out/${workbook}`));
    expect((await request()).code).toBe(0);
    expect(statSync(path(`out/${workbook}`)).mtimeMs).toBe(mtimeMs);
  });

  it("replaces an existing file only with --force", async () => {
    const { request, path } = lists(names, [...names, "nouveau"]);
    await request();
    const before = readFileSync(path(`out/${workbook}`));
    writeFileSync(path(`out/${workbook}`), "autre");
    const { code, error } = await request();
    expect(code).toBe(2);
    expect(error).toContain("--force");
    expect(readFileSync(path(`out/${workbook}`), "utf8")).toBe("autre");
    expect((await request("--force")).code).toBe(0);
    expect(readFileSync(path(`out/${workbook}`))).toEqual(before);
  });

  it("gives the same bytes on the same inputs and --date", async () => {
    const { request, path } = lists(names, [...names, "nouveau"]);
    await request("--date", "2026-12-01");
    const name = "demande-isope-dcaq_111111118_2026-12-01.xlsx";
    const first = readFileSync(path(`out/${name}`));
    await request("--date", "2026-12-01", "--force");
    expect(readFileSync(path(`out/${name}`))).toEqual(first);
  });
});

describe("diff", () => {
  it("exits 0 with changes, 4 with --exit-code, 0 without changes", async () => {
    const changed = lists(names, [...names, "nouveau"]);
    expect((await changed.diff()).code).toBe(0);
    expect((await changed.diff("--exit-code")).code).toBe(4);
    expect((await lists(names, names).diff("--exit-code")).code).toBe(0);
  });

  it("shows what the guard would refuse, and exits 0 since it asks nothing", async () => {
    const { code, out } = await lists(names, names.slice(4)).diff();
    expect(code).toBe(0);
    expect(out).toContain("--accept-withdrawals 4");
  });

  it("takes `--current OLD NEW` for what it means, and says so", async () => {
    const { path } = lists(names, [...names, "nouveau"]);
    const { code, out, error } = await runCommand([
      "diff",
      "--current",
      path("current.csv"),
      path("desired.csv"),
    ]);
    expect(code).toBe(0);
    expect(out).toContain("1 ajout");
    expect(error).toContain("comptes demandés");
  });

  it.each(["text", "json", "markdown"])("prints the same bytes twice as %s", async (format) => {
    const { diff } = lists(names, [...names.slice(1), "nouveau"]);
    expect((await diff("--format", format)).out).toBe((await diff("--format", format)).out);
  });

  it("says everything in English with --lang en", async () => {
    const { out } = await lists(names, names.slice(4)).diff("--lang", "en");
    expect(out).toContain("4 withdrawals");
    expect(out).not.toMatch(/retrait|compte|ligne/);
  });
});

describe("validate", () => {
  it("accounts for every row in its JSON", async () => {
    const { path } = lists(names, names, "\nX;;;\n;;;\n");
    const { code, out } = await runCommand(["validate", path("desired.csv"), "--format", "json"]);
    const { tables, accounts, counts } = JSON.parse(out);
    expect(code).toBe(1);
    expect(tables).toMatchObject([
      { headerRow: 1, rows: 10, accounts: 8, withErrors: 1, ignored: 0, blank: 1 },
    ]);
    expect(tables[0].columns).toEqual({ lastName: "A", firstName: "B", identifier: "C", email: "D" });
    expect([accounts.length, counts.accounts, counts.errors]).toEqual([9, 9, 3]);
  });

  it("says nothing with --quiet but by its exit code", async () => {
    const { path } = lists(names, names, "X;;;\n");
    expect(await runCommand(["validate", path("desired.csv"), "--quiet"])).toEqual({
      code: 1,
      out: "",
      error: "",
    });
  });
});

describe("validate that gives lists back", () => {
  it("writes annotated copies and a clean list, which read back as the lists did", async () => {
    const { path } = lists([], names, "PETIT;Luc;lpetit;luc@petrol,example\n");
    const args = ["--annotate", path("retour"), "--fix", path("propre.xlsx")];
    const { code, out } = await runCommand(["validate", path("desired.csv"), ...args]);
    expect(code).toBe(1);
    expect(out).toContain("desired-controle.xlsx");
    for (const file of ["retour/desired-controle.xlsx", "propre.xlsx"]) {
      expect(statSync(path(file)).mode & 0o777).toBe(0o600);
      const { findings, counts } = JSON.parse(
        (await runCommand(["validate", path(file), "--format", "json"])).out,
      );
      expect(counts.accounts).toBe(names.length + 1);
      expect(findings).toMatchObject([{ code: "invalid-email", suggestion: "luc@petrol.example" }]);
    }
    writeFileSync(path("propre.xlsx"), "autre");
    expect((await runCommand(["validate", path("desired.csv"), ...args])).code).toBe(2);
    expect((await runCommand(["validate", path("desired.csv"), ...args, "--force"])).code).toBe(1);
  });
});

describe("a folder of lists", () => {
  it("is read in the order of the names, without the lock files", async () => {
    const { path } = lists([], names);
    mkdirSync(path("lists"));
    for (const name of ["b.csv", "a.csv", "~$a.xlsx", ".~lock.b.csv#"])
      writeFileSync(path(`lists/${name}`), listOf([`${name.charAt(0)}x`]));
    const { code, out } = await runCommand(["validate", path("lists"), "--format", "json"]);
    expect(code).toBe(0);
    expect(JSON.parse(out).tables.map(({ file }: { file: string }) => file)).toEqual([
      path("lists/a.csv"),
      path("lists/b.csv"),
    ]);
  });
});

describe("template", () => {
  it("writes a blank list that, filled in, gives no finding at all", async () => {
    const path = join(temporaryFolder(), "liste.xlsx");
    await runCommand(["template", path]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path);
    book
      .getWorksheet("Comptes")
      ?.getRow(3)
      .splice(1, 4, "DUPONT", "Jean", "jdupont", "jean.dupont@petrol.example");
    await book.xlsx.writeFile(path);
    const { findings, counts } = JSON.parse((await runCommand(["validate", path, "--format", "json"])).out);
    expect([findings, counts.accounts]).toEqual([[], 1]);
  });

  it("writes a blank list that reads back without an error, and does not replace it unasked", async () => {
    const folder = temporaryFolder();
    const path = join(folder, "liste.xlsx");
    expect(await runCommand(["template", path])).toMatchObject({ code: 0 });
    const { code, out } = await runCommand(["validate", path, "--format", "json"]);
    expect(code).toBe(0);
    expect(JSON.parse(out).counts).toMatchObject({ accounts: 0, errors: 0 });
    writeFileSync(path, "autre");
    expect((await runCommand(["template", path])).code).toBe(2);
  });

  it("writes a blank form with --form, which request fills in", async () => {
    const path = join(temporaryFolder(), "formulaire.xlsx");
    expect(await runCommand(["template", "--form", path])).toMatchObject({ code: 0 });
    const { request, path: at } = lists(names, [...names, "nouveau"]);
    expect((await request("--template", path)).code).toBe(0);
    expect(statSync(at(`out/${workbook}`)).size).toBeGreaterThan(1000);
  });
});

describe("a command that cannot do its work", () => {
  const folder = "test/cases";
  const good = `${folder}/duplicate-row.csv`;
  const broken = (name: string, bytes: string | Uint8Array): string => {
    const path = join(temporaryFolder(), name);
    writeFileSync(path, bytes);
    return path;
  };
  const truncated = (): string => {
    const bytes = readFileSync("samples/group-of-three/comptes-souhaites.xlsx");
    return broken("tronque.xlsx", bytes.subarray(0, bytes.length / 2));
  };

  it.each<readonly [string, () => readonly string[], RegExp]>([
    ["a missing file", () => ["validate", "absent.csv"], /absent\.csv.*n'existe pas/],
    ["a folder without a list", () => ["validate", "docs/decisions"], /ne contient aucune liste/],
    [
      "a folder for an operator",
      () => ["diff", good, "--current", good, "--operator", folder],
      /est un dossier/,
    ],
    ["an empty file", () => ["validate", broken("vide.csv", "")], /est vide/],
    ["a PDF named .xlsx", () => ["validate", broken("liste.xlsx", "%PDF-1.7")], /document PDF/],
    ["a truncated workbook", () => ["validate", truncated()], /est tronqué/],
    [
      "an unknown flag",
      () => ["validate", good, "--formatt", "json"],
      /« --formatt » n'existe pas.*« --format »/,
    ],
    ["an unknown command", () => ["valider", good], /« valider » n'existe pas/],
    ["no list", () => ["validate"], /manque l'argument <list>/],
    ["no --current", () => ["diff", good], /« --current » est obligatoire/],
    [
      "no --operator",
      () => ["request", good, "--current", good, "--out", "x"],
      /« --operator » est obligatoire/,
    ],
    ["no desired list", () => ["diff", "--current", good], /manque l'argument <desired>/],
    [
      "an unknown format",
      () => ["validate", good, "--format", "markdown"],
      /Choisissez parmi : text, json, html/,
    ],
    ["an unknown language", () => ["validate", good, "--lang", "de"], /« de » n'est pas connue/],
    ["an unknown encoding", () => ["validate", good, "--encoding", "ebcdic-42"], /n'est pas connu/],
    [
      "a wrong encoding",
      () => ["validate", broken("l.csv", Buffer.from("é", "latin1")), "--encoding", "utf-8"],
      /n'est pas écrit en utf-8/,
    ],
    ["an absurd delimiter", () => ["validate", good, "--delimiter", "ab"], /n'est pas un séparateur/],
    [
      "an unknown sheet",
      () => ["validate", `${folder}/hidden-sheet.xlsx`, "--sheet", "X"],
      /Feuilles présentes : « Comptes », « Anciens »/,
    ],
    ["a --map that is none", () => ["validate", good, "--map", "login"], /n'est pas de la forme/],
    [
      "a --map that fits nothing",
      () => ["validate", good, "--map", "email=Pseudonyme"],
      /aucune colonne ne correspond à « Pseudonyme »/,
    ],
    [
      "a date that does not exist",
      () => [
        "request",
        good,
        "--current",
        good,
        "--operator",
        operator,
        "--out",
        "x",
        "--date",
        "2026-02-30",
      ],
      /n'existe pas/,
    ],
    [
      "a number that is none",
      () => ["diff", good, "--current", good, "--accept-withdrawals", "tous"],
      /nombre entier/,
    ],
    [
      "broken JSON",
      () => ["diff", good, "--current", good, "--operator", broken("o.json", "{\n x")],
      /pas du JSON valide : ligne 2/,
    ],
    [
      "an output that cannot be written",
      () => ["validate", good, "-o", `${good}/x.txt`],
      /ne peut pas être écrit/,
    ],
  ])("says so in one sentence and exits 2: %s", async (_, args, sentence) => {
    const { code, out, error } = await runCommand(args());
    expect([code, out]).toEqual([2, ""]);
    expect(error.trim().split("\n")).toHaveLength(1);
    expect(error).toMatch(sentence);
  });

  it("lists what the program does when given nothing", async () => {
    const { code, error } = await runCommand([]);
    expect(code).toBe(2);
    for (const command of ["validate", "diff", "request", "template"]) expect(error).toContain(command);
  });
});

describe("writing", () => {
  it("leaves nothing behind when one of several files cannot be placed", async () => {
    const { request, path } = lists(names, [...names, "nouveau"]);
    mkdirSync(path(`out/${report}`), { recursive: true });
    const { code } = await request("--force");
    expect(code).toBe(2);
    expect(readdirSync(path("out"))).toEqual([report]);
  });
});

describe("-o", () => {
  it("refuses to write over a list or a file of the request", async () => {
    const { path, request, written } = lists(names, [...names, "nouveau"]);
    const list = readFileSync(path("desired.csv"));
    const { code, error } = await runCommand(["validate", path("desired.csv"), "-o", path("desired.csv")]);
    expect([code, readFileSync(path("desired.csv"))]).toEqual([2, list]);
    expect(error).toContain("serait écrasé");
    expect((await request("-o", path(`out/${workbook}`))).code).toBe(2);
    expect(written()).toEqual([]);
  });

  it("that cannot be written leaves the request unwritten too", async () => {
    const { path, request, written } = lists(names, [...names, "nouveau"]);
    expect((await request("-o", path("current.csv/rapport.txt"))).code).toBe(2);
    expect(written()).toEqual([]);
    expect((await request()).code).toBe(0);
  });

  it("writes through a link to what it leads to", async () => {
    const { path } = lists([], names);
    writeFileSync(path("cible.txt"), "");
    symlinkSync(path("cible.txt"), path("lien.txt"));
    await runCommand(["validate", path("desired.csv"), "-o", path("lien.txt")]);
    expect(lstatSync(path("lien.txt")).isSymbolicLink()).toBe(true);
    expect(readFileSync(path("cible.txt"), "utf8")).toContain("8 comptes");
  });
});

describe("--force", () => {
  it("gives the old files back when one of the new ones cannot be placed", async () => {
    const { path, request } = lists(names, [...names, "nouveau"]);
    mkdirSync(path("out"));
    writeFileSync(path(`out/${workbook}`), "ancien");
    mkdirSync(path(`out/${report}`));
    expect((await request("--force")).code).toBe(2);
    expect(readFileSync(path(`out/${workbook}`), "utf8")).toBe("ancien");
    expect(readdirSync(path("out")).toSorted()).toEqual([workbook, report]);
  });
});

describe("two sheets of one workbook", () => {
  it("are compared by --sheet and --current-sheet", async () => {
    const { path } = lists([], []);
    const book = new ExcelJS.Workbook();
    for (const [month, people] of [
      ["Octobre", names],
      ["Novembre", [...names, "nouveau"]],
    ] as const) {
      const rows = listOf(people)
        .trim()
        .split("\n")
        .map((text) => text.split(";"));
      book.addWorksheet(month).addRows(rows);
    }
    await book.xlsx.writeFile(path("annee.xlsx"));
    const file = path("annee.xlsx");
    const { code, out } = await runCommand([
      "diff",
      file,
      "--current",
      file,
      "--sheet",
      "Novembre",
      "--current-sheet",
      "Octobre",
    ]);
    expect(code).toBe(0);
    expect(out).toContain("0 retrait, 1 ajout");
  });

  it("are never left out because one name fits another file", async () => {
    const { path } = lists([], []);
    for (const [file, sheet] of [
      ["a.xlsx", "Comptes"],
      ["b.xlsx", "Comptes 2026"],
    ] as const) {
      const book = new ExcelJS.Workbook();
      book.addWorksheet(sheet).addRows(
        listOf(names)
          .trim()
          .split("\n")
          .map((text) => text.split(";")),
      );
      await book.xlsx.writeFile(path(file));
    }
    const { code, error } = await runCommand([
      "validate",
      path("a.xlsx"),
      path("b.xlsx"),
      "--sheet",
      "Comptes",
    ]);
    expect(code).toBe(2);
    expect(error).toContain("b.xlsx");
  });
});

describe("an operator file with an error", () => {
  it("stops the request, --skip-invalid or not", async () => {
    const { path, request, written } = lists(names, [...names, "nouveau"]);
    for (const text of ["[]", '{ "name": "Carburants" }', readFileSync(operator, "utf8").replace("@", ",")]) {
      writeFileSync(path("operateur.json"), text);
      const { code } = await request("--operator", path("operateur.json"), "--skip-invalid");
      expect([code, written()], text).toEqual([1, []]);
    }
  });
});

describe("the installed command", () => {
  const main = "dist/program/main.js";

  it("gives its version and its help", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(execFileSync("node", [main, "--version"], { encoding: "utf8" })).toBe(`${version}\n`);
    expect(execFileSync("node", [main, "request", "--help"], { encoding: "utf8" })).toContain(
      "--accept-withdrawals",
    );
  });

  it("passes its exit code on", () => {
    expect(spawnSync("node", [main, "validate", "absent.csv"]).status).toBe(2);
    expect(spawnSync("node", [main, "validate", "test/cases/missing-value.csv"]).status).toBe(1);
  });

  it("reads a list from standard input", () => {
    const input = readFileSync("test/cases/missing-value.csv");
    const run = spawnSync("node", [main, "validate", "-", "--format", "json"], { input, encoding: "utf8" });
    expect(JSON.parse(run.stdout).findings).toMatchObject([
      { code: "missing-value", at: { file: "-", cell: "B2" } },
    ]);
  });

  it("does not mind a reader that closes early", () => {
    const folder = temporaryFolder();
    const path = join(folder, "grand.csv");
    writeFileSync(path, header + Array.from({ length: 20_000 }, (_, index) => `;;;a${index}@b\n`).join(""));
    const run = spawnSync("sh", ["-c", `node ${main} validate ${path} | head -1`], { encoding: "utf8" });
    expect(run.stderr).toBe("");
  });

  it("reads what it is given wherever it runs", () => {
    const folder = temporaryFolder();
    copyFileSync("test/cases/trimmed-value.csv", join(folder, "liste.csv"));
    const run = spawnSync("node", [join(process.cwd(), main), "template"], { cwd: folder, encoding: "utf8" });
    expect([run.status, readdirSync(folder).toSorted()]).toEqual([0, ["liste-comptes.xlsx", "liste.csv"]]);
  });
});
