import { isRoleMailbox, roles } from "../model/role-mailbox.js";
import { hashStart, hashWith, mixedHash } from "../model/text-hash.js";
import { longestName } from "./cell.js";
import { longestEmail } from "./email.js";
import { longestIdentifier } from "./identifier.js";
import { isPlaceholder, placeholderWords } from "./unusable-text.js";
import { lowerLatin, WordTable } from "./word-table.js";

// Whether the values of a row are such that there is nothing to say of them, told from their bytes in UTF-8: what
// `readRow` reads of such a value is the value itself.

/** The codes of a text that are allowed, each with what it is. */
function kindsOf(kinds: Readonly<Record<number, RegExp>>): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, code) => {
    const character = String.fromCharCode(code);
    const found = Object.entries(kinds).find(([, pattern]) => pattern.test(character));
    return Number(found?.[0] ?? 0);
  });
}

const [inside, anywhere, atEnds] = [1, 2, 3] as const;
// The letters of French, as one code point each and with no character in between that a wrong decoding leaves.
const nameKinds = kindsOf({ [anywhere]: /[A-Za-zÀ-ÖØ-öø-ÿ]/, [atEnds]: /[.'-]/, [inside]: / / });
const identifierKinds = kindsOf({ [anywhere]: /[!"$-*,->@-~]/, [inside]: /#/ });

const placeholderTable = new WordTable(placeholderWords);
const [fullStop, exclamationMark, smallX] = [0x2e, 0x21, 0x78] as const;

/** The first of the two bytes of a letter from À to ÿ, and what the second lacks to be its code. */
const [wideLetter, wideOffset] = [0xc3, 0x40] as const;

// An email as `readEmail` finds it valid, read character by character: what each character is, and what it leads to.
const [other, letter, digit, hyphen, sign, apostrophe, dot, at] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const emailKinds = kindsOf({
  [letter]: /[A-Za-z]/,
  [digit]: /\d/,
  [hyphen]: /-/,
  [sign]: /[_+]/,
  [apostrophe]: /'/,
  [dot]: /\./,
  [at]: /@/,
});

const nowhere = 0;
/** In the mailbox: at its start, and behind each kind of character. */
const [mailboxStart, mailbox, mailboxDot, mailboxApostrophe] = [1, 2, 3, 4] as const;
/** In the domain: in its first label; in one behind a dot, of one letter, of more letters, or of anything else. */
const [domainStart, firstLabel, labelStart, oneLetter, letters, mixed] = [5, 6, 7, 8, 9, 10] as const;

type Step = Readonly<Partial<Record<number, number>>>;
const inMailbox = {
  [letter]: mailbox,
  [digit]: mailbox,
  [hyphen]: mailbox,
  [sign]: mailbox,
  [apostrophe]: mailboxApostrophe,
};
const inMixed = { [letter]: mixed, [digit]: mixed, [hyphen]: mixed, [dot]: labelStart };
const steps: Readonly<Record<number, Step>> = {
  [mailboxStart]: inMailbox,
  [mailbox]: { ...inMailbox, [dot]: mailboxDot, [at]: domainStart },
  [mailboxDot]: inMailbox,
  [mailboxApostrophe]: { ...inMailbox, [dot]: mailboxDot },
  [domainStart]: { [letter]: firstLabel, [digit]: firstLabel },
  [firstLabel]: { [letter]: firstLabel, [digit]: firstLabel, [hyphen]: firstLabel, [dot]: labelStart },
  [labelStart]: { [letter]: oneLetter, [digit]: mixed },
  [oneLetter]: { ...inMixed, [letter]: letters },
  [letters]: { ...inMixed, [letter]: letters },
  [mixed]: inMixed,
};
/** The step from a place in an email over a kind of character: 8 kinds a place. */
const emailSteps = Uint8Array.from({ length: 8 * 11 }, (_, step) => steps[step >> 3]?.[step & 7] ?? nowhere);

const roleTable = new WordTable(roles);

/** Tests values, each between two places of a text in UTF-8. */
export class PlainValues {
  /** The hash of the last value that was taken, in lower case: that of its account key, or of its email as compared. */
  hash = 0;

  /** Whether a value is a last or first name as people write it. */
  isName(bytes: Buffer, start: number, end: number): boolean {
    if (start === end || end - start > 2 * longestName) return false;
    let hash = hashStart;
    let kind = 0;
    let length = 0;
    for (let from = start; from < end; from++) {
      let code = bytes[from] ?? 0;
      if (code === wideLetter) code = (bytes[++from] ?? 0) + wideOffset;
      else if (code > 0x7f) return false;
      kind = nameKinds[code] ?? 0;
      if (kind === 0 || (length === 0 && kind !== anywhere)) return false;
      length++;
      hash = hashWith(hash, lowerLatin(code));
    }
    return kind !== inside && length <= longestName && !standsForNothing(bytes, start, end, hash);
  }

  /** Whether a value is an identifier. */
  isIdentifier(bytes: Buffer, start: number, end: number): boolean {
    if (start === end || end - start > longestIdentifier) return false;
    if (identifierKinds[bytes[start] ?? 0] !== anywhere) return false;
    let hash = hashStart;
    for (let from = start; from < end; from++) {
      const code = bytes[from] ?? 0;
      if (identifierKinds[code] === 0) return false;
      hash = hashWith(hash, lowerLatin(code));
    }
    this.hash = mixedHash(hash);
    return !standsForNothing(bytes, start, end, hash);
  }

  /** Whether a value is an email that `readEmail` finds valid as it stands, and a person's. */
  isEmail(bytes: Buffer, start: number, end: number): boolean {
    if (end - start > longestEmail) return false;
    let hash = hashStart;
    let mailboxHash = 0;
    let place: number = mailboxStart;
    for (let from = start; from < end; from++) {
      const code = bytes[from] ?? 0;
      const kind = emailKinds[code] ?? other;
      if (kind === at) mailboxHash = hash;
      place = emailSteps[(place << 3) | kind] ?? nowhere;
      hash = hashWith(hash, lowerLatin(code));
    }
    this.hash = mixedHash(hash);
    if (place !== letters) return false;
    return !(roleTable.mayHold(mailboxHash) && isRoleMailbox(bytes.toString("utf8", start, end)));
  }
}

/** Whether a value is a placeholder; asked in full only where it may be one. */
function standsForNothing(bytes: Buffer, start: number, end: number, hash: number): boolean {
  const [first, last] = [lowerLatin(bytes[start] ?? 0), bytes[end - 1]];
  const maybe =
    placeholderTable.mayHold(hash) ||
    last === fullStop ||
    last === exclamationMark ||
    first === smallX ||
    !isLetterOrDigit(first);
  return maybe && isPlaceholder(bytes.toString("utf8", start, end));
}

function isLetterOrDigit(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code >= 0x80;
}
