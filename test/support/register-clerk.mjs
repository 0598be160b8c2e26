// Records requests and confirmations one after the other until it is killed, or as many as it is told, and says
// what was acknowledged. Waits for a line first, so that it can be started ahead.
import { writeSync } from "node:fs";
import { openRegister } from "../../dist/system/open-register.js";

const [name = "", siren = "", most = "Infinity"] = process.argv.slice(2);
// Not an argument, which everybody on the machine may read: it may hold a password.
const register = await openRegister(process.env.REGISTER_PLACE ?? "", "change");
writeSync(1, "ready\n");
await new Promise((resolve) => process.stdin.once("data", resolve));
const writeFiles = async () => ({ files: [], takeBack: async () => {} });

for (let ordinal = 1; ordinal <= Number(most); ordinal += 1) {
  const person = (/** @type {number} */ index) => {
    const key = `${name}-${ordinal}-${index}`;
    return { lastName: "X", firstName: "Y", identifier: key, email: `${key}@exemple.fr`, key };
  };
  const asked = {
    ...{ siren, date: "2026-02-01", plan: "f".repeat(64), by: name },
    ...{ additions: [1, 2, 3].map(person), withdrawals: [4].map(person), amendments: [] },
  };
  const [recorded] = await retried(async () =>
    register.record([asked], { expectedVersion: await register.version(), writeFiles }),
  );
  writeSync(1, `prepared ${recorded.number}\n`);
  await register.confirm({ number: recorded.number, siren, on: "2026-02-02", by: name });
  writeSync(1, `confirmed ${recorded.number}\n`);
}
await register.close();
process.exit();

/** Another process may record between the version and the request: then it is planned again. */
async function retried(/** @type {() => Promise<any>} */ record) {
  for (;;) {
    try {
      return await record();
    } catch (error) {
      if (!(error instanceof Error) || error.message !== "moved") throw error;
    }
  }
}
