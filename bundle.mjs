import { build } from "rolldown";

// What every run that reads lists loads, in one file: a process spends more on finding and opening many files than
// on reading one. What help shows comes before, in the entry; what some runs need stays in files of its own.
const lists = [
  /\/dist\/model\/(?!visible|language|register-error)/,
  /\/dist\/findings\/(?!work-error|failures|megabytes|entry|register-failures|register-moves|place-reasons)/,
  /\/dist\/intake\/(?!read-operators|check-operator|operator-|phone|read-manifest|read-saved-plan|read-decisions)/,
  /\/dist\/formats\/(read-tables|read-delimited|split-records|recognise|delimiter|grid|blank|checksum|sheet)/,
  /\/dist\/app\/(read-side|input-files|sort-findings|validate|write-outputs|refuse-among)\.js$/,
  /\/dist\/cli\/(actions\/validate|parse-options|given|show)/,
  /\/dist\/render\/(text|words|number-text|sentences|report|changed-words|operator-)/,
  /\/node_modules\/(fast-string|fast-wrap|picocolors)/,
];

await build({
  input: { main: "dist/cli/main.js" },
  platform: "node",
  // The text of a report is loaded when it is shown, and with a request, which writes it.
  checks: { ineffectiveDynamicImport: false },
  // Large, loaded by few runs, and looking for files of their own beside them.
  external: [/^pdfkit/, /^fontkit/, /^@e965\/xlsx/, /^libsql/, /^pg$/],
  preserveEntrySignatures: false,
  output: {
    dir: "dist/program",
    format: "esm",
    chunkFileNames: "[name]-[hash].js",
    // Smaller to read; names stay, for the stack of an unexpected error.
    minify: { compress: false, mangle: false, codegen: true },
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [{ name: "lists", test: (id) => lists.some((part) => part.test(id)) }],
    },
  },
});
