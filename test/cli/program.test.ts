import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { runCommand, temporaryFolder } from "../support/machine.js";

const files = "test/intake/cases/files";
const group = "samples/group-of-three";

function program(
  args: readonly string[],
  { main = "dist/program/main.js", flags = [] }: { main?: string; flags?: readonly string[] } = {},
): { readonly code: number | null; readonly out: string } {
  const { status, stdout } = spawnSync(process.execPath, [...flags, main, ...args], { encoding: "utf8" });
  return { code: status, out: stdout };
}

// Tests run the sources; what is installed is a bundle of them, that loads its parts when they are needed.
describe("the program as it is built", () => {
  it.each([
    ["pandas-mac-roman.csv"],
    ["tout-libreoffice.xls"],
    ["tout-libreoffice.ods"],
    ["tout-gnumeric-2006.xlsx"],
    ["nombres.xlsx"],
    ["odfpy-libreoffice-2003.xml"],
    ["pandas-html.xls"],
    ["mot-de-passe.xlsx"],
  ])("says of %s what its sources say", async (name) => {
    const args = ["validate", `${files}/${name}`];
    const { code, out } = await runCommand(args);
    expect(program(args)).toEqual({ code, out });
  });

  it.each(["json", "html", "markdown", "csv", "patch"])(
    "reports as %s what its sources report",
    async (format) => {
      const lists = [`${group}/comptes-souhaites.xlsx`, "--current", `${group}/comptes-habilites.xlsx`];
      const args = ["diff", ...lists, "--format", format];
      const { code, out } = await runCommand(args);
      expect(program(args)).toEqual({ code, out });
    },
  );

  it("writes all that a request can be asked for", () => {
    const out = temporaryFolder();
    const lists = [`${group}/comptes-souhaites.xlsx`, "--current", `${group}/comptes-habilites.xlsx`];
    const more = ["--operator", `${group}/operateurs.csv`, "--pack", "--cover", "--date", "2026-11-02"];
    expect(
      program(["request", ...lists, ...more, "--out", out, "--format", "xlsx", "-o", `${out}/r.xlsx`]).code,
    ).toBe(0);
    expect(
      readdirSync(out)
        .map((name) => name.replace(/.*\./, ""))
        .toSorted(),
    ).toEqual([
      "html",
      "html",
      "json",
      "md",
      "md",
      "pdf",
      "pdf",
      "txt",
      "txt",
      "txt",
      "txt",
      "xlsx",
      "xlsx",
      "xlsx",
      "xlsx",
    ]);
  });

  it("reads what comes through standard input", () => {
    const path = `${group}/comptes-souhaites.xlsx`;
    const args = ["dist/program/main.js", "validate", "-", "--format", "json"];
    const { stdout } = spawnSync(process.execPath, args, { input: readFileSync(path), encoding: "utf8" });
    expect(JSON.parse(stdout).counts).toEqual(
      JSON.parse(program(["validate", path, "--format", "json"]).out).counts,
    );
  });

  it("starts with what V8 has compiled of its parts", () => {
    const script = `
      const { start, parts } = require("./dist/program/main.js");
      process.on("exit", () => console.log([...parts.values()].every(({ script }) => script.cachedDataRejected === false)));
      process.argv = [process.execPath, "habilitations", "--version"];
      start();`;
    expect(spawnSync(process.execPath, ["-e", script], { encoding: "utf8" }).stdout).toMatch(/\ntrue\n$/);
  });

  it("starts as well where that is of no use to Node", () => {
    const args = ["validate", `${group}/comptes-souhaites.xlsx`];
    expect(program(args, { flags: ["--no-opt"] })).toEqual(program(args));
  });

  it("starts as well where there is none", () => {
    const folder = temporaryFolder();
    cpSync("dist/program", `${folder}/dist/program`, {
      recursive: true,
      filter: (path) => !path.includes("compiled-"),
    });
    copyFileSync("package.json", `${folder}/package.json`);
    const args = ["validate", `${group}/comptes-souhaites.xlsx`];
    expect(program(args, { main: `${folder}/dist/program/main.js` })).toEqual(program(args));
  });
});
