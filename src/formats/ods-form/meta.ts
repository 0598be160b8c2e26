import { strToU8 } from "fflate";
import { escapeXml } from "../form/cell-text.js";
import type { FormContents } from "../form/fill-form.js";
import type { Package } from "../form/package.js";
import { parsePart } from "../form/xml.js";
import { plainText } from "./cell-text.js";
import { attributeOf, descendantsNamed, namespaceDeclarations } from "./markup.js";
import { declarePart } from "./package.js";

const path = "meta.xml";

/**
 * Writes what the file says of itself anew, so that nothing of who edited the form, when, and on which machine
 * stays in it: only the properties that its makers defined do, and those of the contents are set beside them.
 */
export function setProperties(
  parts: Package,
  {
    properties,
    customProperties = new Map(),
    date,
  }: Pick<FormContents, "properties" | "customProperties" | "date">,
): void {
  const day = `${date}T00:00:00`;
  const elements = [
    `<meta:generator>${written(properties.creator)}</meta:generator>`,
    `<dc:title>${written(properties.title)}</dc:title>`,
    `<dc:subject>${written(properties.subject)}</dc:subject>`,
    `<meta:initial-creator>${written(properties.creator)}</meta:initial-creator>`,
    `<dc:creator>${written(properties.creator)}</dc:creator>`,
    `<meta:creation-date>${day}</meta:creation-date>`,
    `<dc:date>${day}</dc:date>`,
    ...definedProperties(parts)
      .filter(({ name }) => !customProperties.has(name))
      .map(userDefined),
    ...[...customProperties].map(([name, text]) => userDefined({ name, text, type: "string" })),
  ];
  const declarations = namespaceDeclarations(["office", "meta", "dc"]);
  const opening = `<office:document-meta ${declarations} office:version="1.2"><office:meta>`;
  const isNew = !parts.has(path);
  parts.set(
    path,
    strToU8(
      `<?xml version="1.0" encoding="UTF-8"?>\n${opening}${elements.join("")}</office:meta></office:document-meta>`,
    ),
  );
  if (isNew) declarePart(parts, path, "text/xml");
}

type DefinedProperty = { readonly name: string; readonly type: string; readonly text: string };

function definedProperties(parts: Package): readonly DefinedProperty[] {
  if (!parts.has(path)) return [];
  return descendantsNamed(parsePart(parts, path).root, "meta:user-defined").map((element) => ({
    name: attributeOf(element, "meta:name") ?? "",
    type: attributeOf(element, "meta:value-type") ?? "string",
    text: element.textContent ?? "",
  }));
}

function userDefined({ name, type, text }: DefinedProperty): string {
  const attributes = `meta:name="${written(name)}" meta:value-type="${written(type)}"`;
  return `<meta:user-defined ${attributes}>${written(text)}</meta:user-defined>`;
}

function written(text: string): string {
  return escapeXml(plainText(text));
}
