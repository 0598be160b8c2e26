import type { Finding } from "../findings/catalogue.js";
import { cellTextAt, rowNumberAt } from "../formats/text-rows.js";
import { type Action, accountFields, type ColumnByField, type ListField } from "../model/account.js";
import { cellAt, columnLetters } from "../model/location.js";
import { findRow, rowAt, type Table } from "../model/table.js";
import { readAction } from "./action.js";
import { splitName } from "./full-name.js";
import type { Header } from "./header.js";
import { closestLabel } from "./labels.js";
import { readSiren } from "./siren.js";

/**
 * One column for each field. Where labels compete, the only column with fitting content is taken, with a
 * notice; otherwise the choice is refused with the candidates. A required field without a column is an error.
 */
export function resolveColumns(
  table: Table,
  header: Header,
): { readonly columns: ColumnByField; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const columns = new Map<ListField, number>();
  const at = rowAt(table, Math.max(header.row, 1));
  const label = (index: number): string => `${header.labels[index] ?? ""} (${columnLetters(index)})`;
  for (const [field, candidates] of header.columns) {
    const [first] = candidates;
    if (first === undefined) continue;
    const fitting =
      candidates.length > 1 ? candidates.filter((index) => hasContent(table, header, field, index)) : [];
    const chosen = fitting.length === 1 ? (fitting[0] ?? first) : first;
    columns.set(field, chosen);
    const details = { at: cellAt(at, chosen), field };
    const labels = candidates.map(label);
    if (fitting.length === 1)
      findings.push({ code: "column-chosen", ...details, value: label(chosen), labels });
    else if (candidates.length > 1) findings.push({ code: "ambiguous-column", ...details, labels });
    if (table.hiddenColumns?.has(chosen) === true) {
      findings.push({ code: "hidden-column", ...details, value: label(chosen) });
    }
  }
  takeFullName(table, header, columns);
  const action = columns.has("action") ? undefined : unreadAction(table, header, columns);
  if (action !== undefined)
    findings.push({ code: "unread-action", at: cellAt(at, action), value: label(action) });
  for (const field of accountFields) {
    if (columns.has(field) || (columns.has("fullName") && /Name$/.test(field))) continue;
    const seen = header.labels.filter((text) => text !== "");
    const suggestion = closestLabel(field, seen);
    findings.push({
      code: "missing-column",
      at,
      field,
      labels: seen,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }
  return { columns, findings };
}

/** The share of the words of a column that are actions from which it says what to do with each account. */
const actionShare = 0.8;

/** The column that is not read as an action and yet holds little but actions, a withdrawal among them. */
function unreadAction(table: Table, header: Header, columns: ColumnByField): number | undefined {
  const read = new Set([...columns].flatMap(([field, index]) => (field === "status" ? [] : [index])));
  for (const index of header.labels.keys()) {
    if (read.has(index)) continue;
    if (isActionColumn(table.rows, header, index)) return index;
  }
  return undefined;
}

function isActionColumn(rows: Table["rows"], header: Header, index: number): boolean {
  // A column that might be one repeats a few words.
  const known = new Map<string, Action | undefined>();
  const actionOf = (text: string): Action | undefined => {
    if (!known.has(text)) known.set(text, readAction(text));
    return known.get(text);
  };
  let [words, actions, withdrawals] = [0, 0, 0];
  for (let place = 0; place < rows.length; place++) {
    const text = rowNumberAt(rows, place) > header.row ? cellTextAt(rows, place, index).trim() : "";
    if (text === "") continue;
    const action = actionOf(text);
    words++;
    if (action !== undefined) actions++;
    if (action === "withdraw") withdrawals++;
    // Were all the rest actions, there would still be too few.
    const rest = rows.length - place - 1;
    if (actions + rest < (words + rest) * actionShare) return false;
  }
  return withdrawals > 0 && actions >= words * actionShare;
}

/** Whether a column holds what its field is made of, in any row: an address, a SIREN, or any text at all. */
function hasContent(table: Table, header: Header, field: ListField, index: number): boolean {
  const filled = findRow(table.rows, ({ number, texts }) => {
    const text = number > header.row ? (texts[index] ?? "").trim() : "";
    if (text === "") return false;
    if (field === "email") return text.includes("@");
    return field === "siren" ? readSiren(text).kind === "valid" : true;
  });
  return filled !== undefined;
}

/** How many of the names must fall into two for their column to hold both. */
const fullNameShare = 0.6;

/**
 * A name in one piece counts where the two names have no column of their own; `Nom` beside no `Prénom` is one
 * where most of its values fall into two names.
 */
function takeFullName(table: Table, header: Header, columns: Map<ListField, number>): void {
  const lastName = columns.get("lastName");
  if (lastName !== undefined && columns.has("firstName")) {
    columns.delete("fullName");
    return;
  }
  if (columns.has("fullName") || lastName === undefined) return;
  const names = [...table.rows].flatMap(({ number, texts }) => {
    const text = number > header.row ? (texts[lastName] ?? "").trim() : "";
    return text === "" ? [] : [text];
  });
  const double = names.filter((name) => splitName(name).kind === "split").length;
  if (double === 0 || double < names.length * fullNameShare) return;
  columns.delete("lastName");
  columns.set("fullName", lastName);
}
