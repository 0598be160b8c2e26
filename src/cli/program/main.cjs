#!/usr/bin/env node
// @ts-check
"use strict";

// What users start: loads the parts of the program (dist/program/*.cjs) as they were compiled at build time.
//
// Compiling took a third of the time that a list of 2,000 rows takes. Where another Node than the one of the build runs
// the program, nothing is found under its name, and the parts are compiled as those of any other program.

const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { Script } = require("node:vm");

/** Where what V8 made of each part is kept: under the name of the Node that it was, since no other can use it. */
const compiledFolder = join(__dirname, `compiled-${process.version}-${process.platform}-${process.arch}`);

/**
 * The parts that were loaded, by their names.
 *
 * @type {Map<string, { readonly script: Script, readonly module: { exports: unknown } }>}
 */
const parts = new Map();

/**
 * The `require` of the parts: their own ones from what was compiled, and all else as usual.
 *
 * @param {string} name
 * @returns {unknown}
 */
function load(name) {
  if (!name.startsWith("./")) return require(name);
  const known = parts.get(name);
  if (known !== undefined) return known.module.exports;
  const filename = join(__dirname, name);
  const script = new Script(wrapped(readFileSync(filename, "utf8")), {
    filename,
    cachedData: compiledPart(name),
  });
  const module = { exports: {} };
  // Before it runs: parts may need one another.
  parts.set(name, { script, module });
  script.runInThisContext()(module.exports, load, importPackage, module, filename);
  return module.exports;
}

/**
 * A part as a function. It imports packages through us: in a script that was compiled before, `import` knows no way.
 *
 * @param {string} source
 */
function wrapped(source) {
  return `(function (exports, require, importPackage, module, __filename) { ${source}\n})`;
}

/**
 * @param {string} name
 */
function importPackage(name) {
  return import(name);
}

/**
 * What V8 made of a part, which it checks again, and does without if it does not fit (under some flags of Node).
 *
 * @param {string} name
 */
function compiledPart(name) {
  try {
    return readFileSync(join(compiledFolder, `${name}.cache`));
  } catch {
    return undefined;
  }
}

/**
 * Lets V8 wait eight times as long as it does of itself before it makes a function fast, which it does on a thread beside:
 * for a small list, a third of the CPU time went into functions that were hardly run any more, and lists of 100,000 rows
 * cost no more. Measured with Node 20; what others do of themselves is another thing.
 */
function optimiseLater() {
  if (process.version.startsWith("v20.")) {
    require("node:v8").setFlagsFromString(`--interrupt-budget=${8 * 66 * 1024}`);
  }
}

/** Starts the program. */
function start() {
  // Under other flags Node compiles its own modules anew: first the one that every run needs.
  process.stdout;
  // Before the parts are loaded, for what was compiled of them under other flags is refused.
  optimiseLater();
  load("./program.cjs");
}

if (require.main === module) start();
else module.exports = { compiledFolder, parts, start };
