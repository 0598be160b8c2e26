// @ts-check
import { replaceOnce } from "./fixed-workbook.mjs";

/** The last row that is checked; a longer list is read all the same. */
const lastRow = 5000;

/** The longest values that are read without a finding (`src/intake/`). */
const longest = { name: 100, identifier: 100, email: 254 };

/** The looks of flagged cells, by their place among the differential styles. */
const looks = { wrong: 0, double: 1 };
const colors = ["FFFFC7CE", "FFFFEB9C"];

/**
 * The columns of a sheet of accounts, by their letters.
 *
 * @typedef {{ lastName: string, firstName: string, identifier: string, email: string, siren: string, action?: string }} Columns
 */

/**
 * The sheet's XML with its checks, which exceljs cannot write: formats that flag cells, and validations that
 * warn on typing.
 *
 * @param {string} xml
 * @param {Columns} columns
 * @param {string} example the formula that tells whether the example has been written over in part
 */
export function withChecks(xml, columns, example) {
  const all = `A2:${columns.siren}${lastRow}`;
  const checked = replaceOnce(
    xml,
    "</sheetData>",
    `</sheetData>${formats(columns, example)}${validations(columns)}`,
  );
  const ignored = `<ignoredErrors><ignoredError sqref="${all}" numberStoredAsText="1"/></ignoredErrors>`;
  return replaceOnce(checked, "</headerFooter>", `</headerFooter>${ignored}`);
}

/**
 * The styles' XML with the looks that the checks give to cells.
 *
 * @param {string} xml
 */
export function withLooks(xml) {
  const fills = colors.map(
    (argb) =>
      `<dxf><fill><patternFill patternType="solid"><fgColor rgb="${argb}"/><bgColor rgb="${argb}"/></patternFill></fill></dxf>`,
  );
  return replaceOnce(xml, '<dxfs count="0"/>', `<dxfs count="${fills.length}">${fills.join("")}</dxfs>`);
}

/**
 * @param {Columns} columns
 * @param {string} example
 */
function formats({ lastName, firstName, identifier, email, siren, action }, example) {
  const started = `AND($A2<>"EXEMPLE",COUNTA($A2:$${siren}2)>0)`;
  const digits = `SUBSTITUTE(${siren}2," ","")`;
  const required = action === undefined ? `${lastName}2:${email}${lastRow}` : `A2:${email}${lastRow}`;
  const rules = [
    [`A2:${siren}2`, looks.wrong, example],
    [required, looks.wrong, `AND(${started},LEN(TRIM(A2))=0)`],
    [`${lastName}2:${firstName}${lastRow}`, looks.wrong, `LEN(${lastName}2)>${longest.name}`],
    [`${identifier}2:${identifier}${lastRow}`, looks.wrong, `LEN(${identifier}2)>${longest.identifier}`],
    [
      `${email}2:${email}${lastRow}`,
      looks.wrong,
      `AND(LEN(${email}2)>0,OR(LEN(${email}2)>${longest.email},ISERROR(FIND("@",${email}2)),ISNUMBER(FIND(" ",TRIM(${email}2)))))`,
    ],
    [
      `${siren}2:${siren}${lastRow}`,
      looks.wrong,
      `AND(LEN(${siren}2)>0,OR(LEN(${digits})<>9,ISERROR(VALUE(${digits}))))`,
    ],
    ...(action === undefined
      ? []
      : [
          [
            `${action}2:${action}${lastRow}`,
            looks.wrong,
            `AND(LEN(${action}2)>0,${action}2<>"ajout",${action}2<>"retrait",${action}2<>"EXEMPLE")`,
          ],
        ]),
  ];
  const flagged = rules.map(
    ([area, look, formula], index) =>
      `<conditionalFormatting sqref="${area}"><cfRule type="expression" dxfId="${look}" priority="${index + 1}"><formula>${escaped(`${formula}`)}</formula></cfRule></conditionalFormatting>`,
  );
  const area = `${identifier}2:${identifier}${lastRow}`;
  return `${flagged.join("")}<conditionalFormatting sqref="${area}"><cfRule type="duplicateValues" dxfId="${looks.double}" priority="${rules.length + 1}"/></conditionalFormatting>`;
}

/** @param {Columns} columns */
function validations({ lastName, firstName, identifier, email, siren, action }) {
  const identifiers = `$${identifier}$2:$${identifier}$${lastRow}`;
  const list = [
    ...(action === undefined
      ? []
      : [
          validation(`${action}2:${action}${lastRow}`, {
            kind: 'type="list" errorStyle="stop"',
            formula: '"ajout,retrait"',
            title: "Action",
            message: "Choisissez « ajout » ou « retrait ».",
          }),
        ]),
    validation(`${lastName}2:${firstName}${lastRow}`, {
      kind: 'type="textLength" operator="lessThanOrEqual" errorStyle="warning"',
      formula: `${longest.name}`,
      title: "Valeur trop longue",
      message: `Un nom ou un prénom ne dépasse pas ${longest.name} caractères.`,
    }),
    // Not COUNTIF, for which the texts 0123 and 123 are one number.
    validation(`${identifier}2:${identifier}${lastRow}`, {
      kind: 'type="custom" errorStyle="warning"',
      formula: `AND(LEN(${identifier}2)<=${longest.identifier},SUMPRODUCT(--(${identifiers}=${identifier}2))=1)`,
      title: "Identifiant à vérifier",
      message: `Cet identifiant figure déjà dans la liste, ou dépasse ${longest.identifier} caractères.`,
    }),
    validation(`${email}2:${email}${lastRow}`, {
      kind: 'type="custom" errorStyle="warning"',
      formula: `AND(LEN(${email}2)<=${longest.email},ISNUMBER(FIND("@",${email}2)),ISERROR(FIND(" ",TRIM(${email}2))))`,
      title: "Adresse courriel à vérifier",
      message: "Donnez une seule adresse, sans espace, celle de l'inscription sur le portail.",
    }),
    validation(`${siren}2:${siren}${lastRow}`, {
      kind: 'type="custom" errorStyle="warning"',
      formula: `AND(LEN(SUBSTITUTE(${siren}2," ",""))=9,ISNUMBER(VALUE(SUBSTITUTE(${siren}2," ",""))))`,
      title: "SIREN à vérifier",
      message: "Un numéro SIREN a 9 chiffres.",
    }),
  ];
  return `<dataValidations count="${list.length}">${list.join("")}</dataValidations>`;
}

/**
 * @param {string} area
 * @param {{ kind: string, formula: string, title: string, message: string }} check
 */
function validation(area, { kind, formula, title, message }) {
  return `<dataValidation ${kind} allowBlank="1" showErrorMessage="1" errorTitle="${escaped(title)}" error="${escaped(message)}" sqref="${area}"><formula1>${escaped(formula)}</formula1></dataValidation>`;
}

/** @param {string} text */
function escaped(text) {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
