// @ts-check
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { outFolder } from "./cases.mjs";

/**
 * Python by its full path, one that has openpyxl before one that has not; `undefined` where there is none.
 *
 * @returns {string | undefined}
 */
export function findPython() {
  const tell = "import sys; print(sys.executable)";
  const ways = [`import openpyxl; ${tell}`, tell].flatMap((code) =>
    ["python3", "/usr/bin/python3"].map((command) => answerOf(command, ["-c", code])),
  );
  return ways.find((path) => path !== undefined);
}

/**
 * How to run a peer on lists, and the versions of what it needs; `undefined` where one of them is not installed.
 *
 * @param {import("./peers.mjs").Peer} peer
 * @param {string} python
 */
export function installedPeer({ script, needs, writes }, python) {
  const language = languageOf(script, python);
  const versions = needs.map((name) => language.versionOf(name));
  if (versions.includes(undefined)) return undefined;
  const path = fileURLToPath(new URL(`peers/${script}`, import.meta.url));
  const out = writes === true ? [`${outFolder}peer.xlsx`] : [];
  return {
    versions: needs.map((name, place) => `${name} ${versions[place]}`),
    commandOn: (/** @type {readonly string[]} */ lists) => [language.interpreter, path, ...lists, ...out],
  };
}

/**
 * @param {string} script
 * @param {string} python
 * @returns {{ interpreter: string, versionOf: (name: string) => string | undefined }}
 */
function languageOf(script, python) {
  if (script.endsWith(".py")) {
    // Debian keeps the module of xlsx2csv in a folder of its own.
    const path = 'import sys; sys.path.append("/usr/share/xlsx2csv")';
    const versionOf = (/** @type {string} */ name) =>
      answerOf(python, ["-c", `${path}; import ${name}; print(${name}.__version__)`]);
    return { interpreter: python, versionOf };
  }
  if (script.endsWith(".R")) {
    const versionOf = (/** @type {string} */ name) =>
      answerOf("Rscript", ["-e", `cat(as.character(packageVersion("${name}")))`]);
    return { interpreter: "Rscript", versionOf };
  }
  return { interpreter: process.execPath, versionOf: versionOfModule };
}

/**
 * Not every package lets its package.json be imported: it is looked for where node looks for the package.
 *
 * @param {string} name
 */
function versionOfModule(name) {
  const folders = createRequire(new URL("peers/", import.meta.url)).resolve.paths(name) ?? [];
  for (const folder of folders) {
    try {
      return String(JSON.parse(readFileSync(`${folder}/${name}/package.json`, "utf8")).version);
    } catch {}
  }
  return undefined;
}

/**
 * What a command prints; `undefined` where it is not there or fails.
 *
 * @param {string} command
 * @param {readonly string[]} args
 */
function answerOf(command, args) {
  const { status, stdout } = spawnSync(command, args, { encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}
