import { createHash } from "node:crypto";
import { type BatchIndex, type BatchRow, batchIndex } from "../../src/render/batch-index.js";

const failure =
  "« listes/op-07.xlsx » contient 3 erreurs. Corrigez-les, ou laissez de côté les lignes en erreur avec --skip-invalid.";

/** An operator whose request was written, of which a test names only what it cares about. */
export function batchRow(some: Partial<BatchRow> = {}): BatchRow {
  return {
    siren: "111111118",
    operator: "Carburants d'Azur SAS",
    state: "written",
    counts: { current: 12, withdrawals: 2, additions: 3, after: 13 },
    files: ["xlsx", "pdf", "md"].map((ending) => batchFile(`111111118/demande_111111118.${ending}`)),
    ...some,
  };
}

/** A file with a SHA-256 of its own. */
export function batchFile(path: string): BatchRow["files"][number] {
  return { path, sha256: createHash("sha256").update(path).digest("hex") };
}

/** A run for a group of 50 operators, in each of the states. */
export function groupOf50(): BatchIndex {
  const rows = Array.from({ length: 50 }, (_, index): BatchRow => {
    const siren = String(300_000_000 + index * 7_654_321);
    const operator = `${names[index % names.length]} ${towns[index % towns.length]} ${index % 3 === 0 ? "SAS" : "SARL"}`;
    const current = (index * 37) % 211;
    const withdrawals = index % 5;
    const additions = 1 + ((index * 3) % 11);
    const counts = { current, withdrawals, additions, after: current - withdrawals + additions };
    const name = `${siren}/demande-isope-dcaq_${siren}_2026-11-02`;
    const files = ["xlsx", "pdf", "md", "txt"].map((ending) => batchFile(`${name}.${ending}`));
    if (index === 7 || index === 31) return { siren, operator, state: "failed", message: failure, files: [] };
    if (index === 12) return { siren, operator, state: "left-out", counts, files: [] };
    if (index % 9 === 4)
      return {
        siren,
        operator,
        state: "nothing-to-ask",
        counts: { current, withdrawals: 0, additions: 0, after: current },
        files: [],
      };
    return { siren, operator, state: index % 4 === 1 ? "unchanged-files" : "written", counts, files };
  });
  return batchIndex("2026-11-02", rows.toReversed());
}

const names = [
  "Pétroles",
  "Carburants",
  "Dépôt pétrolier",
  "Énergies",
  "Compagnie des combustibles",
  "Fioul",
];
const towns = [
  "de l'Ouest",
  "d'Azur",
  "du Ponant",
  "de la Façade Atlantique",
  "de Saint-Nazaire",
  "du Nord",
  "de l'Est",
];
