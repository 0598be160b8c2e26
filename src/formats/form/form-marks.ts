import { partText, relationshipsOf, unpackParts } from "../workbook/parts.js";
import { attribute, scanXml } from "../workbook/scan-xml.js";
import { type Place, parsePlace } from "./references.js";

/** What a workbook tells of itself before any of its sheets is read. */
export type FormMarks = {
  /** The custom properties of the file that are texts, numbers or dates, as they are written. */
  readonly properties: ReadonlyMap<string, string>;
  /** Where its names point, by the name in lower case; those that point nowhere, or to several areas, are left out. */
  readonly places: ReadonlyMap<string, Place>;
};

/**
 * The marks of a workbook, read in a moment even where its sheets hold a million rows; `undefined` for bytes
 * that are no workbook, or one that is too damaged to tell.
 */
export function readFormMarks(bytes: Uint8Array, file: string): FormMarks | undefined {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined;
  try {
    const parts = unpackParts(bytes, file);
    const related = [...relationshipsOf(parts, "").values()];
    const textOf = (wanted: string): string | undefined =>
      partText(parts, related.find(({ type }) => type === wanted)?.path ?? "");
    const workbook = textOf("officeDocument");
    if (workbook === undefined) return undefined;
    const properties = readProperties(textOf("custom-properties") ?? "", "property");
    return { properties, places: readPlaces(workbook) };
  } catch {
    // What is wrong with the file is told when it is read as any other list.
    return undefined;
  }
}

/** The texts of the elements of a name that keep custom properties, by the names of the properties. */
export function readProperties(xml: string, element: string): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  let property: string | undefined;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === element) property = attribute(attributes, "name");
    },
    text: (text) => {
      if (property !== undefined) properties.set(property, (properties.get(property) ?? "") + text);
    },
    close: (name) => {
      if (name === element) property = undefined;
    },
  });
  return properties;
}

/** A name of the workbook goes before one of a sheet. */
function readPlaces(xml: string): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const ofSheets = new Map<string, Place>();
  let name: string | undefined;
  let isOfSheet = false;
  let reference = "";
  scanXml(xml, {
    open: (element, attributes) => {
      if (element !== "definedName") return;
      name = attribute(attributes, "name")?.toLowerCase();
      isOfSheet = attribute(attributes, "localSheetId") !== undefined;
      reference = "";
    },
    text: (text) => {
      if (name !== undefined) reference += text;
    },
    close: (element) => {
      const place = element === "definedName" ? parsePlace(reference) : undefined;
      if (name !== undefined && place !== undefined) (isOfSheet ? ofSheets : places).set(name, place);
      if (element === "definedName") name = undefined;
    },
  });
  return new Map([...ofSheets, ...places]);
}
