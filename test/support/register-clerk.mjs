// Records requests and confirmations one after the other until it is killed, or as many as it is told, and says
// what was acknowledged. Waits for a line first, so that it can be started ahead.
import { writeSync } from "node:fs";

// As it is built; by an address, so that types are those of the sources.
/** @type {{ openRegister: import("../../src/app/register-port.js").OpenRegister }} */
const { openRegister } = await import(new URL("../../dist/system/open-register.js", import.meta.url).href);
/** @type {typeof import("../../src/model/compare.js")} */
const { accountKey } = await import(new URL("../../dist/model/compare.js", import.meta.url).href);

const [name = "", siren = "", most = "Infinity"] = process.argv.slice(2);
// Not an argument, which everybody on the machine may read: it may hold a password.
const register = await openRegister(process.env.REGISTER_PLACE ?? "", "change");
writeSync(1, "ready\n");
await new Promise((resolve) => process.stdin.once("data", resolve));
const writeFiles = async () => ({ files: [], takeBack: async () => {} });

for (let ordinal = 1; ordinal <= Number(most); ordinal += 1) {
  const person = (/** @type {number} */ index) => {
    const identifier = `${name}-${ordinal}-${index}`;
    const email = `${identifier}@exemple.fr`;
    return { lastName: "X", firstName: "Y", identifier, email, key: accountKey(identifier) };
  };
  const asked = {
    ...{ siren, date: "2026-02-01", plan: "f".repeat(64), by: name },
    ...{ additions: [1, 2, 3].map(person), withdrawals: [4].map(person), amendments: [] },
  };
  const [{ number } = { number: "" }] = await retried(async () =>
    register.record([asked], { expectedVersion: await register.version(), writeFiles }),
  );
  writeSync(1, `prepared ${number}\n`);
  await register.confirm({ number, siren, on: "2026-02-02", by: name });
  writeSync(1, `confirmed ${number}\n`);
}
await register.close();
process.exit();

/**
 * Another process may record between the version and the request: then it is planned again.
 *
 * @template T
 * @param {() => Promise<T>} record
 */
async function retried(record) {
  for (;;) {
    try {
      return await record();
    } catch (error) {
      if (!(error instanceof Error) || error.message !== "moved") throw error;
    }
  }
}
