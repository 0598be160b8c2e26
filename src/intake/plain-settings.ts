import type { CutRecord } from "../formats/cut-record.js";
import type { RowCollector } from "../model/row-collector.js";
import type { Reading } from "./reading.js";
import { readSiren } from "./siren.js";

const plainText = /^[!"$-~À-ÿ](?:[ -~À-ÿ]*[!-~À-ÿ])?$/;

/** The most writings of operators that are remembered. */
const mostKnown = 10_000;

/** What rows of a table have in common, by how they write their operator: a list names few of them, in many rows. */
export class PlainSettings {
  readonly #reading: Reading;
  readonly #collector: RowCollector;
  readonly #known = new Map<string, number | undefined>();
  readonly #siren = new LastText();
  readonly #operator = new LastText();
  /** What held for the last row, and what was found for it. */
  #titles: Pick<Reading, "blockSiren" | "blockTitle" | "operatorHints"> | undefined;
  #setting: number | undefined;

  constructor(reading: Reading, collector: RowCollector) {
    this.#reading = reading;
    this.#collector = collector;
  }

  /** The setting of a row, by its cells in a text; `undefined` where there is something to say of its operator. */
  of(
    bytes: Buffer,
    cells: CutRecord,
    columns: { readonly siren: number | undefined; readonly operator: number | undefined },
  ): number | undefined {
    const isOtherSiren = this.#siren.read(bytes, cells, columns.siren);
    const isOtherOperator = this.#operator.read(bytes, cells, columns.operator);
    const isUnderOtherTitles = !this.#isUnderSameTitles();
    if (!isOtherSiren && !isOtherOperator && !isUnderOtherTitles) return this.#setting;
    if (isUnderOtherTitles) {
      const { blockSiren, blockTitle, operatorHints } = this.#reading;
      this.#titles = { blockSiren, blockTitle, operatorHints };
      this.#known.clear();
    }
    const siren = this.#siren.text;
    const operator = this.#operator.text;
    const writing = `${siren}\u0000${operator}`;
    if (!this.#known.has(writing)) {
      if (this.#known.size === mostKnown) this.#known.clear();
      this.#known.set(writing, this.#add(siren, operator));
    }
    this.#setting = this.#known.get(writing);
    return this.#setting;
  }

  #isUnderSameTitles(): boolean {
    const { blockSiren, blockTitle, operatorHints } = this.#reading;
    const titles = this.#titles;
    return (
      titles !== undefined &&
      titles.blockSiren === blockSiren &&
      titles.blockTitle === blockTitle &&
      titles.operatorHints === operatorHints
    );
  }

  #add(sirenText: string, operatorName: string): number | undefined {
    const { table, columns, blockSiren, blockTitle, operatorHints } = this.#reading;
    const siren = sirenText === "" ? blockSiren : plainSiren(sirenText);
    if (siren === undefined && sirenText !== "") return undefined;
    if (operatorName !== "" && !plainText.test(operatorName)) return undefined;
    return this.#collector.addSetting({
      ...{ file: table.file, columns },
      ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
      ...(siren === undefined ? {} : { siren }),
      ...(operatorName === "" ? {} : { operatorName }),
      ...(blockTitle === undefined ? {} : { blockTitle }),
      ...(operatorHints.length === 0 ? {} : { operatorHints }),
    });
  }
}

/** The text of one column in the last row: most rows have the same, which is not made again. */
class LastText {
  text = "";
  #bytes = new Uint8Array(0);

  /** Reads the cell of a row, and says whether its text is another; "" where there is no such cell. */
  read(bytes: Buffer, cells: CutRecord, column: number | undefined): boolean {
    const isThere = column !== undefined && column < cells.width;
    const start = isThere ? (cells.starts[column] ?? 0) : 0;
    const end = isThere ? (cells.ends[column] ?? 0) : 0;
    const last = this.#bytes;
    let same = end - start === last.length ? 0 : -1;
    while (same >= 0 && same < last.length) same = bytes[start + same] === last[same] ? same + 1 : -1;
    if (same >= 0) return false;
    this.text = bytes.toString("utf8", start, end);
    this.#bytes = Uint8Array.from(bytes.subarray(start, end));
    return true;
  }
}

/** The SIREN of a writing of one that needs no remark. */
function plainSiren(text: string): string | undefined {
  const reading = /^\d[\d .-]*$/.test(text) ? readSiren(text) : undefined;
  return reading?.kind === "valid" && !reading.fromSiret && text.trim() === text ? reading.siren : undefined;
}
