// @ts-check
// Times the register of a large group over many years: `npm run build && node bench/register.mjs [postgres://…]`.
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

// As it is built; by an address, so that types are those of the sources.
/** @type {{ openRegister: import("../src/app/register-port.js").OpenRegister }} */
const { openRegister } = await import(new URL("../dist/system/open-register.js", import.meta.url).href);
/** @type {typeof import("../src/model/compare.js")} */
const { accountKey } = await import(new URL("../dist/model/compare.js", import.meta.url).href);

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    years: { type: "string", default: "20" },
    operators: { type: "string", default: "50" },
    accounts: { type: "string", default: "2000" },
  },
});
const years = Number(flags.years);
const operators = Number(flags.operators);
const accounts = Number(flags.accounts);
/** How many of them leave, and join, in a year. */
const yearly = Math.ceil(accounts / 20);

const folder = mkdtempSync(join(tmpdir(), "register-bench-"));
const place = positionals[0] ?? join(folder, "registre.db");
const register = await openRegister(place, "change");
const sirens = Array.from({ length: operators }, (_, index) => String(100_000_000 + index));

/** @param {string} siren @param {number} index */
function person(siren, index) {
  const identifier = `${siren.slice(-3)}-${index}`;
  const email = `prenom.nom.${identifier}@exemple.fr`;
  const names = { lastName: `NOM ${index}`, firstName: `Prénom ${identifier}` };
  return { ...names, identifier, email, key: accountKey(identifier) };
}

/** @template T @param {string} what @param {() => Promise<T>} work */
async function timed(what, work) {
  const start = performance.now();
  const result = await work();
  console.log(`${what.padEnd(46)} ${(performance.now() - start).toFixed(0).padStart(7)} ms`);
  return result;
}

await timed(`import ${operators} × ${accounts}`, async () => {
  for (const siren of sirens) {
    const people = Array.from({ length: accounts }, (_, index) => person(siren, index));
    await register.importSets([{ siren, accounts: people, asOf: "2006-01-02", by: "bench" }]);
  }
});
const writeFiles = async () => ({ files: [], takeBack: async () => {} });
await timed(`${years} years of requests and answers`, async () => {
  for (let year = 0; year < years; year += 1)
    for (const siren of sirens) {
      const range = (/** @type {number} */ from) =>
        Array.from({ length: yearly }, (_, index) => person(siren, from + index));
      const asked = {
        ...{ siren, date: `${2006 + year}-03-01`, plan: "f".repeat(64), by: "bench", amendments: [] },
        ...{ additions: range(accounts + year * yearly), withdrawals: range(year * yearly) },
      };
      const [recorded] = await register.record([asked], {
        expectedVersion: await register.version(),
        writeFiles,
      });
      const change = { number: recorded?.number ?? "", siren, by: "bench" };
      await register.sent({ ...change, on: `${2006 + year}-03-02` });
      await register.confirm({ ...change, on: `${2006 + year}-03-20` });
      // Once a year a list from customs confirms everybody.
      const first = (year + 1) * yearly;
      const current = Array.from({ length: accounts }, (_, index) => person(siren, first + index));
      await register.importSets([{ siren, accounts: current, asOf: `${2006 + year}-12-01`, by: "bench" }]);
    }
});
await register.close();
if (positionals.length === 0) console.log(`${(statSync(place).size / 1e6).toFixed(0)} MB`);

const again = await timed("open", async () => await openRegister(place, "read"));
const [siren = ""] = sirens.slice(7);
const middle = `${2006 + Math.floor(years / 2)}-07-01`;
console.log(`version ${await again.version()}`);
for (let run = 0; run < 2; run += 1) {
  await timed("status of an operator", async () => await again.habilitations({ siren }));
  await timed("status of all, those habilitated", async () =>
    again.habilitations({ states: ["habilitated", "requested", "withdrawal-requested"] }),
  );
  await timed("status of all, those gone included", async () => await again.habilitations({}));
  await timed("as of a day, an operator", async () => await again.habilitations({ siren, asOf: middle }));
  await timed("as of a day, all, those habilitated", async () =>
    again.habilitations({ asOf: middle, states: ["habilitated", "requested", "withdrawal-requested"] }),
  );
  await timed("history of an account", async () => await again.history(person(siren, accounts - 1).key));
  await timed("requests of an operator", async () => await again.requests({ siren }));
  await timed("withdrawals of the last year", async () =>
    again.events({ kinds: ["withdrawn"], since: `${2006 + years - 1}-01-01` }),
  );
}
await timed("check", async () => await again.check());
await again.close();
rmSync(folder, { recursive: true });
