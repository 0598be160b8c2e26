import type { Element } from "@xmldom/xmldom";
import { setCount } from "./markup.js";

/** An element that stands for several rows, or cells, that are alike; `first` is the number of the first. */
export type Run = { readonly element: Element; readonly first: number; readonly count: number };

/** Splits a run so that one of its rows, or cells, stands alone; gives its element. */
export function splitRun(
  { element, first, count }: Run,
  number: number,
  attribute: "table:number-rows-repeated" | "table:number-columns-repeated",
): Element {
  const [before, after] = [number - first, first + count - 1 - number];
  if (before > 0) setCount(insertCopy(element, element), attribute, before);
  if (after > 0) setCount(insertCopy(element, element.nextSibling), attribute, after);
  setCount(element, attribute, 1);
  return element;
}

function insertCopy(element: Element, before: Element["nextSibling"]): Element {
  const copy = element.ownerDocument?.importNode(element, true) ?? element;
  element.parentNode?.insertBefore(copy, before);
  return copy;
}
