import { strToU8 } from "fflate";
import { type Package, partText } from "../form/package.js";
import { dropPart } from "./package.js";

/**
 * Takes out what the spreadsheet notes of the machine on which the form was made, its printer, and the picture
 * of the blank form. `setProperties` sees to the people.
 */
export function dropPersonalTraces(parts: Package): void {
  dropPart(parts, "Thumbnails/thumbnail.png");
  if (!parts.has(settings)) return;
  const before = partText(parts, settings);
  const after = before.replace(printer, "");
  if (after !== before) parts.set(settings, strToU8(after));
}

const settings = "settings.xml";
const printer = /<(\w+:config-item)\s[^>]*\bname="Printer(?:Name|Setup)"[^>]*(?:\/>|>[^<]*<\/\1\s*>)/g;
