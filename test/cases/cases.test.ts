import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/findings/catalogue.js";
import { fieldLabels } from "../../src/findings/fields.js";
import { languages } from "../../src/model/language.js";
import { runCommand, temporaryFolder } from "../support/machine.js";

// The files of a case: `CODE.csv|xlsx`, or the folder `CODE`, is the list (`CODE.2.csv` another one beside it), `CODE.current.csv`, or
// the folder `CODE.current`, what is habilitated today, `CODE.operator.*` the operator file, `CODE.flags.txt` the flags that it takes;
// with `CODE.request.txt` in its place they are those of `request`, which writes where the current side is;
// `CODE.verify.*`, or the folder `CODE.verify`, is what `verify` is given; `CODE.register.txt` holds the commands of a case with a
// register, the last of which gives the finding: in them `CODE.` begins the files of the case, OPERATOR is an operator file, and OUT a
// folder to write to.
const folder = dirname(fileURLToPath(import.meta.url));
const files = readdirSync(folder);
const codes = Object.keys(catalogue).toSorted();

type Found = {
  readonly code: string;
  readonly at: { readonly file: string; readonly row: number; readonly cell?: string };
  readonly field?: string;
  readonly message: string;
};

describe("a case file", () => {
  it("exists for every finding, and for nothing else", () => {
    const named = new Set(
      files
        .filter((file) => /\.(csv|xlsx|json|verify)$|^[^.]+$/.test(file))
        .map((file) => file.split(".")[0]),
    );
    expect([...named].toSorted()).toEqual(codes);
  });

  it.each(codes)("gives the finding %s", async (code) => {
    expect((await findingsOf(code, "fr")).map((finding) => finding.code)).toContain(code);
  });

  it.each(languages)("gives the sentences that were agreed on (%s)", async (language) => {
    const lines: string[] = [];
    for (const code of codes) {
      for (const finding of await findingsOf(code, language)) {
        if (finding.code === code) lines.push(`${code}  ${placeOf(finding)}\n    ${finding.message}`);
      }
    }
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(`expected.${language}.txt`);
  });
});

describe("a sentence", () => {
  it.each(languages)("names no field by its code (%s)", async (language) => {
    const names = Object.keys(fieldLabels).filter((field) => /^[a-z]+[A-Z]/.test(field));
    for (const code of codes) {
      for (const { message } of await findingsOf(code, language)) {
        for (const name of names) expect(message).not.toContain(name);
        expect(message).not.toMatch(/undefined|\[object|NaN/);
      }
    }
  });
});

async function findingsOf(code: string, language: string): Promise<readonly Found[]> {
  if (files.includes(`${code}.register.txt`)) return findingsWithRegister(code, language);
  const lists = files.filter((file) => new RegExp(`^${code}((\\.2)?\\.(csv|xlsx))?$`).test(file)).toSorted();
  const current = files.find((file) => file === `${code}.current` || file.startsWith(`${code}.current.`));
  const operator = files.find((file) => file.startsWith(`${code}.operator.`));
  const inFolder = (name: string): string => `${folder}/${name}`;
  const verified = files.find((file) => file.startsWith(`${code}.verify`));
  const args =
    verified !== undefined
      ? ["verify", inFolder(verified)]
      : current === undefined
        ? ["validate", ...lists.map(inFolder)]
        : [
            "diff",
            ...lists.map(inFolder),
            "--current",
            inFolder(current),
            ...(operator === undefined ? [] : ["--operator", inFolder(operator)]),
          ];
  const [flagged] = [`${code}.flags.txt`, `${code}.request.txt`].filter((file) => files.includes(file));
  const flags = flagged === undefined ? [] : readFileSync(inFolder(flagged), "utf8").trim().split(" ");
  const isRequest = flagged?.endsWith(".request.txt") === true;
  if (isRequest) args.splice(0, 1, "request", "--out", inFolder(current ?? ""));
  const { out } = await runCommand([...args, ...flags, "--format", "json", "--lang", language]);
  return JSON.parse(out.replaceAll(`${folder}/`, "")).findings;
}

async function findingsWithRegister(code: string, language: string): Promise<readonly Found[]> {
  const out = temporaryFolder();
  const words = new Map([
    ["OPERATOR", "samples/monthly-update/operateur.json"],
    ["OUT", out],
  ]);
  const place = (word: string): string =>
    words.get(word) ?? (word.startsWith(`${code}.`) ? join(folder, word) : word);
  let last = "";
  for (const line of readFileSync(join(folder, `${code}.register.txt`), "utf8")
    .trim()
    .split("\n")) {
    const given = ["--register", join(out, "registre.db"), "--format", "json", "--lang", language];
    const { out: shown, error } = await runCommand([...line.split(" ").map(place), ...given]);
    expect(error.replace(/^Rien .*|^Nothing .*/, "").trim(), line).toBe("");
    last = shown;
  }
  return JSON.parse(last.replaceAll(`${folder}/`, "").replaceAll(`${out}/`, "")).findings;
}

function placeOf({ at }: Found): string {
  return `${at.file} ${at.cell ?? `row ${at.row}`}`;
}
