// @ts-check
import ExcelJS from "exceljs";
import { fixedWorkbook, replaceOnce } from "./fixed-workbook.mjs";

/** @typedef {{ label: string, name?: string, value?: string, height?: number }} Line */

const sheetName = "Demande";
const headers = ["N°", "Nom", "Prénom", "Identifiant Prodouane", "Adresse courriel"];
// Together 94 characters: 494 points in Excel, 523 in LibreOffice; the margins leave 537 of the page's width.
const columnWidths = [5, 20, 16, 19.5, 33.5];

const ink = { argb: "FF000000" };
const softInk = { argb: "FF404040" };
const thin = { style: /** @type {const} */ ("thin"), color: { argb: "FF7F7F7F" } };
const centered = /** @type {const} */ ({ horizontal: "center", vertical: "middle" });
const indented = /** @type {const} */ ({ horizontal: "left", vertical: "middle", indent: 1 });
const box = { top: thin, bottom: thin, left: thin, right: thin };

/** The blank request form; `templates/README.md` lists the names by which it is filled. */
export async function requestForm() {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(sheetName, {
    views: [{ showGridLines: false }],
    properties: { defaultRowHeight: 13 },
  });
  columnWidths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  const form = new FormSheet(sheet);

  form.title("Demande d'habilitation des utilisateurs\ndu téléservice ISOPE (DCAQ)", "date_demande");
  form.section("1. Informations relatives au bénéficiaire");
  form.subsection("Identification de l'opérateur bénéficiaire");
  form.lines([
    { label: "Raison sociale", name: "operateur_raison_sociale" },
    { label: "Numéro SIREN", name: "operateur_siren" },
    { label: "Adresse", name: "operateur_adresse", height: 29.25 },
  ]);
  form.subsection("Identification du signataire du formulaire");
  form.lines([
    { label: "Nom", name: "signataire_nom" },
    { label: "Prénom", name: "signataire_prenom" },
    { label: "Qualité", name: "signataire_qualite" },
    { label: "Courriel", name: "signataire_courriel" },
    { label: "Numéro de téléphone", name: "signataire_telephone" },
  ]);
  form.gap();
  form.section("2. Nom du téléservice");
  form.lines([{ label: "Téléservice", name: "teleservice", value: "ISOPE (DCAQ)" }]);
  form.gap();
  form.section("3. Numéro d'agrément", "ne pas remplir : la douane le communique ultérieurement");
  form.lines([{ label: "Numéro d'agrément" }]);
  form.gap();
  form.section("4. Désignation des comptes à habiliter");
  const titles = form.table("comptes_a_habiliter", "total_a_habiliter");
  form.gap();
  form.section("5. Désignation des comptes auxquels des habilitations doivent être retirées");
  form.table("comptes_a_retirer", "total_a_retirer");
  form.gap();
  form.signature("signature");

  form.page(titles);
  return fixedWorkbook(workbook, {
    title: "Demande d'habilitation des utilisateurs du téléservice ISOPE (DCAQ)",
    subject: "Formulaire vierge",
    edits: { "xl/worksheets/sheet1.xml": (xml) => withoutNumberWarnings(xml, form.row) },
  });
}

/** Lays the form out from top to bottom; `row` is the last row laid. */
class FormSheet {
  row = 0;

  /** @param {import("exceljs").Worksheet} sheet */
  constructor(sheet) {
    this.sheet = sheet;
  }

  /**
   * @param {string} text
   * @param {string} dateName
   */
  title(text, dateName) {
    const title = this.#merged("A", "E", 39);
    title.value = text;
    title.font = { name: "Arial", size: 15, bold: true, color: ink };
    title.alignment = { ...centered, wrapText: true };
    const date = this.#merged("A", "E", 18);
    date.font = { name: "Arial", size: 9, italic: true, color: softInk };
    date.alignment = { horizontal: "center", vertical: "top" };
    this.#name(dateName, date);
  }

  /**
   * @param {string} text
   * @param {string} [note]
   */
  section(text, note) {
    const title = this.#merged("A", "E", 18.75);
    const bold = { name: "Arial", size: 10, bold: true, color: ink };
    const italic = { name: "Arial", size: 9, italic: true, color: softInk };
    title.value =
      note === undefined
        ? text
        : {
            richText: [
              { text, font: bold },
              { text: `  (${note})`, font: italic },
            ],
          };
    title.font = bold;
    title.alignment = indented;
    title.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE4E4E4" } };
    this.#border("A", "E");
  }

  /** @param {string} text */
  subsection(text) {
    const cell = this.#merged("A", "E", 18);
    cell.value = text;
    cell.font = { name: "Arial", size: 9, bold: true, italic: true, color: ink };
    cell.alignment = indented;
    this.#border("A", "E");
  }

  /** @param {readonly Line[]} lines */
  lines(lines) {
    for (const { label, name, value, height = 16.5 } of lines) {
      const title = this.#merged("A", "B", height);
      title.value = label;
      title.font = { name: "Arial", size: 9, color: softInk };
      title.alignment = { ...indented, wrapText: true };
      this.sheet.mergeCells(`C${this.row}:E${this.row}`);
      const cell = this.sheet.getCell(`C${this.row}`);
      if (value !== undefined) cell.value = value;
      cell.font = { name: "Arial", size: 10, color: ink };
      cell.numFmt = "@";
      cell.alignment = { ...indented, wrapText: true };
      this.#border("A", "E");
      if (name !== undefined) this.#name(name, cell);
    }
  }

  /**
   * The header row, the model row and the total of a table; gives the header's row.
   *
   * @param {string} name
   * @param {string} totalName
   */
  table(name, totalName) {
    const header = this.#next(17.25);
    headers.forEach((text, index) => {
      const cell = this.sheet.getCell(header, index + 1);
      cell.value = text;
      cell.font = { name: "Arial", size: 9, bold: true, color: ink };
      cell.alignment = index === 0 ? centered : indented;
      cell.border = box;
    });
    const model = this.#next(15.75);
    headers.forEach((_, index) => {
      const cell = this.sheet.getCell(model, index + 1);
      cell.font = { name: "Arial", size: index === 0 ? 8 : 9, color: index === 0 ? softInk : ink };
      cell.alignment = index === 0 ? centered : { ...indented, wrapText: true };
      if (index > 0) cell.numFmt = "@";
      cell.border = box;
    });
    this.sheet.workbook.definedNames.add(`${sheetName}!$A$${model}:$E$${model}`, name);
    const total = this.#merged("A", "E", 13.5);
    total.font = { name: "Arial", size: 9, color: softInk };
    total.alignment = { horizontal: "right", vertical: "middle" };
    this.#name(totalName, total);
    return header;
  }

  /**
   * One tall row, which no page break can split.
   *
   * @param {string} name
   */
  signature(name) {
    const place = this.#merged("A", "C", 108);
    place.value = "Fait à ………………………………………………\n\n\nle ……………………………………………………";
    place.font = { name: "Arial", size: 10, color: ink };
    place.alignment = { horizontal: "left", vertical: "top", indent: 1, wrapText: true };
    this.sheet.mergeCells(`D${this.row}:E${this.row}`);
    const signatory = this.sheet.getCell(`D${this.row}`);
    signatory.value = "Nom, prénom, qualité et signature :";
    signatory.font = { name: "Arial", size: 10, color: ink };
    signatory.alignment = { horizontal: "left", vertical: "top", indent: 1, wrapText: true };
    this.#border("D", "E");
    this.#name(name, signatory);
  }

  /** @param {number} [height] */
  gap(height = 7.5) {
    this.#next(height);
  }

  /** @param {number} titles */
  page(titles) {
    this.sheet.pageSetup = {
      paperSize: 9,
      orientation: "portrait",
      // Not "fit to width", under which Excel ignores the page breaks that filling sets.
      scale: 100,
      horizontalCentered: true,
      // exceljs writes a dollar before each column only.
      printArea: `A$1:E$${this.row}`,
      printTitlesRow: `${titles}:${titles}`,
      margins: { left: 0.4, right: 0.4, top: 0.55, bottom: 0.71, header: 0.3, footer: 0.35 },
    };
    this.sheet.headerFooter = {
      oddFooter: "&R&8Page &P / &N",
      // In reserve for the filled form: whoever fills the blank one by hand shall not print placeholders.
      evenFooter: "&L&8SIREN {operateur_siren} – {operateur_raison_sociale}&R&8Page &P / &N",
    };
  }

  /** @param {number} height */
  #next(height) {
    this.row += 1;
    this.sheet.getRow(this.row).height = height;
    return this.row;
  }

  /**
   * @param {string} left
   * @param {string} right
   * @param {number} height
   */
  #merged(left, right, height) {
    const row = this.#next(height);
    this.sheet.mergeCells(`${left}${row}:${right}${row}`);
    return this.sheet.getCell(`${left}${row}`);
  }

  /**
   * @param {string} left
   * @param {string} right
   */
  #border(left, right) {
    for (let code = left.charCodeAt(0); code <= right.charCodeAt(0); code += 1) {
      this.sheet.getCell(`${String.fromCharCode(code)}${this.row}`).border = box;
    }
  }

  /**
   * @param {string} name
   * @param {import("exceljs").Cell} cell
   */
  #name(name, cell) {
    this.sheet.workbook.definedNames.add(`${sheetName}!${cell.$col$row}`, name);
  }
}

/**
 * Identifiers and SIREN numbers are digits kept as text on purpose: no green corner for them.
 *
 * @param {string} xml
 * @param {number} lastRow
 */
function withoutNumberWarnings(xml, lastRow) {
  const ignored = `<ignoredErrors><ignoredError sqref="A1:E${lastRow}" numberStoredAsText="1"/></ignoredErrors>`;
  return replaceOnce(xml, "</headerFooter>", `</headerFooter>${ignored}`);
}
