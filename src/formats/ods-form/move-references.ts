import type { Attr, Element } from "@xmldom/xmldom";
import { strToU8 } from "fflate";
import { editMarkup } from "../form/edit-markup.js";
import { type Package, partText } from "../form/package.js";
import type { SheetGrowth } from "../form/row-growth.js";
import { growAddresses, growFormula, quotedSheet } from "./addresses.js";
import { attributeOf, descendantsNamed, isNamed, setAttribute, usualName } from "./markup.js";

/**
 * Moves the references to a sheet that grew, wherever a document holds them: names, print ranges, formulas,
 * validations, conditional formats, filters, links, and the cells that controls and charts show.
 */
export function moveReferences(root: Element, growth: SheetGrowth): void {
  visit(root, undefined, { growth, validations: validationsOf(root, growth.sheet) });
}

/** The same for the charts of a document, which are parts of their own; all else in them stays as it is. */
export function moveChartReferences(parts: Package, growth: SheetGrowth): void {
  for (const path of [...parts.keys()].filter((each) => each.endsWith("/content.xml"))) {
    const before = partText(parts, path);
    const after = editMarkup(before, {
      attribute: (_, name, value) =>
        areaAttributes.has(name) ? growAddresses(value, undefined, growth, { spread: true }) : value,
    });
    if (after !== before) parts.set(path, strToU8(after));
  }
}

/** By local name: lists of areas, which cover all that a row becomes. */
const areaAttributes: ReadonlySet<string> = new Set([
  "cell-range-address",
  "condition-source-range-address",
  "data-cell-range-address",
  "data-range",
  "label-cell-address",
  "label-cell-range-address",
  "notify-on-update-of-ranges",
  "print-ranges",
  "scenario-ranges",
  "source-cell-range",
  "source-cell-range-addresses",
  "target-range-address",
  "values-cell-range-address",
]);

/** Single cells, which go where their row goes. */
const cellAttributes: ReadonlySet<string> = new Set([
  "base-cell-address",
  "cell-address",
  "linked-cell",
  "target-cell-address",
]);

/** With the prefix, for these words mean something else elsewhere. */
const formulaAttributes: ReadonlySet<string> = new Set([
  "calcext:value",
  "style:condition",
  "table:condition",
  "table:expression",
  "table:formula",
]);

type Moving = {
  readonly growth: SheetGrowth;
  /** The validations of the sheet that grew, by name. */
  readonly validations: ReadonlySet<string>;
};

function visit(element: Element, sheet: string | undefined, moving: Moving): void {
  const home = homeOf(element, moving) ?? sheet;
  for (const attribute of [...element.attributes]) {
    const after = moved(attribute, home, moving.growth);
    if (after !== attribute.value) attribute.value = after;
  }
  for (const child of [...element.children]) visit(child, home, moving);
}

function moved(attribute: Attr, home: string | undefined, growth: SheetGrowth): string {
  const { localName, value } = attribute;
  if (areaAttributes.has(localName ?? "")) return growAddresses(value, home, growth, { spread: true });
  if (cellAttributes.has(localName ?? "")) return growAddresses(value, home, growth);
  if (formulaAttributes.has(usualName(attribute))) return growFormula(value, home, growth);
  if (localName === "href") return moveLink(value, growth);
  return value;
}

/** The sheet to which the addresses in an element belong that name none; `undefined` where its parent tells. */
function homeOf(element: Element, { growth, validations }: Moving): string | undefined {
  if (isNamed(element, "table:table")) return attributeOf(element, "table:name");
  if (
    isNamed(element, "table:content-validation") &&
    validations.has(attributeOf(element, "table:name") ?? "")
  ) {
    rebase(element, growth.sheet);
    return growth.sheet;
  }
  return baseSheet(element);
}

/** LibreOffice gives to the base cell of a validation whichever sheet it wrote last; it is on the one that uses it. */
function rebase(validation: Element, sheet: string): void {
  const [, cell] = /\.([^.]*)$/.exec(attributeOf(validation, "table:base-cell-address") ?? "") ?? [];
  if (cell !== undefined)
    setAttribute(validation, "table:base-cell-address", `${quotedSheet(sheet)}.${cell}`);
}

function validationsOf(root: Element, sheet: string): ReadonlySet<string> {
  const table = descendantsNamed(root, "table:table").find(
    (each) => attributeOf(each, "table:name") === sheet,
  );
  const cells = table === undefined ? [] : [...table.getElementsByTagName("*")];
  return new Set(cells.flatMap((cell) => attributeOf(cell, "table:content-validation-name") ?? []));
}

/** The sheet of the cell from which the relative addresses of an element are told. */
function baseSheet(element: Element): string | undefined {
  const base =
    attributeOf(element, "table:base-cell-address") ?? attributeOf(element, "style:base-cell-address");
  const [, quoted, plain] = /^\$?(?:'((?:[^']|'')*)'|([^.']*))\./.exec(base ?? "") ?? [];
  return quoted?.replaceAll("''", "'") ?? plain;
}

/** A link within the document: `#Demande.A24`. */
function moveLink(link: string, growth: SheetGrowth): string {
  return link.startsWith("#") && link.includes(".")
    ? `#${growAddresses(link.slice(1), undefined, growth)}`
    : link;
}
