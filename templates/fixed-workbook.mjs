// @ts-check
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The oldest date that a zip entry can hold; written for every entry, so that two builds give the same bytes. */
const entryDate = new Date(1980, 0, 1);

/** The day written in the properties of every template. */
const templateDate = new Date("2025-01-01T00:00:00Z");

/**
 * The bytes of a workbook, the same on every machine and every day.
 *
 * @param {import("exceljs").Workbook} workbook
 * @param {{ title: string, subject: string, edits?: Readonly<Record<string, (xml: string) => string>>, styles?: (xml: string) => string }} options
 *   `edits` changes parts by their path, and `styles` that of the styles, for what exceljs cannot write.
 */
export async function fixedWorkbook(workbook, { title, subject, edits = {}, styles = (xml) => xml }) {
  Object.assign(workbook, {
    title,
    subject,
    creator: "isope-habilitations",
    lastModifiedBy: "isope-habilitations",
    created: templateDate,
    modified: templateDate,
  });
  const parts = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  for (const [path, edit] of Object.entries({
    "xl/styles.xml": (/** @type {string} */ xml) => styles(arialByDefault(xml)),
    ...edits,
  })) {
    const part = parts[path];
    if (part === undefined) throw new Error(`The workbook has no part ${path}`);
    parts[path] = strToU8(edit(strFromU8(part)));
  }
  return zipSync(parts, { level: 9, mtime: entryDate });
}

/**
 * The text with the first occurrence of a text replaced, which must be there.
 *
 * @param {string} xml
 * @param {string} before
 * @param {string} after
 */
export function replaceOnce(xml, before, after) {
  if (!xml.includes(before)) throw new Error(`Not found: ${before}`);
  return xml.replace(before, () => after);
}

/**
 * The default font sets the unit of the column widths, and is what a cell typed by hand gets.
 *
 * @param {string} xml
 */
function arialByDefault(xml) {
  const calibri =
    '<font><color theme="1"/><family val="2"/><scheme val="minor"/><sz val="11"/><name val="Calibri"/></font>';
  const arial = '<font><sz val="10"/><color theme="1"/><name val="Arial"/><family val="2"/></font>';
  return replaceOnce(xml, calibri, arial);
}
