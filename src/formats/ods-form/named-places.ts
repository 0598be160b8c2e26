import { DOMImplementation, type Element } from "@xmldom/xmldom";
import { columnLetters } from "../../model/location.js";
import type { Place } from "../form/references.js";
import type { Workbook } from "../form/workbook.js";
import { addressesIn, placeOf } from "./addresses.js";
import { attributeOf, descendantsNamed } from "./markup.js";
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

type NamedReference = { readonly name: string; readonly reference: string };

/** The names of ranges, expressions and database ranges, those of single sheets among them. */
function namedReferences(spreadsheet: Element): readonly NamedReference[] {
  const named = (element: Element, reference: string | undefined): NamedReference => ({
    name: attributeOf(element, "table:name") ?? "",
    reference: reference ?? "",
  });
  return [
    ...descendantsNamed(spreadsheet, "table:named-range").map((element) =>
      named(element, attributeOf(element, "table:cell-range-address")),
    ),
    ...descendantsNamed(spreadsheet, "table:named-expression").map((element) => {
      const expression = attributeOf(element, "table:expression") ?? "";
      return named(element, /^(?:\w+:)?=?\[([^[\]]*)\]$/.exec(expression)?.[1]);
    }),
    ...descendantsNamed(spreadsheet, "table:database-range").map((element) =>
      named(element, attributeOf(element, "table:target-range-address")),
    ),
  ];
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
