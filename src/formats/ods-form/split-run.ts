import type { Element } from "@xmldom/xmldom";
import { setCount } from "./markup.js";

/** An element that stands for several rows, or cells, that are alike; `first` is the number of the first. */
export type Run = { readonly element: Element; readonly first: number; readonly count: number };

/** Splits a run so that one of its rows, or cells, stands alone, as its element does; gives what comes after it. */
export function splitRun(
  { element, first, count }: Run,
  number: number,
  attribute: "table:number-rows-repeated" | "table:number-columns-repeated",
): Run | undefined {
  const [before, after] = [number - first, first + count - 1 - number];
  if (before > 0) setCount(insertCopy(element, element), attribute, before);
  setCount(element, attribute, 1);
  if (after === 0) return undefined;
  const rest = insertCopy(element, element.nextSibling);
  setCount(rest, attribute, after);
  return { element: rest, first: number + 1, count: after };
}

function insertCopy(element: Element, before: Element["nextSibling"]): Element {
  const copy = element.ownerDocument?.importNode(element, true) ?? element;
  element.parentNode?.insertBefore(copy, before);
  return copy;
}
