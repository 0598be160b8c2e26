import * as zlib from "node:zlib";

/** The CRC-32 of some bytes, as archives use it. */
export const checksum: (bytes: Uint8Array) => number =
  // Node has it since 20.15.
  typeof zlib.crc32 === "function" ? (bytes) => zlib.crc32(bytes) : checksumByTable;

let table: Uint32Array | undefined;

function checksumByTable(bytes: Uint8Array): number {
  table ??= checksumTable();
  let crc = 0xffffffff;
  for (let at = 0; at < bytes.length; at++) {
    crc = (table[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function checksumTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
  });
}
