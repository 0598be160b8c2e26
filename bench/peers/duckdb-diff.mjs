// The naive job in SQL: a full outer join of two CSV files on the identifier, counted.
import { DuckDBInstance } from "@duckdb/node-api";

const connection = await (await DuckDBInstance.create(":memory:")).connect();
const [current, desired] = process.argv
  .slice(2, 4)
  .map((path) => `read_csv('${path.replaceAll("'", "''")}', delim = ';', header = true, all_varchar = true)`);
const reader = await connection.runAndReadAll(`
  SELECT
    count(*) FILTER (WHERE before."Identifiant Prodouane" IS NULL) AS additions,
    count(*) FILTER (WHERE after."Identifiant Prodouane" IS NULL) AS withdrawals,
    count(*) FILTER (WHERE
      before."Nom" <> after."Nom" OR before."Prénom" <> after."Prénom" OR before."Courriel" <> after."Courriel"
    ) AS amendments
  FROM ${current} AS before
  FULL OUTER JOIN ${desired} AS after ON before."Identifiant Prodouane" = after."Identifiant Prodouane"`);
const [counts] = reader.getRowObjects();
console.log(JSON.stringify(counts, (_, value) => (typeof value === "bigint" ? Number(value) : value)));
connection.closeSync();
