import { DOMImplementation, type Element } from "@xmldom/xmldom";
import { columnLetters } from "../../model/location.js";
import type { Place } from "../form/references.js";
import type { Workbook } from "../form/workbook.js";
import { addressesIn, placeOf } from "./addresses.js";
import { namedReferences } from "./named-references.js";
import type { OdsSheet } from "./rows.js";

/**
 * The sheets and the names of an OpenDocument form as an Excel workbook tells them, so that the places of both
 * are looked for, and found wanting, by the same rules.
 */
export function asWorkbook(spreadsheet: Element, sheets: readonly OdsSheet[]): Workbook {
  const document = new DOMImplementation().createDocument(null, "definedNames", null);
  const root = document.documentElement;
  if (root === null) throw new Error("a new document has no root");
  for (const { name, reference } of namedReferences(spreadsheet)) {
    const element = document.createElement("definedName");
    element.setAttribute("name", name);
    element.textContent = excelReference(reference);
    root.appendChild(element);
  }
  return {
    part: { path: "content.xml", document, root },
    sheets: sheets.map(({ name }) => ({ name, path: "content.xml", type: "worksheet" })),
    ...{ stylesPath: undefined, sharedStringsPath: undefined },
    ...{ propertiesPath: undefined, calculationChainPath: undefined },
  };
}

/** An address that is no place, of whole columns for one, is a reference that points nowhere. */
function excelReference(reference: string): string {
  const places = addressesIn(reference).map(placeOf);
  const written = places.map((place) => (place === undefined ? "#REF!" : excelPlace(place)));
  return written.length === 0 ? "#REF!" : written.join(",");
}

function excelPlace({ sheet, area: { top, left, bottom, right } }: Place): string {
  const corners = `$${columnLetters(left)}$${top}:$${columnLetters(right)}$${bottom}`;
  return `'${sheet.replaceAll("'", "''")}'!${corners}`;
}
