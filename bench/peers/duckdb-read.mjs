// Reads each CSV file given into a table, as text, and does nothing with it.
import { DuckDBInstance } from "@duckdb/node-api";

const connection = await (await DuckDBInstance.create(":memory:")).connect();
let rows = 0;
for (const path of process.argv.slice(2)) {
  const list = `read_csv('${path.replaceAll("'", "''")}', delim = ';', header = true, all_varchar = true)`;
  await connection.run(`CREATE OR REPLACE TABLE list AS FROM ${list}`);
  const counted = await connection.runAndReadAll("SELECT count(*) FROM list");
  rows += Number(counted.getRows()[0]?.[0]);
}
console.log(JSON.stringify({ rows }));
connection.closeSync();
