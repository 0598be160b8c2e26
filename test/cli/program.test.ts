import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { runCommand, temporaryFolder } from "../support/machine.js";

const files = "test/intake/cases/files";
const group = "samples/group-of-three";

function program(args: readonly string[]): { readonly code: number | null; readonly out: string } {
  const { status, stdout } = spawnSync(process.execPath, ["dist/program/main.js", ...args], {
    encoding: "utf8",
  });
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
});
