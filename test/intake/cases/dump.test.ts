import { readdirSync } from "node:fs";
import { it } from "vitest";
import { runCommand } from "../../support/machine.js";
import { caseFile } from "./as-read.js";

it("dumps", async () => {
  const only = process.env.ONLY ?? "";
  for (const f of readdirSync(caseFile("")).sort()) {
    if (!new RegExp(only).test(f)) continue;
    const t0 = Date.now();
    const { out, error, code } = await runCommand([
      "validate",
      caseFile(f),
      "--format",
      "json",
      ...(process.env.FLAGS ?? "").split(" ").filter(Boolean),
    ]);
    console.log(`=== ${f} code ${code} ${Date.now() - t0}ms ${error.slice(0, 600)}`);
    if (out === "") continue;
    const r = JSON.parse(out);
    const loc = (a: any) => `${a.sheet ?? ""}!${a.cell ?? a.row}`;
    console.log(JSON.stringify(r.tables.map((t: any) => ({ ...t, file: "" }))));
    for (const a of r.accounts)
      console.log(
        `${loc(a.at)}: ${a.lastName} | ${a.firstName} | ${a.identifier} | ${a.email} | ${a.siren ?? ""}`,
      );
    for (const a of r.findings)
      console.log(`   ${a.code} ${loc(a.at)} ${JSON.stringify(a.value)} -> ${a.suggestion ?? ""}`);
  }
});
