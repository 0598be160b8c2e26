import type { Element } from "@xmldom/xmldom";
import { strToU8 } from "fflate";
import type { FormContents } from "../form/fill-form.js";
import { FormError } from "../form/form-error.js";
import { parsePart, serialize } from "../form/xml.js";
import { fillSheet } from "./fill-sheet.js";
import { findPlaces } from "./find-places.js";
import { fillHeaderFooter } from "./header-footer.js";
import { createLateMarkup } from "./late-markup.js";
import { attributeOf, childNamed, childrenNamed } from "./markup.js";
import { setProperties } from "./meta.js";
import { namePlaces } from "./name-places.js";
import { dropSignature, makeSpreadsheet, openSpreadsheet, writeSpreadsheet } from "./package.js";
import { dropPersonalTraces } from "./personal-traces.js";
import { dropStaleResults } from "./stale-results.js";
import { readStyles } from "./styles.js";

/**
 * Fills a blank form, an OpenDocument spreadsheet (.ods) that marks every place to fill with a name or a
 * placeholder, as `fillForm` fills an Excel workbook. The parts that hold none of them, and say nothing of the
 * rows that move, stay as they are, byte for byte; one input gives one output. Throws a {@link FormError} where
 * the form is no such spreadsheet, or is encrypted, or its places are not all there once.
 */
export function fillOdsForm(form: Uint8Array, contents: FormContents): Uint8Array {
  const parts = openSpreadsheet(form);
  const part = parsePart(parts, "content.xml");
  const spreadsheet = spreadsheetOf(part.root);
  const sheets = childrenNamed(spreadsheet, "table:table").map((table) => ({
    name: attributeOf(table, "table:name") ?? "",
    table,
  }));
  const places = findPlaces(spreadsheet, sheets, {
    values: [...contents.values.keys()],
    tables: [...contents.tables.keys()],
    columns: contents.columns ?? [],
    optional: contents.optional ?? new Set(),
  });
  namePlaces(spreadsheet, sheets, places, contents.columns ?? []);
  const common = parts.has("styles.xml") ? parsePart(parts, "styles.xml").root : undefined;
  const styles = readStyles(part.root, common);
  const late = createLateMarkup(part.document);
  const filled = new Set([...places.values, ...places.tables].map(({ sheet }) => sheet));
  for (const sheet of sheets) {
    if (filled.has(sheet.name))
      fillSheet(sheet, { parts, content: part.root, common, styles, places, contents, late });
  }
  dropStaleResults(spreadsheet);
  parts.set(part.path, strToU8(late.putInto(serialize(part))));
  fillHeaderFooter(parts, contents.values);
  setProperties(parts, contents);
  makeSpreadsheet(parts);
  dropSignature(parts);
  dropPersonalTraces(parts);
  return writeSpreadsheet(parts);
}

function spreadsheetOf(root: Element): Element {
  const body = childNamed(root, "office:body");
  const spreadsheet = body && childNamed(body, "office:spreadsheet");
  if (spreadsheet === undefined) throw new FormError({ kind: "not-a-form", part: "content.xml" });
  return spreadsheet;
}
