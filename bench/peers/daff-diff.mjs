// The naive job by daff: two CSV files aligned on the identifier, its report of rows counted.
import { readFileSync } from "node:fs";
import daff from "daff";

function table(path) {
  const view = new daff.TableView([]);
  new daff.Csv(";").parseTable(readFileSync(path, "utf8").replace("\ufeff", ""), view);
  return view;
}

const [current, desired] = process.argv.slice(2, 4).map(table);
const flags = new daff.CompareFlags();
flags.addPrimaryKey("Identifiant Prodouane");
const report = new daff.TableView([]);
new daff.TableDiff(daff.compareTables(current, desired, flags).align(), flags).hilite(report);
const marks = Array.from({ length: report.get_height() }, (_, row) => report.getCell(0, row));
const count = (wanted) => marks.filter((mark) => wanted(String(mark))).length;
console.log(
  JSON.stringify({
    additions: count((mark) => mark === "+++"),
    withdrawals: count((mark) => mark === "---"),
    amendments: count((mark) => mark.endsWith("->")),
  }),
);
