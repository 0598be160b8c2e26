// @ts-check
import { writeFile } from "node:fs/promises";
import { accountList } from "./account-list.mjs";
import { requestForm } from "./request-form.mjs";

await write("demande-isope-dcaq.xlsx", await requestForm());
await write("liste-comptes.xlsx", await accountList());

/**
 * @param {string} name
 * @param {Uint8Array} bytes
 */
async function write(name, bytes) {
  await writeFile(new URL(name, import.meta.url), bytes);
  console.log(`templates/${name}: ${bytes.length} bytes`);
}
