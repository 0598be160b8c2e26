import { strToU8, zipSync } from "fflate";
import { cellText, escapeXml } from "../form/cell-text.js";
import { type Book, openBook } from "./book.js";
import { declarePart, relate } from "./relationships.js";

const packages = "http://schemas.openxmlformats.org/package/2006";

/** A workbook without a sheet, open for its first; `title` is what the file says of itself. */
export function newBook(title?: string): Book {
  const book = openBook(emptyPackage(), title ?? "");
  if (title !== undefined) addTitle(book, title);
  return book;
}

function emptyPackage(): Uint8Array {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
  return zipSync({
    "[Content_Types].xml": strToU8(
      `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${workbookType}"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": strToU8(
      `${declaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><bookViews><workbookView/></bookViews><sheets/></workbook>`,
    ),
  });
}

function addTitle({ parts }: Book, title: string): void {
  const path = "docProps/core.xml";
  parts.set(
    path,
    strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(cellText(title))}</dc:title></cp:coreProperties>`,
    ),
  );
  declarePart(parts, path, "application/vnd.openxmlformats-package.core-properties+xml");
  relate(parts, "", `${packages}/relationships/metadata/core-properties`, path);
}
