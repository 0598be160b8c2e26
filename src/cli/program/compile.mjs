// @ts-check
// Runs the program with the arguments given, and keeps what V8 has compiled of its parts until then: what it starts with
// from then on (main.cjs). Run by bundle.mjs.
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../../../dist/program/main.js", import.meta.url));
const { compiledFolder, parts, start } = createRequire(import.meta.url)(main);
mkdirSync(compiledFolder, { recursive: true });
process.argv[1] = main;
start();
process.on("exit", () => {
  for (const [name, { script }] of parts) {
    writeFileSync(join(compiledFolder, `${name}.cache`), script.createCachedData());
  }
});
