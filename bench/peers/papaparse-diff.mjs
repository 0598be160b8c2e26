// The naive job in our own language: two CSV files by papaparse, a Map by identifier, and comparisons.
import { readFileSync } from "node:fs";
import papaparse from "papaparse";

function accounts(path) {
  const { data } = papaparse.parse(readFileSync(path, "utf8"), { delimiter: ";", skipEmptyLines: true });
  const [header, ...rows] = data;
  const place = header.indexOf("Identifiant Prodouane");
  return { header, byIdentifier: new Map(rows.map((row) => [row[place], row])) };
}

const [current, desired] = process.argv.slice(2, 4).map(accounts);
const places = ["Nom", "Prénom", "Courriel"].map((label) => desired.header.indexOf(label));
const counts = { additions: 0, withdrawals: 0, amendments: 0 };
for (const [identifier, after] of desired.byIdentifier) {
  const before = current.byIdentifier.get(identifier);
  if (before === undefined) counts.additions++;
  else if (places.some((place) => before[place] !== after[place])) counts.amendments++;
}
for (const identifier of current.byIdentifier.keys()) {
  if (!desired.byIdentifier.has(identifier)) counts.withdrawals++;
}
console.log(JSON.stringify(counts));
