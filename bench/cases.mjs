// @ts-check
import { fileURLToPath } from "node:url";
import { dataFolder } from "./generate.mjs";

/** @typedef {"validate" | "diff" | "request"} Command */
/** @typedef {{ name: string, command: Command, rows: number, format: import("./generate.mjs").Format }} Case */
/** @typedef {{ current: string, desired: string, operator: string }} Paths */

/** The program as users have it. */
export const main = fileURLToPath(new URL("../dist/program/main.js", import.meta.url));

/** Where the measured processes write. */
export const outFolder = `${dataFolder}out/`;

/** Where a measured `request` puts its workbook: to be removed before each run. */
export const requestFolder = `${outFolder}request`;

/**
 * Every command on lists of every size and format.
 *
 * @type {readonly Case[]}
 */
export const cases = [2_000, 20_000, 100_000, 1_000_000].flatMap((rows) =>
  /** @type {const} */ (["csv", "xlsx"]).flatMap((format) =>
    /** @type {const} */ (["validate", "diff", "request"]).map((command) => ({
      name: `${command} ${rows} ${format}`,
      command,
      rows,
      format,
    })),
  ),
);

/**
 * The arguments of node for one of our commands.
 *
 * @param {Command} command
 * @param {Paths} paths
 * @param {import("./generate.mjs").Expected} expected
 * @returns {readonly string[]}
 */
export function argumentsOf(command, paths, { withdrawals }) {
  if (command === "validate") return [main, command, paths.desired];
  const args = [main, command, paths.desired, "--current", paths.current, "--operator", paths.operator];
  args.push("--format", "json");
  // The guard refuses more than 500 withdrawals, unless their number is confirmed.
  if (withdrawals > 500) args.push("--accept-withdrawals", String(withdrawals));
  if (command === "request") args.push("--out", requestFolder, "--date", "2025-01-31");
  return args;
}
