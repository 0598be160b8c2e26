import { cellText, escapeXml } from "./cell-text.js";

/** What the file says of itself. */
export type FormProperties = { readonly title: string; readonly subject: string; readonly creator: string };

/** The part with a file's properties, written anew so that nothing of who edited the form stays in it. */
export function coreProperties({ title, subject, creator }: FormProperties, date: string): string {
  const day = `${date}T00:00:00Z`;
  const elements = [
    `<dc:title>${propertyText(title)}</dc:title>`,
    `<dc:subject>${propertyText(subject)}</dc:subject>`,
    `<dc:creator>${propertyText(creator)}</dc:creator>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified>`,
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties ${namespaces}>${elements.join("")}</cp:coreProperties>`;
}

function propertyText(text: string): string {
  return escapeXml(cellText(text));
}

const namespaces = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(" ");
