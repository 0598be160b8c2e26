// @ts-check
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { siren } from "./generate.mjs";

/**
 * What is wrong with the answer of a run; `undefined` where it is right. A fast wrong answer is no result.
 *
 * @param {"validate" | "diff" | "request"} command
 * @param {import("./measure.mjs").Measurement} measurement
 * @param {import("./generate.mjs").Expected} expected
 * @returns {string | undefined}
 */
export function checkAnswer(command, { exitCode, stdout, stderr }, expected) {
  if (exitCode !== 0) return `exit code ${exitCode}\n${stderr || stdout.slice(0, 2000)}`;
  if (command === "validate") {
    return differences(countsInText(stdout), {
      accounts: expected.accounts,
      errors: 0,
      warnings: 0,
      notices: expected.notices,
    });
  }
  const { counts, plans, files } = JSON.parse(stdout);
  const { additions, withdrawals, amendments, unchanged, notices } = expected;
  const wrongCounts = differences(counts, {
    additions,
    withdrawals,
    amendments,
    cosmetic: 0,
    withheld: 0,
    unchanged,
    errors: 0,
    notices: notices * 2,
  });
  if (wrongCounts !== undefined || command === "diff") return wrongCounts;
  return missingAccounts(plans, files);
}

/**
 * What is wrong with the answer of a peer, which prints as JSON either how many rows it read, of all lists together, or
 * how many accounts came, left and changed; `undefined` where it is right.
 *
 * @param {import("./measure.mjs").Measurement} measurement
 * @param {import("./generate.mjs").Expected & { readonly rows: number }} expected
 * @returns {string | undefined}
 */
export function checkPeerAnswer({ exitCode, stdout, stderr }, expected) {
  if (exitCode !== 0) return `exit code ${exitCode}: ${stderr.trim().split("\n").at(-1)?.slice(0, 80)}`;
  const answer = JSON.parse(stdout);
  const { rows, additions, withdrawals, amendments } = expected;
  return differences(answer, "rows" in answer ? { rows } : { additions, withdrawals, amendments });
}

/**
 * The first line of the text report says how many accounts, errors, warnings and notices, in this order.
 *
 * @param {string} text
 * @returns {Record<string, number>}
 */
function countsInText(text) {
  const line = text.slice(0, text.indexOf("\n")).replace(/(?<=\d)[\s,](?=\d{3})/g, "");
  const [accounts = -1, errors = -1, warnings = -1, notices = -1] = (line.match(/\d+/g) ?? []).map(Number);
  return { accounts, errors, warnings, notices };
}

/**
 * @param {Readonly<Record<string, number>>} found
 * @param {Readonly<Record<string, number>>} expected
 */
function differences(found, expected) {
  const wrong = Object.entries(expected).filter(([key, value]) => found[key] !== value);
  if (wrong.length === 0) return undefined;
  return wrong.map(([key, value]) => `${found[key]} ${key} instead of ${value}`).join(", ");
}

/**
 * Every account of the plan must stand in the workbook.
 *
 * @param {readonly { additions: readonly { identifier: string }[], withdrawals: readonly { identifier: string }[] }[]} plans
 * @param {readonly { path: string, operator?: string }[]} files
 */
function missingAccounts(plans, files) {
  const workbook = files.find(({ operator }) => operator === siren);
  if (workbook === undefined) return "no workbook";
  const parts = unzipSync(readFileSync(workbook.path), { filter: ({ name }) => name.endsWith(".xml") });
  const texts = new Set(
    Object.values(parts).flatMap((part) =>
      [...strFromU8(part).matchAll(/>([^<>]+)</g)].map(([, text]) => text),
    ),
  );
  const missing = plans
    .flatMap(({ additions, withdrawals }) => [...additions, ...withdrawals])
    .filter(({ identifier }) => !texts.has(identifier));
  return missing.length === 0 ? undefined : `${missing.length} accounts are not in the workbook`;
}
