import { copyCells, isSameSheet } from "../form/formula-references.js";
import { type Place, parseArea } from "../form/references.js";
import { growAreas, repeatFormula, type SheetGrowth } from "../form/row-growth.js";

/** An address as OpenDocument writes it: `$Demande.$A$23:.$E$23`, the prefixes with their dots. */
type Address = {
  readonly sheet: string | undefined;
  readonly prefixes: readonly [string, string];
  readonly cells: string;
};

/** The place of an address that names its sheet; `undefined` where it is not one area of one sheet. */
export function placeOf(text: string): Place | undefined {
  const address = parseAddress(text.trim());
  const area = parseArea(address?.cells ?? "");
  if (address?.sheet === undefined || area === undefined) return undefined;
  const last = sheetOf(address.prefixes[1]);
  return last === undefined || last === address.sheet ? { sheet: address.sheet, area } : undefined;
}

/** The name of a sheet as an address has it: in quotes where it needs them. */
export function quotedSheet(name: string): string {
  return /^[\p{L}\p{N}_]+$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** The addresses of a list, in which spaces stand between them. */
export function addressesIn(list: string): readonly string[] {
  return list.match(/(?:'(?:[^']|'')*'|[^\s'])+/g) ?? [];
}

/**
 * A list of addresses after the growth of a sheet; `home` is the sheet of those that name none. With `spread`,
 * a single cell in a row that grew becomes all the cells below each other.
 */
export function growAddresses(
  list: string,
  home: string | undefined,
  growth: SheetGrowth,
  { spread = false } = {},
): string {
  return list.replace(/(?:'(?:[^']|'')*'|[^\s'])+/g, (text) =>
    rewrite(text, home, growth.sheet, (cells) => growAreas(cells, growth.growths, { spread })),
  );
}

/** A formula after the growth of a sheet; `home` is the sheet on which it stands. */
export function growFormula(formula: string, home: string | undefined, growth: SheetGrowth): string {
  return replaceAddresses(formula, (text) => growAddresses(text, home, growth));
}

/** The formula of a model row as it reads on one of the rows that it became, `offset` rows below the first. */
export function repeatModelFormula(
  formula: string,
  growth: SheetGrowth,
  at: { readonly row: number; readonly offset: number },
): string {
  return replaceAddresses(formula, (text) => {
    const own = rewrite(text, growth.sheet, growth.sheet, (cells) => repeatFormula(cells, growth, at));
    const sheet = parseAddress(text)?.sheet ?? growth.sheet;
    if (isSameSheet(sheet, growth.sheet)) return own;
    return rewrite(text, sheet, sheet, (cells) => copyCells(cells, at.offset, 0));
  });
}

/** A formula with each of its addresses replaced, which stand in brackets; quoted texts stay. */
function replaceAddresses(formula: string, replace: (address: string) => string): string {
  return formula.replace(
    /"(?:[^"]|"")*"|\[((?:'(?:[^']|'')*'|[^\]'])*)\]/g,
    (whole: string, address: string | undefined) => (address === undefined ? whole : `[${replace(address)}]`),
  );
}

function rewrite(
  text: string,
  home: string | undefined,
  sheet: string,
  edit: (cells: string) => string,
): string {
  const address = parseAddress(text);
  if (address === undefined || !isSameSheet(address.sheet ?? home, sheet)) return text;
  const [first = "", last] = edit(address.cells).split(":");
  const [start, end] = address.prefixes;
  // The second prefix of a list's address may be as short as a dot; a single cell that spreads has none yet.
  return last === undefined ? start + first : `${start}${first}:${end === "" ? start : end}${last}`;
}

const prefix = String.raw`\$?(?:'(?:[^']|'')*'|[^\s.:;'"[\]#()=<>&$]+)?\.`;
const cells = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}|\$?\d{1,7}|\$?[A-Z]{1,3}`;
const pattern = new RegExp(`^(${prefix})?(${cells})(?::(${prefix})?(${cells}))?$`);

function parseAddress(text: string): Address | undefined {
  const [, start = "", first, end = "", last] = pattern.exec(text) ?? [];
  if (first === undefined) return undefined;
  return {
    sheet: sheetOf(start),
    prefixes: [start, end],
    cells: last === undefined ? first : `${first}:${last}`,
  };
}

function sheetOf(written: string): string | undefined {
  const name = written.replace(/^\$/, "").replace(/\.$/, "");
  if (name === "") return undefined;
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
