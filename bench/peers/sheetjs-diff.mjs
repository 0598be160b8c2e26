// The naive job on two workbooks: objects by label, a Map by identifier, and comparisons.
import { readFileSync } from "node:fs";
import { read, utils } from "@e965/xlsx";

function accounts(path) {
  const { SheetNames, Sheets } = read(readFileSync(path), { dense: true });
  return new Map(
    utils.sheet_to_json(Sheets[SheetNames[0]]).map((row) => [row["Identifiant Prodouane"], row]),
  );
}

const [current, desired] = process.argv.slice(2, 4).map(accounts);
const counts = { additions: 0, withdrawals: 0, amendments: 0 };
for (const [identifier, after] of desired) {
  const before = current.get(identifier);
  if (before === undefined) counts.additions++;
  else if (["Nom", "Prénom", "Courriel"].some((label) => before[label] !== after[label])) counts.amendments++;
}
for (const identifier of current.keys()) if (!desired.has(identifier)) counts.withdrawals++;
console.log(JSON.stringify(counts));
