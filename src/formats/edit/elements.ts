import type { Element } from "@xmldom/xmldom";
import { createLike } from "../form/xml.js";

/**
 * An element from a markup of ours without texts or entities, in the namespace and with the prefix of a
 * relative.
 */
export function fromMarkup(relative: Element, markup: string): Element {
  const open: Element[] = [];
  let root: Element | undefined;
  for (const [, close, name = "", attributes = "", empty] of markup.matchAll(
    /<(\/?)(\w+)((?:\s\w+="[^"]*")*)(\/?)>/g,
  )) {
    if (close === "/") {
      open.pop();
      continue;
    }
    const element = createLike(relative, name);
    for (const [, key = "", value = ""] of attributes.matchAll(/(\w+)="([^"]*)"/g))
      element.setAttribute(key, value);
    open.at(-1)?.appendChild(element);
    root ??= element;
    if (empty !== "/") open.push(element);
  }
  if (root === undefined) throw new Error(`no element in ${markup}`);
  return root;
}

/** A copy of an element with all that it holds but texts. */
export function copyOf(element: Element): Element {
  const copy = createLike(element, element.localName ?? "");
  for (const { name, namespaceURI, value } of element.attributes)
    copy.setAttributeNS(namespaceURI, name, value);
  for (const child of element.children) copy.appendChild(copyOf(child));
  return copy;
}
