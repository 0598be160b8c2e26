import { strToU8 } from "fflate";
import { escapeXml } from "../form/cell-text.js";
import type { FormContents } from "../form/fill-form.js";
import { FormError } from "../form/form-error.js";
import type { Package } from "../form/package.js";
import { parsePart, replacePart } from "../form/xml.js";
import { plainText } from "./cell-text.js";
import { attributeOf, createNamed, descendantsNamed, namespaceDeclarations, setAttribute } from "./markup.js";
import { declarePart } from "./package.js";

const path = "meta.xml";

/**
 * Writes what the file says of itself anew, so that nothing of who edited the form, when, and on which machine
 * stays in it: only the properties that its makers defined do, and those of the contents are set beside them.
 * What LibreOffice takes over from an Excel workbook's manager is none of these.
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
    ...definedProperties(parts),
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
  if (customProperties !== undefined) defineProperties(parts, customProperties);
}

/** Sets properties of a file, as texts, beside those that it has; it needs to have a part for them. */
export function defineProperties(parts: Package, values: ReadonlyMap<string, string>): void {
  const part = parsePart(parts, path);
  const [list] = descendantsNamed(part.root, "office:meta");
  if (list === undefined) throw new FormError({ kind: "not-a-form", part: path });
  for (const element of descendantsNamed(list, "meta:user-defined")) {
    if (values.has(attributeOf(element, "meta:name") ?? "")) element.parentNode?.removeChild(element);
  }
  for (const [name, value] of values) {
    const element = createNamed(list, "meta:user-defined");
    setAttribute(element, "meta:name", name);
    setAttribute(element, "meta:value-type", "string");
    element.textContent = plainText(value);
    list.appendChild(element);
  }
  replacePart(parts, part);
}

/** The properties that a file's makers defined, as markup. */
function definedProperties(parts: Package): readonly string[] {
  if (!parts.has(path)) return [];
  return descendantsNamed(parsePart(parts, path).root, "meta:user-defined").flatMap((element) => {
    const [name, type] = [attributeOf(element, "meta:name"), attributeOf(element, "meta:value-type")];
    if (/^(Manager|HyperlinkBase)$/.test(name ?? "")) return [];
    const attributes = `meta:name="${written(name ?? "")}" meta:value-type="${written(type ?? "string")}"`;
    return `<meta:user-defined ${attributes}>${written(element.textContent ?? "")}</meta:user-defined>`;
  });
}

function written(text: string): string {
  return escapeXml(plainText(text));
}
