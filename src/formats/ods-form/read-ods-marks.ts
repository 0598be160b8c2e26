import { type FormMarks, readProperties } from "../form/form-marks.js";
import type { Place } from "../form/references.js";
import { partText, unpackParts } from "../workbook/parts.js";
import { attribute, scanXml } from "../workbook/scan-xml.js";
import { placeOf } from "./addresses.js";

/**
 * What an OpenDocument spreadsheet tells of itself before its sheets are read, as `readFormMarks` reads it from
 * an Excel workbook; `undefined` for bytes that are none, or one that is too damaged to tell.
 */
export function readOdsMarks(bytes: Uint8Array, file: string): FormMarks | undefined {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined;
  try {
    const parts = unpackParts(bytes, file);
    const content = partText(parts, "content.xml");
    if (content === undefined) return undefined;
    const properties = readProperties(partText(parts, "meta.xml") ?? "", "user-defined");
    return { properties, places: readPlaces(content) };
  } catch {
    // What is wrong with the file is told when it is read as any other list.
    return undefined;
  }
}

/** A name of the spreadsheet goes before one of a sheet, which stands in the sheet. */
function readPlaces(xml: string): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const ofSheets = new Map<string, Place>();
  let tables = 0;
  scanXml(xml, {
    open: (element, attributes) => {
      if (element === "table") tables += 1;
      if (element !== "named-range" && element !== "database-range") return;
      const address =
        attribute(attributes, "cell-range-address") ?? attribute(attributes, "target-range-address");
      const [name, place] = [attribute(attributes, "name")?.toLowerCase(), placeOf(address ?? "")];
      if (name !== undefined && place !== undefined) (tables > 0 ? ofSheets : places).set(name, place);
    },
    close: (element) => {
      if (element === "table") tables -= 1;
    },
  });
  return new Map([...ofSheets, ...places]);
}
