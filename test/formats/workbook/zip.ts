import { crc32, deflateRawSync } from "node:zlib";

/** A file to put into an archive, and the liberties that its writer takes. */
export type FileToZip = {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Its sizes and checksum stand behind its data only, and in the directory. */
  readonly isStreamed?: boolean;
  /** Its sizes and place stand in fields of 64 bits, in the directory too. */
  readonly isZip64?: boolean;
  /** The size that the directory claims. */
  readonly claimedSize?: number;
  /** The compression method that it claims; deflated where absent. */
  readonly method?: number;
  readonly isEncrypted?: boolean;
};

/** An archive written byte by byte, its directory's end in fields of 64 bits or not. */
export function zipOf(files: readonly FileToZip[], { isZip64 = false } = {}): Uint8Array {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const content = Buffer.from(file.content);
    const packed = file.method === 0 ? content : deflateRawSync(content);
    const numbers = { crc: crc32(content), packed: packed.length, size: file.claimedSize ?? content.length };
    const local = Buffer.concat([
      header(0x04034b50, file, file.isStreamed === true ? { crc: 0, packed: 0, size: 0 } : numbers),
      Buffer.from(file.name),
      packed,
      ...(file.isStreamed === true ? [uint32(0x08074b50, numbers.crc, numbers.packed, numbers.size)] : []),
    ]);
    entries.push(directoryEntry(file, numbers, offset));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = isZip64
    ? endOf64(files.length, directory.length, offset)
    : endOf(files.length, directory.length, offset);
  return Buffer.concat([...locals, directory, end]);
}

type Numbers = { readonly crc: number; readonly packed: number; readonly size: number };

function header(signature: number, file: FileToZip, { crc, packed, size }: Numbers): Buffer {
  const flags = (file.isStreamed === true ? 8 : 0) | (file.isEncrypted === true ? 1 : 0);
  return Buffer.concat([
    uint32(signature),
    uint16(20, flags, file.method ?? 8, 0, 0x21),
    uint32(crc, packed, size),
    uint16(Buffer.byteLength(file.name), 0),
  ]);
}

function directoryEntry(file: FileToZip, { crc, packed, size }: Numbers, offset: number): Buffer {
  const elsewhere = 0xffffffff;
  const extra =
    file.isZip64 === true ? Buffer.concat([uint16(1, 24), uint64(size, packed, offset)]) : Buffer.alloc(0);
  const shown = file.isZip64 === true ? { crc, packed: elsewhere, size: elsewhere } : { crc, packed, size };
  const local = header(0, file, shown);
  return Buffer.concat([
    uint32(0x02014b50),
    uint16(45),
    local.subarray(4, -4),
    uint16(Buffer.byteLength(file.name), extra.length, 0, 0, 0),
    uint32(0, file.isZip64 === true ? elsewhere : offset),
    Buffer.from(file.name),
    extra,
  ]);
}

function endOf(count: number, size: number, offset: number): Buffer {
  return Buffer.concat([uint32(0x06054b50), uint16(0, 0, count, count), uint32(size, offset), uint16(0)]);
}

function endOf64(count: number, size: number, offset: number): Buffer {
  return Buffer.concat([
    ...[uint32(0x06064b50), uint64(44), uint16(45, 45), uint32(0, 0), uint64(count, count, size, offset)],
    ...[uint32(0x07064b50, 0), uint64(offset + size), uint32(1)],
    endOf(0xffff, 0xffffffff, 0xffffffff),
  ]);
}

function uint16(...values: readonly number[]): Buffer {
  return Buffer.from(Uint16Array.from(values).buffer);
}

function uint32(...values: readonly number[]): Buffer {
  return Buffer.from(Uint32Array.from(values).buffer);
}

function uint64(...values: readonly number[]): Buffer {
  return Buffer.from(BigUint64Array.from(values.map(BigInt)).buffer);
}
