import type { Element } from "@xmldom/xmldom";
import { attributeOf, descendantsNamed } from "./markup.js";

/** A name of the form, as it is written, and the address that it stands for. */
export type NamedReference = { readonly name: string; readonly reference: string };

/** The names of ranges, expressions and database ranges, those of single sheets among them. */
export function namedReferences(spreadsheet: Element): readonly NamedReference[] {
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
