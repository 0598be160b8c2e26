/** The most cells of a record that is cut where it stands. */
export const mostCells = 256;

/** The code of a delimiter; `undefined` for one that is no character of ASCII, which may be part of another in UTF-8. */
export function separatorCode(delimiter: string): number | undefined {
  const code = delimiter.charCodeAt(0);
  return delimiter.length === 1 && code < 0x80 ? code : undefined;
}

/** The cells of a record, by the places in its text where each starts and ends. */
export class CutRecord {
  readonly starts = new Uint32Array(mostCells);
  readonly ends = new Uint32Array(mostCells);
  /** How many there are. */
  width = 0;

  /** Whether there is text in a cell, by its column. */
  isFilled(column: number): boolean {
    return column < this.width && this.starts[column] !== this.ends[column];
  }

  /**
   * Cuts the record between two places of a text in UTF-8 as `RecordSplitter` would; `false` where only that can: the
   * delimiter is no character of ASCII, a quoted cell holds quotes or carriage returns or has anything behind it, or
   * there are too many.
   */
  cut(text: Uint8Array, start: number, end: number, delimiter: string): boolean {
    const separator = separatorCode(delimiter);
    if (separator === undefined) return false;
    let column = 0;
    for (let at = start; ; at++) {
      if (column === mostCells) return false;
      if (at < end && text[at] === quote) {
        let closing = at + 1;
        while (closing < end && text[closing] !== quote && text[closing] !== carriageReturn) closing++;
        if (closing === end || text[closing] !== quote) return false;
        this.starts[column] = at + 1;
        this.ends[column] = closing;
        at = closing + 1;
        if (at < end && text[at] !== separator) return false;
      } else {
        this.starts[column] = at;
        while (at < end && text[at] !== separator) at++;
        this.ends[column] = at;
      }
      column++;
      if (at >= end) break;
    }
    this.width = column;
    return true;
  }
}

const [quote, carriageReturn] = [0x22, 0x0d] as const;
