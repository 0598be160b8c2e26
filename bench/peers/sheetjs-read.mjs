// Reads each workbook given into memory and does nothing with it.
import { readFileSync } from "node:fs";
import { read } from "@e965/xlsx";

let rows = 0;
for (const path of process.argv.slice(2)) {
  const { SheetNames, Sheets } = read(readFileSync(path), { dense: true });
  rows += Sheets[SheetNames[0]]["!data"].length - 1;
}
console.log(JSON.stringify({ rows }));
