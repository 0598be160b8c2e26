// Reads each workbook given as a stream of rows and does nothing with it.
import exceljs from "exceljs";

let rows = 0;
for (const path of process.argv.slice(2)) {
  const reader = new exceljs.stream.xlsx.WorkbookReader(path, { sharedStrings: "cache", worksheets: "emit" });
  for await (const sheet of reader) for await (const row of sheet) rows += row.number > 1 ? 1 : 0;
}
console.log(JSON.stringify({ rows }));
