import type { TableFile } from "../formats/read-tables.js";
import { formulaAsText } from "../formats/write-delimited.js";
import type { DecisionRow } from "../model/decision.js";
import { cellAt } from "../model/location.js";
import type { Decision } from "../model/plan.js";
import { type Row, rowAt, type Table } from "../model/table.js";

/** What each column of a decisions file is called, as the beginning of its label, folded. */
const columnLabels = {
  pair: ["paire", "pair"],
  withdrawal: ["identifiantactuel", "currentidentifier"],
  addition: ["identifiantdemande", "identifieraskedfor"],
  decision: ["decision"],
  fingerprint: ["empreinte", "fingerprint"],
} as const;

type Column = keyof typeof columnLabels;
type Columns = Readonly<Record<Column, number>>;

/**
 * The decisions of a file that `diff --write-decisions` wrote and a person filled in, in whatever format and
 * order it was saved; `undefined` where it is no such file. Rows without content are passed over.
 */
export function readDecisions({ tables }: Pick<TableFile, "tables">): readonly DecisionRow[] | undefined {
  for (const table of tables) {
    for (const [index, header] of table.rows.entries()) {
      const columns = columnsOf(header);
      if (columns !== undefined) return decisionsBelow(table, index, columns);
    }
  }
  return undefined;
}

function columnsOf({ texts }: Row): Columns | undefined {
  const place = (column: Column): number =>
    texts.findIndex((text) => columnLabels[column].some((label) => letters(text).startsWith(label)));
  const columns = {
    pair: place("pair"),
    withdrawal: place("withdrawal"),
    addition: place("addition"),
    decision: place("decision"),
    fingerprint: place("fingerprint"),
  };
  return Object.values(columns).includes(-1) ? undefined : columns;
}

function decisionsBelow(table: Table, header: number, columns: Columns): readonly DecisionRow[] {
  return table.rows
    .slice(header + 1)
    .filter(({ texts }) => texts.some((text) => text.trim() !== ""))
    .map((row) => {
      const text = (column: Column): string => plain(row.texts[columns[column]] ?? "");
      const pair = /^\d{1,9}$/.test(text("pair")) ? Number(text("pair")) : undefined;
      return {
        at: cellAt(rowAt(table, row.number), columns.decision),
        fingerprint: text("fingerprint"),
        pair,
        withdrawal: text("withdrawal"),
        addition: text("addition"),
        text: text("decision"),
        decision: decisionOf(text("decision")),
      };
    });
}

/** A decision in anyone's words, French or English; `undefined` where they say none, or more than one. */
function decisionOf(text: string): Decision | undefined {
  const said = letters(text);
  const meant = new Set<Decision>();
  if (/retirer?etajouter|deuxcomptes|withdrawandadd|twoaccounts|separate/.test(said)) meant.add("separate");
  if (/actuel|current/.test(said)) meant.add("keep-current");
  if (/nouve(au|lle)|takenew|thenew/.test(said)) meant.add("take-new");
  const [only, ...others] = meant;
  return others.length === 0 ? only : undefined;
}

function letters(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z]/g, "");
}

/** A value without the apostrophe that kept a spreadsheet from running it. */
function plain(text: string): string {
  const bare = text.trim();
  return bare.startsWith("'") && formulaAsText(bare.slice(1)) === bare ? bare.slice(1) : bare;
}
