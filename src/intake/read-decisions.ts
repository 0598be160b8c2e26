import { formulaAsText } from "../formats/formula-as-text.js";
import type { TableFile } from "../formats/read-tables.js";
import type { DecisionRow } from "../model/decision.js";
import { cellAt } from "../model/location.js";
import type { Decision } from "../model/plan.js";
import { type Row, rowAt, type Table } from "../model/table.js";

/** What each column of a decisions file is called, folded: its label, or the beginning of one that was cut. */
const columnLabels = {
  pair: ["paire", "pair"],
  withdrawal: ["identifiantactuel", "currentidentifier"],
  addition: ["identifiantdemande", "identifieraskedfor"],
  decision: [
    "decisionretireretajoutergarderlactuelprendrelenouveau",
    "decisionwithdrawandaddkeepthecurrentonetakethenewone",
    "decision",
  ],
  fingerprint: ["empreinte", "fingerprint"],
} as const;

type Column = keyof typeof columnLabels;
type Columns = Readonly<Record<Column, number>>;

/**
 * The decisions of a file that `diff --write-decisions` wrote and a person filled in, in whatever format and
 * order it was saved, from all of its sheets; `undefined` where none is such a sheet. Rows that tell nothing of
 * a pair are passed over.
 */
export function readDecisions({ tables }: Pick<TableFile, "tables">): readonly DecisionRow[] | undefined {
  const found = tables.flatMap((table) => {
    for (const [index, header] of [...table.rows].entries()) {
      const columns = columnsOf(header);
      if (columns !== undefined) return [decisionsBelow(table, index, columns)];
    }
    return [];
  });
  return found.length === 0 ? undefined : found.flat();
}

/** Whether a row is the header of a decisions file. */
export function isDecisionsHeader(row: Row): boolean {
  return columnsOf(row) !== undefined;
}

function columnsOf({ texts }: Row): Columns | undefined {
  const folded = texts.map(letters);
  // The whole label goes before what only begins like one: a column that somebody added is not ours.
  const place = (column: Column): number => {
    for (const label of columnLabels[column]) {
      const exact = folded.indexOf(label);
      if (exact !== -1) return exact;
    }
    return -1;
  };
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
  return [...table.rows]
    .slice(header + 1)
    .filter(({ texts }) => toldOfPair.some((column) => (texts[columns[column]] ?? "").trim() !== ""))
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

/** The columns without which a row is a note of somebody's. */
const toldOfPair = ["pair", "decision", "fingerprint"] as const;

/** How each decision may be written, folded: as it is proposed or nearly so, for any other words may mean the reverse. */
const phrases: Readonly<Record<Decision, readonly string[]>> = {
  separate: [
    "retireretajouter",
    "retirerajouter",
    "ajouteretretirer",
    "ajouterretirer",
    "deuxcomptes",
    "deuxcomptesretireretajouter",
    "withdrawandadd",
    "withdrawadd",
    "addandwithdraw",
    "twoaccounts",
    "twoaccountswithdrawandadd",
  ],
  "keep-current": [
    "garderlactuel",
    "garderactuel",
    "gardezlactuel",
    "garderlecompteactuel",
    "memecomptegarderlactuel",
    "keepthecurrentone",
    "keepthecurrent",
    "keepcurrent",
    "oneaccountkeepthecurrentone",
  ],
  "take-new": [
    "prendrelenouveau",
    "prendrenouveau",
    "prenezlenouveau",
    "prendrelenouveaucompte",
    "memecompteprendrelenouveau",
    "takethenewone",
    "takethenew",
    "takenew",
    "oneaccounttakethenewone",
  ],
};

const decisions = ["separate", "keep-current", "take-new"] as const satisfies readonly Decision[];

/** A decision as it is proposed, French or English, whatever its case and accents; `undefined` for any other text. */
function decisionOf(text: string): Decision | undefined {
  const said = letters(text);
  return decisions.find((decision) => phrases[decision].includes(said));
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
