import { strToU8, zipSync } from "fflate";
import { fillOdsForm } from "../../../src/formats/ods-form/fill-ods-form.js";
import { contents, partsOf } from "../form/small-form.js";

const oasis = "urn:oasis:names:tc:opendocument:xmlns";
const declarations = Object.entries({
  office: `${oasis}:office:1.0`,
  table: `${oasis}:table:1.0`,
  text: `${oasis}:text:1.0`,
  style: `${oasis}:style:1.0`,
  fo: `${oasis}:xsl-fo-compatible:1.0`,
  svg: `${oasis}:svg-compatible:1.0`,
  draw: `${oasis}:drawing:1.0`,
  form: `${oasis}:form:1.0`,
  meta: `${oasis}:meta:1.0`,
  dc: "http://purl.org/dc/elements/1.1/",
  xlink: "http://www.w3.org/1999/xlink",
  calcext: "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
})
  .map(([prefix, namespace]) => `xmlns:${prefix}="${namespace}"`)
  .join(" ");

/** What a small form is made of, where a test cares. */
export type SmallOds = {
  readonly rows?: string;
  /** What stands before the columns, and after the rows, of the sheet. */
  readonly before?: string;
  readonly after?: string;
  /** What follows the sheets. */
  readonly end?: string;
  /** Automatic styles, beside those of its rows, columns and cells. */
  readonly styles?: string;
  readonly names?: Readonly<Record<string, string>>;
  /** The rows of a second sheet, named `L'autre`. */
  readonly otherRows?: string;
  readonly parts?: Readonly<Record<string, string>>;
};

/** A row of cells, each given as its text or as its markup. */
export function row(...cells: readonly string[]): string {
  return `<table:table-row table:style-name="ro1">${cells.map(cell).join("")}</table:table-row>`;
}

function cell(content: string): string {
  if (content.startsWith("<")) return content;
  return content === ""
    ? "<table:table-cell/>"
    : `<table:table-cell><text:p>${content}</text:p></table:table-cell>`;
}

const styled = '<table:table-cell table:style-name="ce1" table:number-columns-repeated="3"/>';
const rows = [row("titre"), row(""), row(styled), row("entre"), row(styled), row(""), row("fin")].join("");
const names = {
  titre: "$Feuille.$A$1",
  haut: "$Feuille.$A$3:.$B$3",
  bas: "$Feuille.$A$5",
  fin: "$Feuille.$A$7",
};

const styles = `<style:style style:name="co1" style:family="table-column"><style:table-column-properties style:column-width="2cm"/></style:style>
<style:style style:name="ro1" style:family="table-row"><style:table-row-properties style:row-height="15pt" fo:break-before="auto"/></style:style>
<style:style style:name="ce1" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap"/></style:style>`;

/** A form of a few cells: two tables with one row between them, in a sheet named `Feuille`. */
export function smallOds(form: SmallOds = {}): Uint8Array {
  const ranges = Object.entries(form.names ?? names)
    .map(
      ([name, address]) => `<table:named-range table:name="${name}" table:cell-range-address="${address}"/>`,
    )
    .join("");
  const columns = '<table:table-column table:style-name="co1" table:number-columns-repeated="5"/>';
  const parts: Record<string, string> = {
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "Thumbnails/thumbnail.png": "image",
    "content.xml": `<office:document-content ${declarations}><office:automatic-styles>${styles}${form.styles ?? ""}</office:automatic-styles><office:body><office:spreadsheet>
<table:table table:name="Feuille">${form.before ?? ""}${columns}${form.rows ?? rows}${form.after ?? ""}</table:table>
<table:table table:name="L'autre">${columns}${form.otherRows ?? row("")}</table:table>
<table:named-expressions>${ranges}</table:named-expressions>${form.end ?? ""}</office:spreadsheet></office:body></office:document-content>`,
    "meta.xml": `<office:document-meta ${declarations}><office:meta><meta:initial-creator>Jean</meta:initial-creator></office:meta></office:document-meta>`,
    "META-INF/manifest.xml": `<manifest:manifest xmlns:manifest="${oasis}:manifest:1.0"><manifest:file-entry manifest:full-path="/"/></manifest:manifest>`,
    ...form.parts,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

/** The contents of a small form: three rows for the upper table, two for the lower. */
export const grown = contents({
  tables: new Map([
    ["haut", [["a", "b"], ["c", 2], ["e"]]],
    ["bas", [["x"], ["y"]]],
  ]),
});

/** What the content of a small form says once it is filled. */
export function filledContent(form: SmallOds, what = grown): string {
  return partsOf(fillOdsForm(smallOds(form), what))["content.xml"] ?? "";
}
