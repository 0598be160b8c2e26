import { strToU8 } from "fflate";
import { partName } from "../edit/open-package.js";
import { declarePart, relate, relationshipsOf } from "../edit/relationships.js";
import { cellText } from "./cell-text.js";
import type { Package } from "./package.js";
import { children, createLike, numberAttribute, parsePart, replacePart } from "./xml.js";

const office = "http://schemas.openxmlformats.org/officeDocument/2006";
const valueTypes = `${office}/docPropsVTypes`;
const emptyPart = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="${office}/custom-properties" xmlns:vt="${valueTypes}"/>`;
/** The set to which the format says that all custom properties belong. */
const propertySet = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

/** Sets custom properties of a file, as texts; those of other names stay. */
export function setCustomProperties(parts: Package, values: ReadonlyMap<string, string>): void {
  const part = parsePart(parts, findPart(parts) ?? addPart(parts));
  for (const property of children(part.root, "property")) {
    if (values.has(property.getAttribute("name") ?? "")) part.root.removeChild(property);
  }
  // Numbers begin at 2 in this format.
  let id = Math.max(
    1,
    ...children(part.root, "property").map((property) => numberAttribute(property, "pid") ?? 1),
  );
  for (const [name, value] of values) {
    const property = createLike(part.root, "property");
    property.setAttribute("fmtid", propertySet);
    property.setAttribute("pid", String(++id));
    property.setAttribute("name", name);
    const text = part.document.createElementNS(valueTypes, "vt:lpwstr");
    text.textContent = cellText(value);
    property.appendChild(text);
    part.root.appendChild(property);
  }
  replacePart(parts, part);
}

function findPart(parts: Package): string | undefined {
  const path = relationshipsOf(parts, "").find(({ type }) => type === "custom-properties")?.path;
  return path === undefined ? undefined : partName(parts, path);
}

function addPart(parts: Package): string {
  const path = "docProps/custom.xml";
  parts.set(path, strToU8(emptyPart));
  relate(parts, "", `${office}/relationships/custom-properties`, path);
  declarePart(parts, path, "application/vnd.openxmlformats-officedocument.custom-properties+xml");
  return path;
}
