/** One file of an archive, as the archive's directory tells it. */
export type ZipEntry = {
  readonly name: string;
  /** How it is packed: 0 as it stands, 8 deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  /** The CRC-32 of its content. */
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header stands in the archive. */
  readonly offset: number;
};

// The records of the format, by their signatures (PKWARE's APPNOTE, 4.3).
const directoryEntry = 0x02014b50;
const endOfDirectory = 0x06054b50;
const locator64 = 0x07064b50;
const endOfDirectory64 = 0x06064b50;

/** What a field of 16 or 32 bits holds where the true value stands in a zip64 record. */
const elsewhere16 = 0xffff;
const elsewhere32 = 0xffffffff;

type End = { readonly start: number; readonly count: number };

/**
 * The files of an archive, from its directory: the local headers may leave sizes to a descriptor behind the data,
 * and tell of files that were taken out since. Archives of more than 4 GiB or 65,535 files (zip64) included.
 *
 * @throws Error when the directory is missing or does not hold what it announces.
 */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const { start, count } = readEnd(view);
  const decoder = new TextDecoder();
  const entries: ZipEntry[] = [];
  let at = start;
  for (let left = count; left > 0; left--) {
    if (view.getUint32(at, true) !== directoryEntry) throw new Error("damaged zip directory");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const wide = zip64Values(view, at + 46 + nameLength, extraLength);
    // The values that did not fit come in this order, only those that did not.
    const [size, packedSize, offset] = [24, 20, 42].map((field) => {
      const value = view.getUint32(at + field, true);
      return value === elsewhere32 ? (wide.shift() ?? value) : value;
    });
    entries.push({
      name: decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      checksum: view.getUint32(at + 16, true),
      packedSize: packedSize ?? 0,
      size: size ?? 0,
      offset: offset ?? 0,
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Where the directory starts, and how many files it tells of. */
function readEnd(view: DataView): End {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const isWide = count === elsewhere16 || start === elsewhere32;
  if (!isWide || end < 20 || view.getUint32(end - 20, true) !== locator64) return { start, count };
  const wideEnd = uint64(view, end - 12);
  if (view.getUint32(wideEnd, true) !== endOfDirectory64) throw new Error("damaged zip64 directory");
  return { start: uint64(view, wideEnd + 48), count: uint64(view, wideEnd + 32) };
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at--) {
    if (view.getUint32(at, true) === endOfDirectory) return at;
  }
  throw new Error("no zip directory");
}

/** The 64-bit values of an entry's zip64 field (APPNOTE, 4.5.3) among its extra fields. */
function zip64Values(view: DataView, start: number, length: number): number[] {
  const values: number[] = [];
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const end = at + 4 + view.getUint16(at + 2, true);
    for (let value = at + 4; value + 8 <= end; value += 8) values.push(uint64(view, value));
  }
  return values;
}

function uint64(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}
