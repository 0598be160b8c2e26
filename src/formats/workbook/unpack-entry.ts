import { checksum } from "../checksum.js";
import { zlib } from "../zlib.js";
import type { ZipEntry } from "./zip-directory.js";

const localHeader = 0x04034b50;

/**
 * The content of one file of an archive. What is inflated never grows beyond the size that the directory gives,
 * whatever the packed bytes would make of it.
 *
 * @throws Error when its size or its checksum is not the directory's, or it is packed in a way of its own.
 */
export function unpackEntry(archive: Uint8Array, entry: ZipEntry): Buffer {
  const { name, method, size, packedSize, offset } = entry;
  const view = new DataView(archive.buffer, archive.byteOffset, archive.length);
  if (view.getUint32(offset, true) !== localHeader) throw new Error(`no local header of ${name}`);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > archive.length) throw new Error(`${name} ends beyond the archive`);
  const packed = Buffer.from(archive.buffer, archive.byteOffset + start, packedSize);
  const content = method === 0 ? packed : inflate(packed, method, size);
  if (content.length !== size) throw new Error(`size of ${name}`);
  if (checksum(content) !== entry.checksum) throw new Error(`checksum of ${name}`);
  return content;
}

function inflate(packed: Buffer, method: number, size: number): Buffer {
  if (method !== 8) throw new Error(`compression method ${method}`);
  // One byte more than the content: it comes in one piece, and a file larger than announced shows.
  const room = Math.max(64, size + 1);
  return zlib().inflateRawSync(packed, { chunkSize: room, maxOutputLength: room });
}
