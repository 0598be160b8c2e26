// @ts-check
import ExcelJS from "exceljs";
import { withChecks, withLooks } from "./account-checks.mjs";
import { fixedWorkbook } from "./fixed-workbook.mjs";

/** @typedef {{ header: string, width: number, example: string, optional?: boolean }} Column */

/** @type {Column} */
const lastName = { header: "Nom", width: 26, example: "DUPONT" };
/** @type {readonly Column[]} */
const others = [
  { header: "Prénom", width: 22, example: "Marie" },
  { header: "Identifiant Prodouane", width: 26, example: "mdupont" },
  { header: "Adresse courriel", width: 42, example: "marie.dupont@societe.example" },
  { header: "SIREN", width: 14, example: "123456782", optional: true },
];

// A row whose first text is EXEMPLE is not read (`src/intake/row-kind.ts`).
const exampleMark = "EXEMPLE";
const sheets = [
  {
    name: "Comptes",
    columns: [{ ...lastName, example: exampleMark }, ...others],
    letters: { lastName: "A", firstName: "B", identifier: "C", email: "D", siren: "E" },
  },
  {
    name: "Mouvements",
    columns: [{ header: "Action", width: 12, example: exampleMark }, lastName, ...others],
    letters: { action: "A", lastName: "B", firstName: "C", identifier: "D", email: "E", siren: "F" },
  },
];

// The mark by which a sheet is passed over (`src/model/information-sheet.ts`).
const informationMark = "Feuille d'information : elle n'est pas lue comme une liste.";
const help = [
  [
    "Ce classeur",
    "Il donne les comptes Prodouane à habiliter au téléservice ISOPE (DCAQ). Remplissez une seule de ses deux listes.",
  ],
  [
    "Feuille « Comptes »",
    "La liste complète, une ligne par compte. Un compte habilité qui n'y figure plus sera proposé au retrait.",
  ],
  [
    "Feuille « Mouvements »",
    "Les seuls changements : une ligne par compte à ajouter ou à retirer, l'action se choisit dans la liste déroulante. Laissez alors « Comptes » vide.",
  ],
  ["Nom et prénom", "Ceux du titulaire du compte Prodouane, écrits comme sur le portail."],
  ["Identifiant Prodouane", "Celui que le titulaire a choisi en s'inscrivant sur le portail."],
  ["Adresse courriel", "Celle que le titulaire a donnée en s'inscrivant sur le portail."],
  [
    "SIREN",
    "Les 9 chiffres de l'opérateur pour lequel le compte est habilité. Facultatif s'il n'y en a qu'un ; les autres colonnes sont obligatoires.",
  ],
  [
    "Ligne EXEMPLE",
    "Elle montre ce qui est attendu. Une ligne dont la première cellule est EXEMPLE n'est jamais lue : effacez-la, ou écrivez par-dessus toutes ses cellules.",
  ],
  [
    "Couleurs",
    "Rose : valeur absente, trop longue ou mal formée. Jaune : identifiant présent deux fois. Une cellule colorée se relit, elle n'empêche pas d'envoyer la liste.",
  ],
  [
    "Copier et coller",
    "Les cellules sont au format Texte, ce qui garde les zéros de tête. Collez les valeurs seules : un collage ordinaire efface les formats et les contrôles.",
  ],
  ["En-tête", "Gardez la ligne d'en-tête. L'ordre des colonnes et celui des lignes sont libres."],
  ["Portail", "https://pro.douane.gouv.fr"],
];

const ink = { argb: "FF000000" };
const softInk = { argb: "FF7F7F7F" };

/** The blank list that is handed to a subsidiary: a full list, a list of movements, and how to fill them in. */
export async function accountList() {
  const workbook = new ExcelJS.Workbook();
  for (const { name, columns } of sheets) {
    addAccounts(workbook.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }] }), columns);
  }
  addHelp(workbook.addWorksheet("Mode d'emploi", { views: [{ showGridLines: false }] }));
  const checks = sheets.map(({ columns, letters }, index) => [
    `xl/worksheets/sheet${index + 1}.xml`,
    (/** @type {string} */ xml) => withChecks(xml, letters, halfWritten(columns)),
  ]);
  return fixedWorkbook(workbook, {
    title: "Liste des comptes à habiliter au téléservice ISOPE (DCAQ)",
    subject: "Liste à compléter",
    edits: Object.fromEntries(checks),
    styles: withLooks,
  });
}

/**
 * @param {import("exceljs").Worksheet} sheet
 * @param {readonly Column[]} columns
 */
function addAccounts(sheet, columns) {
  sheet.columns = columns.map(({ header, width }) => ({
    header,
    width,
    style: { numFmt: "@", font: { name: "Arial", size: 10 } },
  }));
  const header = sheet.getRow(1);
  header.height = 22;
  const example = sheet.getRow(2);
  columns.forEach((column, index) => {
    const title = header.getCell(index + 1);
    title.font = { name: "Arial", size: 10, bold: column.optional !== true, color: ink };
    title.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE4E4E4" } };
    title.alignment = { vertical: "middle" };
    title.border = { bottom: { style: "thin", color: { argb: "FF595959" } } };
    const shown = example.getCell(index + 1);
    shown.value = column.example;
    shown.font = { name: "Arial", size: 10, italic: true, color: softInk };
  });
  sheet.pageSetup = {
    paperSize: 9,
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: "1:1",
  };
  sheet.headerFooter = { oddFooter: "&L&8&A&R&8Page &P / &N" };
}

/**
 * The formula that tells that the example was written over in part: its row would not be read.
 *
 * @param {readonly Column[]} columns
 */
function halfWritten(columns) {
  const changed = columns
    .slice(1)
    .map(({ example }, index) => `$${String.fromCharCode(66 + index)}$2<>"${example}"`);
  return `AND($A$2="${exampleMark}",OR(${changed.join(",")}))`;
}

/** @param {import("exceljs").Worksheet} sheet */
function addHelp(sheet) {
  sheet.getColumn(1).width = 24;
  sheet.getColumn(2).width = 92;
  const title = sheet.getCell("A1");
  title.value = "Mode d'emploi";
  title.font = { name: "Arial", size: 14, bold: true, color: ink };
  sheet.getRow(1).height = 24;
  const mark = sheet.getCell("A2");
  mark.value = informationMark;
  mark.font = { name: "Arial", size: 9, italic: true, color: softInk };
  mark.alignment = { vertical: "top" };
  sheet.getRow(2).height = 22;
  help.forEach(([topic = "", text = ""], index) => {
    const row = sheet.getRow(index + 3);
    row.height = text.length > 106 ? 32 : 19;
    const [left, right] = [row.getCell(1), row.getCell(2)];
    left.value = topic;
    left.font = { name: "Arial", size: 10, bold: true, color: ink };
    left.alignment = { vertical: "top" };
    right.value = text;
    right.font = { name: "Arial", size: 10, color: ink };
    right.alignment = { vertical: "top", wrapText: true };
  });
  sheet.pageSetup = {
    paperSize: 9,
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  };
}
