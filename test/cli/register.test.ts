import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { runCommand, temporaryFolder } from "../support/machine.js";

const operator = "samples/monthly-update/operateur.json";
const header = "SIREN;Nom;Prénom;Identifiant;Courriel";
const line = (siren: string, name: string): string =>
  `${siren};${name.toUpperCase()};Prénom;${name};${name}x@petrol.example`;
const both = ["111111118", "222222226"] as const;
const names = ["abadie", "boeuf", "caron", "dubois", "escoffier"];

let folder = "";
const at = (name: string): string => join(folder, name);
const run = (command: string) =>
  runCommand([...command.split(" ").map((word) => word.replace("AT/", `${folder}/`)), "--lang", "en"]);
const register = "--register AT/r.db";
const request = `request AT/new.csv --current register --operator samples/group-of-three/operateurs.csv --out AT/out ${register}`;

beforeEach(async () => {
  folder = temporaryFolder();
  const rows = both.flatMap((siren) => names.map((name) => line(siren, name)));
  writeFileSync(at("old.csv"), [header, ...rows, ""].join("\n"));
  writeFileSync(at("new.csv"), [header, ...rows, ...both.map((siren) => line(siren, "zola")), ""].join("\n"));
  expect((await run(`register import AT/old.csv --as-of 2026-10-01 ${register}`)).code).toBe(0);
});

describe("a mistake in the flags of the register", () => {
  it.each([
    ["register status", '"--register" is required'],
    [`register import AT/old.csv ${register}`, '"--as-of" is required'],
    [`register import AT/old.csv --as-of 2026-02-30 ${register}`, "2026-02-30"],
    [`register refuse 2026-001 ${register}`, '"--reason" is required'],
    [`register leavers ${register}`, '"--since" is required'],
    [`register purge ${register}`, '"--before" is required'],
    [`register review ${register}`, '"--out" is required'],
    [`register status --siren 12345 ${register}`, '"12345" is no SIREN'],
    [`register sent 2026-042 ${register}`, 'no request "2026-042"'],
    [`register export --format html ${register}`, 'Format "html" does not exist'],
    [`register export --format xlsx ${register}`, "Give a file with -o"],
    ["register status --register AT/other.db", "There is no register at"],
    [`diff AT/new.csv --current register AT/old.csv ${register}`, "stands for all lists"],
    [`diff AT/new.csv --current AT/old.csv ${register}`, "stands for all lists"],
    [
      "request AT/new.csv --current register --register AT/typo.db --operator x.json --out AT/out",
      "There is no register at",
    ],
  ])("is told: %s", async (command, told) => {
    const { code, out, error } = await run(command);
    expect(error).toContain(told);
    expect(code).toBe(2);
    expect(out).toBe("");
  });

  it("is told by the help where a command is missing, and where it does not exist", async () => {
    const bare = await runCommand(["register"]);
    expect([bare.code, bare.error]).toEqual([2, expect.stringContaining("import [options] <list...>")]);
    const other = await runCommand(["register", "statut"]);
    expect([other.code, other.error]).toEqual([2, expect.stringContaining("« statut » n'existe pas")]);
  });

  it("makes no register of a place that is mistyped", async () => {
    await run("request AT/new.csv --current register --register AT/typo.db --operator x.json --out AT/out");
    expect(existsSync(at("typo.db"))).toBe(false);
  });

  it("shows no password", async () => {
    const { error } = await run(
      "register status --register postgres://claire:s3cret@127.0.0.1:1/habilitations",
    );
    expect(error).toContain("does not answer");
    expect(error).not.toContain("s3cret");
  });
});

describe("the register on the command line", () => {
  it("stands for --current where it is named and no list is", async () => {
    const { out } = await run(`diff AT/new.csv ${register} --format json`);
    expect(JSON.parse(out).counts).toMatchObject({ additions: 2, withdrawals: 0 });
  });

  it("takes a SIREN for --operator, or the file that names the operators", async () => {
    const of = async (flags: string) =>
      JSON.parse((await run(`register status ${flags} ${register} --format json`)).out).operators;
    expect(await of("--operator 222222226")).toMatchObject([{ siren: "222222226" }]);
    expect(await of(`--operator ${operator} --siren 111111118`)).toMatchObject([
      { siren: "111111118", operator: "Carburants d'Azur SAS" },
    ]);
  });

  it("records a request per operator, numbered each from 1, and asks which one is meant", async () => {
    const { out } = await run(`${request} --format json`);
    expect(JSON.parse(out).register.requests).toMatchObject([
      { siren: "111111118", number: "2026-001" },
      { siren: "222222226", number: "2026-001" },
    ]);
    const ambiguous = await run(`register sent 2026-001 ${register}`);
    expect([ambiguous.code, ambiguous.error]).toEqual([2, expect.stringContaining("--siren")]);
    expect((await run(`register sent 2026-001 --siren 222222226 ${register}`)).code).toBe(0);
  });

  it("leaves one operator unrecorded whose files cannot be written, and records the others", async () => {
    await run(`${request} --only 111111118`);
    await run(`register abandon 2026-001 --reason faux ${register}`);
    writeFileSync(at("out/demande-isope-dcaq_111111118_2026-11-02.xlsx"), "signed already");
    const { code, out } = await run(`${request} --format json`);
    expect(code).toBe(1);
    const report = JSON.parse(out);
    expect(report.failures).toMatchObject([{ siren: "111111118" }]);
    expect(report.register.requests).toMatchObject([{ siren: "222222226" }]);
    const { requests } = JSON.parse((await run(`register requests ${register} --format json`)).out);
    expect(requests.map(({ siren, state }: Record<string, string>) => `${siren} ${state}`)).toEqual([
      "111111118 abandoned",
      "222222226 prepared",
    ]);
  });

  it("tells what is wrong with it by its exit code", async () => {
    await run(`${request} --only 111111118`);
    expect((await run(`register check ${register}`)).code).toBe(0);
    writeFileSync(at("out/demande-isope-dcaq_111111118_2026-11-02.xlsx"), "changed");
    const { code, out } = await run(`register check ${register}`);
    expect([code, out]).toEqual([1, expect.stringContaining("demande-isope-dcaq_111111118_2026-11-02.xlsx")]);
  });

  it("copies itself to a file that is not there yet", async () => {
    expect((await run(`register backup AT/copy.db ${register}`)).error).toBe("");
    expect((await run("register status --register AT/copy.db")).out).toContain("ABADIE");
    expect((await run(`register backup AT/copy.db ${register}`)).error).toContain("exists already");
  });
});
