// @ts-check
import ExcelJS from "exceljs";
import { fixedWorkbook } from "./fixed-workbook.mjs";

const columns = [
  { header: "Nom", width: 26 },
  { header: "Prénom", width: 22 },
  { header: "Identifiant Prodouane", width: 26 },
  { header: "Adresse courriel", width: 42 },
  { header: "SIREN", width: 14 },
];

// No example and no "at" sign here: a reader of lists takes it for the sign of an account.
const help = [
  "Une ligne par compte à habiliter au téléservice ISOPE (DCAQ), dans la feuille « Comptes ».",
  "Donnez la liste complète : un compte habilité qui n'y figure plus sera proposé au retrait.",
  "Nom et Prénom : ceux du titulaire du compte Prodouane, écrits comme sur le portail.",
  "Identifiant Prodouane : celui que le titulaire a choisi en s'inscrivant sur le portail.",
  "Adresse courriel : celle que le titulaire a donnée en s'inscrivant sur le portail.",
  "SIREN : les 9 chiffres de l'opérateur pour lequel le compte est habilité ; facultatif s'il n'y en a qu'un.",
  "Les quatre premières colonnes sont obligatoires : une ligne incomplète ne peut pas être demandée.",
  "Les cellules sont au format Texte : les zéros de tête sont conservés. Collez les valeurs seules.",
  "Gardez la ligne d'en-tête ; l'ordre des colonnes et des lignes est libre.",
  "Portail : https://pro.douane.gouv.fr",
];

/** The blank list that is handed to a subsidiary. */
export async function accountList() {
  const workbook = new ExcelJS.Workbook();
  addAccounts(workbook.addWorksheet("Comptes", { views: [{ state: "frozen", ySplit: 1 }] }));
  addHelp(workbook.addWorksheet("Mode d'emploi", { views: [{ showGridLines: false }] }));
  return fixedWorkbook(workbook, {
    title: "Liste des comptes à habiliter au téléservice ISOPE (DCAQ)",
    subject: "Liste à compléter",
  });
}

/** @param {import("exceljs").Worksheet} sheet */
function addAccounts(sheet) {
  sheet.columns = columns.map(({ header, width }) => ({
    header,
    width,
    style: { numFmt: "@", font: { name: "Arial", size: 10 } },
  }));
  const header = sheet.getRow(1);
  header.height = 22;
  header.eachCell((cell) => {
    cell.font = { name: "Arial", size: 10, bold: true };
    cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE4E4E4" } };
    cell.alignment = { vertical: "middle" };
    cell.border = { bottom: { style: "thin", color: { argb: "FF595959" } } };
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

/** @param {import("exceljs").Worksheet} sheet */
function addHelp(sheet) {
  sheet.getColumn(1).width = 105;
  help.forEach((text, index) => {
    const cell = sheet.getCell(index + 1, 1);
    cell.value = text;
    cell.font = { name: "Arial", size: 10 };
    cell.alignment = { vertical: "middle", wrapText: true };
    sheet.getRow(index + 1).height = 20;
  });
  sheet.pageSetup = {
    paperSize: 9,
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  };
}
