import { type AccountField, accountFields } from "../model/account.js";
import { givenNames, isGivenName } from "../model/given-names.js";
import type { ListRows } from "../model/list-rows.js";
import { hashStart, hashWith } from "../model/text-hash.js";
import { WordTable } from "./word-table.js";

const [space, hyphen, wideLetter] = [0x20, 0x2d, 0xc3] as const;

/** Whether a name of a row is a given name, without making the name where it is plainly none. */
export function isGivenNameAt(rows: ListRows, place: number, field: AccountField): boolean {
  const { columns } = rows;
  const start = columns.startOf(place, accountFields.indexOf(field));
  const end = start + columns.lengthOf(place, accountFields.indexOf(field));
  if (rows.keptAt(place) === undefined && !mayBeGivenName(columns.texts, start, end)) return false;
  return isGivenName(rows.textAt(place, field));
}

/** Whether the first part of a plain name may be that of a given name, by its hash as names are compared. */
function mayBeGivenName(bytes: Uint8Array, start: number, end: number): boolean {
  const codes = foldedCodes();
  let hash = hashStart;
  for (let at = start; at < end; at++) {
    let code = bytes[at] ?? 0;
    if (code === space || code === hyphen) break;
    if (code === wideLetter) code = (bytes[++at] ?? 0) + 0x40;
    const letter = codes[code] ?? 0;
    if (letter === 0) return true;
    hash = hashWith(hash, letter);
  }
  table ??= new WordTable(givenNames);
  return table.mayHold(hash);
}

let table: WordTable | undefined;
let folded: Uint8Array | undefined;

/** What becomes of each letter of Latin-1 when names are compared; 0 where that may not be one letter of ASCII. */
function foldedCodes(): Uint8Array {
  folded ??= Uint8Array.from({ length: 256 }, (_, code) => {
    const base = String.fromCharCode(code).normalize("NFD").toLowerCase();
    return /^[a-z]/.test(base) ? base.charCodeAt(0) : 0;
  });
  return folded;
}
