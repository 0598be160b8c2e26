import type { Element } from "@xmldom/xmldom";
import { strToU8 } from "fflate";
import { relationshipsOf } from "../edit/relationships.js";
import { type Package, partText } from "./package.js";
import { dropPart, type Workbook } from "./workbook.js";
import { descendants } from "./xml.js";

/**
 * Takes out what Excel notes of the people and the machine that made the form: the folder in which it was saved,
 * who reserved it for writing, a manager, the address that its links start from, a picture of the blank form.
 */
export function dropPersonalTraces(parts: Package, workbook: Workbook): void {
  const { root } = workbook.part;
  for (const folder of descendants(root, "absPath")) dropElement(wrapperOf(folder) ?? folder);
  for (const sharing of descendants(root, "fileSharing")) sharing.removeAttribute("userName");
  for (const { type, path } of relationshipsOf(parts, "")) {
    if (type === "thumbnail") dropPart(parts, "", { path, type });
    if (type !== "extended-properties" || !parts.has(path)) continue;
    const before = partText(parts, path);
    const after = before.replace(personalProperty, "");
    if (after !== before) parts.set(path, strToU8(after));
  }
}

const personalProperty = /<((?:\w+:)?(?:Manager|HyperlinkBase))(?:\s[^>]*)?>[^<]+<\/\1\s*>/g;

/** The element that offers a newer one to the programs that know it. */
function wrapperOf(element: Element): Element | undefined {
  const choice = element.parentElement;
  const wrapper = choice?.parentElement;
  return wrapper?.localName === "AlternateContent" ? wrapper : undefined;
}

function dropElement(element: Element): void {
  element.parentNode?.removeChild(element);
}
