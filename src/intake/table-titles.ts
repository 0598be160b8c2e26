import { cellAt } from "../model/location.js";
import { rowAt } from "../model/table.js";
import { fieldOfLabel } from "./labels.js";
import type { Reading } from "./reading.js";
import { contactOpening, namesCompany, sirenIn } from "./row-kind.js";

/** The lines above the header and the sheet's name may say whose the accounts are, where no column does. */
export function readTitles(reading: Reading): void {
  const { table, header, columns, findings } = reading;
  if (columns.has("siren") || columns.has("operator")) return;
  const sheet = table.sheet === undefined ? [] : [table.sheet];
  const titles: { readonly number: number; readonly text: string }[] = [];
  for (const { number, texts } of table.rows) {
    if (number >= header.row) break;
    for (const text of texts) if (text.trim() !== "") titles.push({ number, text });
  }
  reading.operatorHints = [...titles.map(({ text }) => text), ...sheet];
  const named = titles.flatMap(({ number, text }) => {
    const siren = sirenIn(text);
    return siren === undefined ? [] : [{ number, text, siren }];
  });
  reading.blockTitle = titles.map(({ text }) => text).findLast(namesCompany);
  const [first] = named;
  if (first === undefined || named.some(({ siren }) => siren !== first.siren)) return;
  reading.blockSiren = first.siren;
  reading.blockTitle = undefined;
  findings.push({
    code: "block-title",
    at: rowAt(table, first.number),
    value: first.text,
    suggestion: first.siren,
  });
}

/** What lies above the header and outside its columns, where nobody would look for what was not read. */
export function reportOutside({ table, header, columns, rules, findings, leftOut }: Reading): void {
  for (const { number, texts } of table.rows) {
    if (number >= header.row) break;
    const at = rowAt(table, number);
    const filled = texts.filter((text) => text.trim() !== "");
    leftOut.push({ at, texts });
    const isContact = contactOpening.test(filled[0] ?? "");
    if (!isContact && filled.length >= 3 && filled.some((text) => text.includes("@"))) {
      findings.push({ code: "row-above-header", at, value: filled.join(" ") });
    }
  }
  for (const { field } of rules.choices) {
    const index = header.labels.findIndex((label) => fieldOfLabel(label) === field);
    if (index === -1 || columns.get(field) === undefined || columns.get(field) === index) continue;
    const at = cellAt(rowAt(table, Math.max(header.row, 1)), index);
    findings.push({ code: "overridden-column", at, field, value: header.labels[index] ?? "" });
  }
}
