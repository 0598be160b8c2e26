/** What may be wrong with the quotes of a record: one is closed in the wrong place, or never. */
export type QuoteFault = "misplaced" | "unclosed";

const [lineFeed, carriageReturn, quote, byteOrderMark] = [0x0a, 0x0d, 0x22, 0xfeff] as const;

/**
 * Cuts a delimited text into records, one after another, by the rules of RFC 4180: any kind of line end, fields in
 * quotes with delimiters, line breaks and doubled quotes inside. White space between a closing quote and the end of its
 * field is passed over. A quote closed in the wrong place stays part of its field; one never closed takes all that is
 * left of the text, as it stands.
 */
export class RecordSplitter {
  readonly #text: string;
  readonly #delimiter: string;
  readonly #first: number;
  /** Where a record is put together: an array of the right size is then made from it, since they grow in leaps. */
  readonly #fields: string[] = [];
  #at: number;
  #end = 0;
  #lines = 1;
  #fault: QuoteFault | undefined;
  #isDone = false;

  constructor(text: string, delimiter: string) {
    this.#text = text;
    this.#delimiter = delimiter;
    this.#first = delimiter.charCodeAt(0);
    this.#at = text.charCodeAt(0) === byteOrderMark ? 1 : 0;
  }

  /** The fields of the next record; `undefined` behind the last. A line end at the very end starts an empty record. */
  next(): string[] | undefined {
    if (this.#isDone) return undefined;
    this.#lines = 1;
    this.#fault = undefined;
    let count = 0;
    do {
      this.#fields[count++] =
        this.#text.charCodeAt(this.#at) === quote ? this.#quotedField() : this.#plainField();
    } while (this.#passDelimiter());
    this.#end = this.#at;
    this.#passLineEnd();
    return this.#fields.slice(0, count);
  }

  /** Goes to where a record starts, by its place in the text. */
  goTo(start: number): void {
    this.#at = start;
    this.#isDone = false;
  }

  /** Where the record that `next` gave ends, its line end left out. */
  get end(): number {
    return this.#end;
  }

  /** How many lines the record that `next` gave stands on. */
  get lines(): number {
    return this.#lines;
  }

  /** What is wrong with its quotes. */
  get fault(): QuoteFault | undefined {
    return this.#fault;
  }

  #plainField(): string {
    const text = this.#text;
    const first = this.#first;
    const start = this.#at;
    let at = start;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === lineFeed || code === carriageReturn) break;
      if (code === first && this.#isDelimiter(at)) break;
    }
    this.#at = at;
    return text.slice(start, at);
  }

  #quotedField(): string {
    const text = this.#text;
    const start = this.#at + 1;
    for (let at = text.indexOf('"', start); at !== -1; at = text.indexOf('"', at + 1)) {
      if (text.charCodeAt(at + 1) === quote) {
        at++;
        continue;
      }
      const end = this.#endBehind(at + 1);
      if (end !== -1) {
        this.#at = end;
        return this.#unquoted(text.slice(start, at));
      }
      this.#fault = "misplaced";
    }
    this.#fault = "unclosed";
    this.#at = text.length;
    return text.slice(start);
  }

  /** The end of the field whose closing quote stands right before a place; -1 where other text follows. */
  #endBehind(start: number): number {
    const text = this.#text;
    if (start === text.length) return start;
    for (let at = start; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === lineFeed || code === carriageReturn || this.#isDelimiter(at)) return at;
      if (text[at]?.trim() !== "") return -1;
    }
    return -1;
  }

  #unquoted(content: string): string {
    let value = content;
    if (value.includes("\r")) value = value.replace(/\r\n?/g, "\n");
    for (let at = value.indexOf("\n"); at !== -1; at = value.indexOf("\n", at + 1)) this.#lines++;
    return value.includes('""') ? value.replaceAll('""', '"') : value;
  }

  #isDelimiter(at: number): boolean {
    return this.#delimiter.length === 1
      ? this.#text.charCodeAt(at) === this.#first
      : this.#text.startsWith(this.#delimiter, at);
  }

  #passDelimiter(): boolean {
    if (this.#at >= this.#text.length || !this.#isDelimiter(this.#at)) return false;
    this.#at += this.#delimiter.length;
    return true;
  }

  #passLineEnd(): void {
    const code = this.#text.charCodeAt(this.#at);
    if (this.#at >= this.#text.length) this.#isDone = true;
    else if (code === carriageReturn && this.#text.charCodeAt(this.#at + 1) === lineFeed) this.#at += 2;
    else this.#at++;
  }
}
