#!/usr/bin/env node
// @ts-check
"use strict";

// What users start: loads the parts of the program (dist/program/*.cjs) as they were compiled at build time.
//
// Compiling took a third of the time that a list of 2,000 rows takes. Where another Node than the one of the build runs
// the program, nothing is found under its name, and the parts are loaded as any other module.

const { existsSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const { Script, constants } = require("node:vm");

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
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const module = { exports: {} };
  // Before it runs: parts may need one another.
  parts.set(name, { script, module });
  script.runInThisContext()(module.exports, load, module, filename, __dirname);
  return module.exports;
}

/**
 * @param {string} source
 */
function wrapped(source) {
  return `(function (exports, require, module, __filename, __dirname) { ${source}\n})`;
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
 * Lets V8 wait four times as long as it does of itself before it makes a function fast, which it does on a thread beside:
 * for a small list, a third of the CPU time went into functions that were hardly run any more, and lists of 100,000 rows
 * cost no more. Measured with Node 20; what others do of themselves is another thing.
 */
function optimiseLater() {
  if (process.version.startsWith("v20.")) {
    require("node:v8").setFlagsFromString(`--interrupt-budget=${4 * 132 * 1024}`);
  }
}

/** Starts the program from what was compiled. */
function start() {
  // First, for what was compiled under other flags is refused.
  optimiseLater();
  load("./program.cjs");
}

if (require.main !== module) module.exports = { compiledFolder, parts, start };
else if (existsSync(compiledFolder)) start();
else require(join(__dirname, "program.cjs"));
