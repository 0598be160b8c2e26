import { zlib } from "./zlib.js";

/** The CRC-32 of some bytes, as archives use it. */
export function checksum(bytes: Uint8Array): number {
  const { crc32 } = zlib();
  // Node has it since 20.15.
  return typeof crc32 === "function" ? crc32(bytes) : checksumByTable(bytes);
}

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
