// @ts-check
// Measures what it costs to check the cells of a row: by our tests, where the row stands in its text, and by a schema of
// zod, once the row is made.
// Usage: npm run build && node bench/row-checks.mjs
import { readFileSync } from "node:fs";
import { z } from "zod";
import { ensureLists } from "./generate.mjs";

const dist = new URL("../dist/", import.meta.url).href;
const { readTables } = await import(`${dist}formats/read-tables.js`);
const { PlainRows } = await import(`${dist}intake/plain-row.js`);
const { isPlaceholder } = await import(`${dist}intake/unusable-text.js`);
const { isRoleMailbox } = await import(`${dist}model/role-mailbox.js`);
const { RowCollector } = await import(`${dist}model/row-collector.js`);

const runs = 7;
const rowCount = 100_000;

const { desired } = await ensureLists(rowCount, "csv");
const { tables } = await readTables(readFileSync(desired), "list");
const [table] = tables;
/** @type {readonly import("../src/model/table.js").Row[]} */
const rows = [...table.rows].slice(1);

const name = z
  .string()
  .max(100)
  .regex(/^[A-Za-zÀ-ÖØ-öø-ÿ](?:[A-Za-zÀ-ÖØ-öø-ÿ.' -]*[A-Za-zÀ-ÖØ-öø-ÿ.'-])?$/)
  .refine((text) => !isPlaceholder(text));
const account = z.object({
  lastName: name,
  firstName: name,
  identifier: z
    .string()
    .max(100)
    .regex(/^[!"$-*,->@-~][!-*,->@-~]*$/)
    .refine((text) => !isPlaceholder(text)),
  email: z
    .email()
    .max(254)
    .refine((text) => !isRoleMailbox(text)),
  siren: z.string().regex(/^\d{9}$/),
});

const columns = new Map(
  ["lastName", "firstName", "identifier", "email", "siren"].map((field, at) => [field, at]),
);
const header = { row: 1, labels: ["a", "b", "c", "d", "e", "f"], columns: new Map(), unmatched: [] };

const plain = measure("by our tests", () => {
  const reading = { table, header, columns, operatorHints: [], blockTitle: undefined };
  const plainRows = new PlainRows(reading, new RowCollector(table.rows.length, table.rows.bytes));
  return rows.map((_, index) => plainRows.take(index + 1) || undefined);
});
const accepted = measure("by a schema", () =>
  rows.map(({ texts }) => {
    const [lastName, firstName, identifier, email, siren] = texts;
    return account.safeParse({ lastName, firstName, identifier, email, siren }).success || undefined;
  }),
);

if (plain !== accepted) throw new Error(`${plain} rows pass our tests, ${accepted} the schema`);

/**
 * The CPU time of the fastest of several runs, since others only tell what else the machine did; how many rows passed.
 *
 * @param {string} what
 * @param {() => readonly unknown[]} run
 */
function measure(what, run) {
  let passed = 0;
  const times = Array.from({ length: runs }, () => {
    const before = process.cpuUsage();
    passed = run().filter((row) => row !== undefined).length;
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  const [first = 0] = times;
  const fastest = Math.min(...times);
  console.log(
    `${what}: ${Math.round((fastest * 1e6) / rowCount)} ns a row, first run ${first.toFixed(0)} ms, then at best ${fastest.toFixed(0)} ms`,
  );
  return passed;
}
