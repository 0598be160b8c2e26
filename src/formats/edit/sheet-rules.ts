import { escapeXml } from "../form/cell-text.js";

/** What may be typed in a sheet of ours, and what colours its cells. */
export type SheetRules = {
  /** Whether only unlocked cells can be typed in; without a password, it guards against slips only. */
  readonly isProtected?: boolean;
  readonly choices?: readonly CellChoice[];
  readonly conditions?: readonly CellCondition[];
};

/** The texts that cells of an area can be given, from a list that drops down, and what is said of them. */
type CellChoice = {
  /** As `J4:J43`. */
  readonly area: string;
  /** Without commas. */
  readonly texts: readonly string[];
  readonly title: string;
  readonly prompt: string;
  readonly error: string;
};

/** A fill for the cells of an area whose formula holds, which is that of the area's first cell. */
type CellCondition = {
  readonly area: string;
  readonly formula: string;
  /** Of the styles of the workbook. */
  readonly overlay: number;
};

/** The protection as markup: rows and columns can be sized, and rows filtered. */
export function protectionMarkup({ isProtected = false }: SheetRules): string {
  return isProtected
    ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" autoFilter="0"/>'
    : "";
}

/** The conditions as markup, the first before the others where several hold. */
export function conditionsMarkup({ conditions = [] }: SheetRules): string {
  return conditions
    .map(
      ({ area, formula, overlay }, index) =>
        `<conditionalFormatting sqref="${area}"><cfRule type="expression" dxfId="${overlay}" priority="${index + 1}"><formula>${escapeXml(formula)}</formula></cfRule></conditionalFormatting>`,
    )
    .join("");
}

/** The choices as markup; a cell may stay empty. */
export function validationsMarkup({ choices = [] }: SheetRules): string {
  if (choices.length === 0) return "";
  const validations = choices.map(
    ({ area, texts, title, prompt, error }) =>
      `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="${escapeXml(title)}" error="${escapeXml(error)}" promptTitle="${escapeXml(title)}" prompt="${escapeXml(prompt)}" sqref="${area}"><formula1>"${escapeXml(texts.join(","))}"</formula1></dataValidation>`,
  );
  return `<dataValidations count="${choices.length}">${validations.join("")}</dataValidations>`;
}
