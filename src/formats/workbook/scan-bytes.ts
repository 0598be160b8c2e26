import { resolveEntities } from "./scan-xml.js";
import { isSpace, isSpelt, TagAttributes, wholeNumber } from "./tag-attributes.js";

/** What a scanner has come to: the end of the text, an opening tag (self-closing ones included), a closing tag. */
export type Token = 0 | 1 | 2;

/** The tokens by name. */
export const token = { end: 0, open: 1, close: 2 } as const;

/** The last four bytes of a name as one number: all of a name of up to three letters, which no other has. */
export function nameCode(name: string): number {
  let code = 0;
  for (let at = 0; at < name.length; at++) code = (code << 8) | name.charCodeAt(at);
  return code;
}

const [carriageReturn, space, ampersand, slash, colon, less, more] = [
  0x0d, 0x20, 0x26, 0x2f, 0x3a, 0x3c, 0x3e,
] as const;
const [exclamation, question, hyphen, underscore] = [0x21, 0x3f, 0x2d, 0x5f] as const;

/** What a byte of a text asks of whoever decodes it. */
const plain = 0;
const wide = 1;
const entity = 2;
const escaped = 4;
const traits = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x80) return wide;
  if (byte === ampersand) return entity;
  return byte === underscore || byte === carriageReturn ? escaped : plain;
});

/**
 * Scans an XML text in UTF-8, tag by tag, over its bytes: made for the parts of a workbook that hold its cells. Nothing
 * is built but what is asked for, and the caller asks only about the tag on which the scanner stands and the text
 * before it. For any other part `scanXml` is shorter to use.
 */
export class ByteScanner {
  readonly #bytes: Buffer;
  #at = 0;
  #depth = 0;
  #latin1: string | undefined;
  #nameStart = 0;
  #nameEnd = 0;
  #textStart = 0;
  #textEnd = 0;
  #textTraits = plain;
  /** The text before a comment, an instruction or a CDATA section, when one interrupts it. */
  #textBefore = "";

  /** The code of the tag's local name (see `nameCode`). */
  code = 0;
  /** Whether the opening tag closes itself: no closing tag comes. */
  isSelfClosing = false;
  /** The attributes of the opening tag. */
  readonly attributes: TagAttributes;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.attributes = new TagAttributes(bytes);
  }

  /**
   * Goes to the next tag.
   *
   * @throws Error when the text ends inside an element, as that of a damaged file does.
   */
  next(): Token {
    const bytes = this.#bytes;
    const end = bytes.length;
    this.#textBefore = "";
    this.#textTraits = plain;
    this.#textStart = this.#at;
    for (;;) {
      let at = this.#at;
      let seen = this.#textTraits;
      while (at < end) {
        const byte = bytes[at] ?? 0;
        if (byte === less) break;
        seen |= traits[byte] ?? 0;
        at++;
      }
      this.#textTraits = seen;
      this.#textEnd = at;
      if (at >= end) {
        if (this.#depth !== 0) throw new Error("XML ends inside an element");
        return token.end;
      }
      const second = bytes[at + 1];
      if (second === slash) return this.#closingTag(at);
      if (second !== exclamation && second !== question) return this.#openingTag(at);
      this.#interruption(at, second);
    }
  }

  /** The place behind the last tag, for whoever can read on from there in a way of their own. */
  get place(): number {
    return this.#at;
  }

  set place(at: number) {
    this.#at = at;
  }

  /** Whether the tag's local name is this one. */
  isNamed(name: string): boolean {
    return isSpelt(this.#bytes, this.#nameStart, this.#nameEnd, name);
  }

  /** The text before the tag, its entities resolved. */
  get text(): string {
    const last = this.#textPiece();
    return this.#textBefore === "" ? last : this.#textBefore + last;
  }

  /** Whether the text before the tag may hold an escape such as `_x000D_`, or a carriage return. */
  get mayHoldEscapes(): boolean {
    return this.#textBefore !== "" || (this.#textTraits & (escaped | entity)) !== 0;
  }

  /** The text before the tag where it is a whole number written in digits; -1 where it is anything else. */
  get textNumber(): number {
    return this.#textBefore === "" ? wholeNumber(this.#bytes, this.#textStart, this.#textEnd) : -1;
  }

  /** What stands between two places, which is ASCII alone where it is narrow. */
  between(start: number, end: number, isNarrow: boolean): string {
    if (!isNarrow) return this.#bytes.toString("utf8", start, end);
    // Slices of one string cost far less than as many calls that decode.
    this.#latin1 ??= this.#bytes.toString("latin1");
    return this.#latin1.slice(start, end);
  }

  #textPiece(): string {
    const text = this.between(this.#textStart, this.#textEnd, (this.#textTraits & wide) === 0);
    return (this.#textTraits & entity) === 0 ? text : resolveEntities(text);
  }

  #closingTag(start: number): Token {
    const bytes = this.#bytes;
    let at = start + 2;
    let code = 0;
    this.#nameStart = at;
    this.#nameEnd = -1;
    for (; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === more) {
        if (this.#nameEnd < 0) this.#nameEnd = at;
        this.code = code;
        this.#depth--;
        this.#at = at + 1;
        return token.close;
      }
      if (byte <= space) {
        if (this.#nameEnd < 0) this.#nameEnd = at;
      } else if (byte === colon) {
        code = 0;
        this.#nameStart = at + 1;
      } else code = (code << 8) | byte;
    }
    throw new Error("XML ends inside a tag");
  }

  #openingTag(start: number): Token {
    const bytes = this.#bytes;
    const end = bytes.length;
    let at = start + 1;
    let code = 0;
    this.#nameStart = at;
    this.attributes.clear();
    for (; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (byte <= space || byte === more || byte === slash) break;
      if (byte === colon) {
        code = 0;
        this.#nameStart = at + 1;
      } else code = (code << 8) | byte;
    }
    this.#nameEnd = at;
    this.code = code;
    for (;;) {
      while (at < end && isSpace(bytes[at] ?? 0)) at++;
      if (at >= end) throw new Error("XML ends inside a tag");
      const byte = bytes[at] ?? 0;
      if (byte === more) {
        this.isSelfClosing = bytes[at - 1] === slash;
        if (!this.isSelfClosing) this.#depth++;
        this.#at = at + 1;
        return token.open;
      }
      at = byte === slash ? at + 1 : this.attributes.read(at);
    }
  }

  /** Passes over a comment, an instruction or a document type; the content of a CDATA section is text. */
  #interruption(start: number, second: number): void {
    const bytes = this.#bytes;
    this.#textBefore += this.#textPiece();
    this.#textTraits = plain;
    if (bytes.subarray(start, start + 9).equals(cdata)) {
      const end = this.#endOf("]]>", start + 9);
      this.#textBefore += bytes.toString("utf8", start + 9, end - 3);
      this.#at = end;
    } else if (second === question) this.#at = this.#endOf("?>", start);
    else if (bytes[start + 2] === hyphen && bytes[start + 3] === hyphen)
      this.#at = this.#endOf("-->", start + 4);
    else this.#at = this.#endOf(">", start);
    this.#textStart = this.#at;
  }

  #endOf(what: string, from: number): number {
    const found = this.#bytes.indexOf(what, from, "latin1");
    if (found < 0) throw new Error(`XML ends before ${what}`);
    return found + what.length;
  }
}

const cdata = Buffer.from("<![CDATA[");
