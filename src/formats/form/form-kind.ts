import { strToU8 } from "fflate";
import { type Package, partText, readPackage } from "./package.js";

/** The ending of the name under which a filled form is saved: that of a workbook with macros where it has any. */
export function formEnding(form: Uint8Array): ".xlsx" | ".xlsm" {
  return /macroEnabled\.main\+xml/.test(partText(readPackage(form), contentTypes)) ? ".xlsm" : ".xlsx";
}

/** Makes a workbook of a template (.xltx, .xltm): Excel opens no template under the name of a workbook. */
export function makeWorkbook(parts: Package): void {
  const before = partText(parts, contentTypes);
  const after = before
    .replace("spreadsheetml.template.main+xml", "spreadsheetml.sheet.main+xml")
    .replace("ms-excel.template.macroEnabled.main+xml", "ms-excel.sheet.macroEnabled.main+xml");
  if (after !== before) parts.set(contentTypes, strToU8(after));
}

const contentTypes = "[Content_Types].xml";
