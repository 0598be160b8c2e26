import { escapeXml } from "../form/cell-text.js";
import type { PdfProperties } from "./pdf-form.js";
import { faces, type PdfFonts } from "./typeface.js";

/** A document of the engine. */
export type PdfDocument = PDFKit.PDFDocument;

/** A document without pages: tagged, with its properties, its fonts known by the names of their faces. */
export async function openDocument(properties: PdfProperties, fonts: PdfFonts): Promise<PdfDocument> {
  const { default: PDFDocument } = await import("pdfkit");
  const document = new PDFDocument({
    autoFirstPage: false,
    size: "A4",
    margin: 0,
    pdfVersion: "1.7",
    tagged: true,
    lang: properties.language,
    displayTitle: true,
    info: {
      Title: properties.title,
      Subject: properties.subject,
      Keywords: properties.keywords,
      Creator: properties.creator,
      // The identifier of the file follows from its properties: one date, one identifier.
      CreationDate: new Date(`${properties.date}T00:00:00Z`),
    },
  });
  for (const face of faces) document.registerFont(face, fonts[face]);
  escapeMetadata(document);
  return document;
}

/** The bytes of a document, complete. */
export async function closeDocument(document: PdfDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise((resolve, reject) => document.on("end", resolve).on("error", reject));
  document.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

/** pdfkit copies the properties into its XMP metadata as they are, where `&` and `<` would break the XML. */
function escapeMetadata(document: PdfDocument): void {
  const endMetadata = document.endMetadata.bind(document);
  document.endMetadata = () => {
    const { Title = "", Subject = "", Keywords = "" } = document.info;
    Object.assign(document.info, {
      Title: escapeXml(Title),
      Subject: escapeXml(Subject),
      Keywords: escapeXml(Keywords),
    });
    endMetadata();
  };
}
