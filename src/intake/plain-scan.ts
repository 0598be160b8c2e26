import { CutRecord, mostCells } from "../formats/cut-record.js";
import { hashStart, hashWith } from "../model/text-hash.js";

// The cells of a row of which there is nothing to say, told from their bytes in UTF-8 in one go, as a finite automaton: a
// table says what each byte is in a column of a kind, another where that leads to. One small loop is compiled soon, which
// tells in a list of 2,000 rows, and is faster than expressions in one of a million.

/** What a column may be tested as; any text will do in one that is not tested. */
export const [asName, asIdentifier, asEmail] = [1, 2, 3] as const;
const asAnything = 0;

/** A separator that no byte is. */
export const noSeparator = -1;

/** What a byte may be. */
const [unfit, letter, digit, hyphen, mark, apostrophe, dot, at, space, wide, wideRest, other] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
] as const;

/** The bytes that may stand in a column, by what it is tested as; those of a kind that no step takes may not. */
const bytesOf: Readonly<Record<number, Readonly<Record<number, RegExp>>>> = {
  // A quote would have to be taken off.
  [asAnything]: { [other]: /[^"]/ },
  // The letters of French, as one code point each: C3 before a byte from 80 to BF is one from À to ÿ, but for × and ÷.
  [asName]: {
    [letter]: /[A-Za-z]/,
    [mark]: /[.'-]/,
    [space]: / /,
    [wide]: /\xc3/,
    [wideRest]: /[\x80-\x96\x98-\xb6\xb8-\xbf]/,
  },
  [asIdentifier]: { [letter]: /[!$-*,->@-~]/, [mark]: /#/ },
  [asEmail]: {
    ...{ [letter]: /[A-Za-z]/, [digit]: /\d/, [hyphen]: /-/, [mark]: /[_+]/ },
    ...{ [apostrophe]: /'/, [dot]: /\./, [at]: /@/ },
  },
};

const nowhere = 0;
/** Where a cell that is not tested, a name and an identifier stand while they are read. */
const [anything, nameStart, nameLetter, nameWide, nameMark, nameSpace, identifierStart, identifier] = [
  1, 2, 3, 4, 5, 6, 7, 8,
] as const;
/** An email: in its mailbox, at the start and behind each kind of character; */
const [mailboxStart, mailbox, mailboxDot, mailboxApostrophe] = [9, 10, 11, 12] as const;
/** in its domain: in the first label; in one behind a dot, of one letter, of more letters, or of anything else. */
const [domainStart, firstLabel, labelStart, oneLetter, letters, mixed] = [13, 14, 15, 16, 17, 18] as const;

const inName = { [letter]: nameLetter, [wide]: nameWide, [mark]: nameMark, [space]: nameSpace };
const inMailbox = {
  ...{ [letter]: mailbox, [digit]: mailbox, [hyphen]: mailbox, [mark]: mailbox },
  [apostrophe]: mailboxApostrophe,
};
const inMixed = { [letter]: mixed, [digit]: mixed, [hyphen]: mixed, [dot]: labelStart };
/** The steps from each place, by what the next byte is; no other byte may stand there. */
const steps: Readonly<Record<number, Readonly<Record<number, number>>>> = {
  [anything]: { [other]: anything },
  [nameStart]: { [letter]: nameLetter, [wide]: nameWide },
  ...{ [nameLetter]: inName, [nameMark]: inName, [nameSpace]: inName },
  [nameWide]: { [wideRest]: nameLetter },
  [identifierStart]: { [letter]: identifier },
  [identifier]: { [letter]: identifier, [mark]: identifier },
  // The form of an address that `readEmail` finds valid as it stands.
  ...{ [mailboxStart]: inMailbox, [mailboxDot]: inMailbox },
  [mailbox]: { ...inMailbox, [dot]: mailboxDot, [at]: domainStart },
  [mailboxApostrophe]: { ...inMailbox, [dot]: mailboxDot },
  [domainStart]: { [letter]: firstLabel, [digit]: firstLabel },
  [firstLabel]: { [letter]: firstLabel, [digit]: firstLabel, [hyphen]: firstLabel, [dot]: labelStart },
  [labelStart]: { [letter]: oneLetter, [digit]: mixed },
  ...{ [oneLetter]: { ...inMixed, [letter]: letters }, [letters]: { ...inMixed, [letter]: letters } },
  [mixed]: inMixed,
};
/** Where a cell may end, and where one starts, by what its column is tested as. */
const ends: readonly number[] = [anything, nameLetter, nameMark, identifier, letters];
const starts = Uint8Array.of(anything, nameStart, identifierStart, mailboxStart);

const kindOf = Uint8Array.from({ length: starts.length << 8 }, (_, key) => {
  const character = String.fromCharCode(key & 0xff);
  const kinds = Object.entries(bytesOf[key >> 8] ?? {});
  return Number(kinds.find(([, bytes]) => bytes.test(character))?.[0] ?? unfit);
});
const nextOf = Uint8Array.from(
  { length: (mixed + 1) << 4 },
  (_, key) => steps[key >> 4]?.[key & 0xf] ?? nowhere,
);
const mayEnd = Uint8Array.from({ length: mixed + 1 }, (_, place) => (ends.includes(place) ? 1 : 0));

/** Cuts rows into cells and tests these. */
export class PlainScan {
  /** The cells of the last row. */
  readonly cells = new CutRecord();
  /** The hash of each, not mixed. */
  readonly hashes = new Int32Array(mostCells);
  /** The hash of what stands before the @ of its email. */
  mailboxHash = 0;
  /** What each column is tested as. */
  readonly #tests: Uint8Array;

  /** A scan of rows whose columns are tested so; those beyond the last are not. */
  constructor(tests: Uint8Array) {
    this.#tests = tests;
  }

  /**
   * Reads cells from one place of a text to another, from a column on, and says whether each passes its test; they end
   * before a separator, a code of ASCII, and at the end. None may hold quotes.
   */
  read(bytes: Uint8Array, start: number, end: number, separator: number, firstColumn = 0): boolean {
    const { cells, hashes } = this;
    const tests = this.#tests;
    let column = firstColumn;
    let test = tests[column] ?? asAnything;
    let place = starts[test] ?? nowhere;
    let hash = hashStart;
    cells.starts[column] = start;
    for (let from = start; from <= end; from++) {
      const code = from < end ? (bytes[from] ?? 0) : separator;
      if (code !== separator) {
        if (code === atSign) this.mailboxHash = hash;
        place = nextOf[(place << 4) | (kindOf[(test << 8) | code] ?? unfit)] ?? nowhere;
        hash = hashWith(hash, code);
        continue;
      }
      if (mayEnd[place] === 0 || column === mostCells - 1) return false;
      cells.ends[column] = from;
      hashes[column] = hash;
      column++;
      // The cell behind the last may have been cut before.
      if (from === end) break;
      test = tests[column] ?? asAnything;
      place = starts[test] ?? nowhere;
      hash = hashStart;
      cells.starts[column] = from + 1;
    }
    cells.width = column;
    return true;
  }
}

const atSign = 0x40;
