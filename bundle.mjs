import { spawnSync } from "node:child_process";
import { copyFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";

const folder = "dist/program";

// What is always loaded together lies in one file: a process spends more on finding and opening many than on reading one.
// Each part takes what the modules named need, but for what an earlier one has: what help shows; what every run does that
// reads lists, and shows its report; what it does besides to read workbooks, or to compare. The rest falls into parts by
// what needs it.
const parts = [
  { name: "start", test: /\/dist\/cli\/main\.js$/ },
  { name: "lists", test: /\/dist\/(cli\/actions\/validate|render\/text)\.js$/ },
  { name: "workbooks", test: /\/dist\/formats\/workbook\/open-workbook\.js$/ },
  { name: "plans", test: /\/dist\/cli\/actions\/diff\.js$/ },
];

rmSync(folder, { recursive: true, force: true });

await build({
  input: { program: "dist/cli/main.js" },
  platform: "node",
  // The text of a report is loaded when it is shown, and with a request, which writes it.
  checks: { ineffectiveDynamicImport: false },
  plugins: [
    {
      name: "packages imported by the loader (src/cli/program/main.cjs)",
      transform: (code, id) =>
        id.includes("/node_modules/") ? undefined : code.replace(/\bimport\("(?!\.)/g, 'importPackage("'),
    },
    {
      name: "no table of the 2,000 entities of HTML, which takes 4 ms to make: we parse XML only",
      transform: (code, id) =>
        id.endsWith("/@xmldom/xmldom/lib/entities.js")
          ? code.replace(/HTML_ENTITIES = freeze\(\{.*?\n\}\)/s, "HTML_ENTITIES = exports.XML_ENTITIES")
          : undefined,
    },
  ],
  resolve: {
    alias: {
      // commander starts programs for commands that are files of their own; ours are not, and to load it takes 1 ms.
      "node:child_process": fileURLToPath(new URL("src/cli/program/nothing.cjs", import.meta.url)),
      // The same without what starts workers, which we never do.
      fflate: "fflate/browser",
    },
  },
  // Large, loaded by few runs, and looking for files of their own beside them.
  external: [/^pdfkit/, /^fontkit/, /^@e965\/xlsx/, /^libsql/, /^pg$/],
  preserveEntrySignatures: false,
  output: {
    dir: folder,
    // Loaded at once, where modules of the other kind take turns for each file.
    format: "cjs",
    banner: `"use strict";`,
    entryFileNames: "[name].cjs",
    chunkFileNames: "[name]-[hash].cjs",
    // Smaller to read; names stay, for the stack of an unexpected error.
    minify: { compress: false, mangle: false, codegen: true },
    codeSplitting: { groups: parts.map((part, index) => ({ ...part, priority: parts.length - index })) },
  },
});

copyFileSync("src/cli/program/main.cjs", `${folder}/main.js`);
writeFileSync(`${folder}/package.json`, `{ "type": "commonjs" }\n`);

// What people mostly do: what is compiled of the program by then is kept.
const sample = "samples/monthly-update";
const group = "samples/group-of-three";
const sides = [`${group}/comptes-souhaites.xlsx`, "--current", `${group}/comptes-habilites.xlsx`];
const runs = [
  ["--help"],
  ["validate", "samples/dirty-lists/liste-novembre.csv"],
  ["validate", `${group}/comptes-souhaites.xlsx`],
  ["diff", `${sample}/export-rh-novembre.csv`, "--current", `${sample}/comptes-octobre.xlsx`],
  ["request", ...sides, "--operator", `${group}/operateurs.csv`, "--format", "json", "--out", "dist/out"],
];
for (const args of runs) {
  const { status, stderr } = spawnSync(process.execPath, ["src/cli/program/compile.mjs", ...args], {
    encoding: "utf8",
  });
  if (status !== 0 && status !== 1) throw new Error(`${args.join(" ")}: ${stderr}`);
}
rmSync("dist/out", { recursive: true, force: true });
