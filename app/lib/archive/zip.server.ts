/**
 * Writes ZIP archives (PKWARE APPNOTE 6.3.x, without ZIP64): the same files give the same bytes. Entries are in the order
 * of their paths and carry no time of their own, for a time would say when the archive was made and nothing of what is in it.
 */
import { crc32, deflateRawSync } from 'node:zlib';

export type ZipFile = {
  /** With forward slashes, relative: `surveys/one/version-1.json`. */
  path: string;
  body: Uint8Array;
};

const stored = 0;
const deflated = 8;
/** Names are UTF-8 (APPNOTE 4.4.4, bit 11). */
const flags = 0x0800;
/** Version 2.0 of the format: folders and Deflate (APPNOTE 4.4.3). */
const version = 20;
/** The first day that the format can write: 1 January 1980, midnight. */
const noTime = 0;
const noDay = 0x0021;
/** Beyond these the format needs ZIP64 (APPNOTE 4.4.1.4). */
const mostFiles = 0xffff;
const mostBytes = 0xffffffff;

type Packed = { name: Buffer; method: number; checksum: number; size: number; data: Buffer };

function pack({ path, body }: ZipFile): Packed {
  if (path === '' || path.startsWith('/') || path.includes('\\') || path.split('/').includes('..')) {
    throw new RangeError(`An archive cannot hold a file at “${path}”.`);
  }
  const squeezed = deflateRawSync(body, { level: 9 });
  const isSmaller = squeezed.length < body.length;
  return {
    name: Buffer.from(path, 'utf8'),
    method: isSmaller ? deflated : stored,
    checksum: crc32(body),
    size: body.length,
    data: isSmaller ? squeezed : Buffer.from(body),
  };
}

/** The fields that a local header and its twin in the directory share (APPNOTE 4.3.7 and 4.3.12). */
function sharedFields({ method, checksum, size, data, name }: Packed): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(version, 0);
  fields.writeUInt16LE(flags, 2);
  fields.writeUInt16LE(method, 4);
  fields.writeUInt16LE(noTime, 6);
  fields.writeUInt16LE(noDay, 8);
  fields.writeUInt32LE(checksum, 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}

const localHeader = (packed: Packed) => Buffer.concat([signature(0x04034b50), sharedFields(packed), packed.name]);

function directoryEntry(packed: Packed, offset: number): Buffer {
  const madeBy = Buffer.alloc(2);
  madeBy.writeUInt16LE(version, 0);
  // Comment length, disk, internal and external attributes are nothing.
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([signature(0x02014b50), madeBy, sharedFields(packed), rest, packed.name]);
}

function endOfDirectory(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([signature(0x06054b50), end]);
}

/** One archive. @throws RangeError for a path that leaves it, for two files at one path, and for more than the format holds. */
export function zipOf(files: readonly ZipFile[]): Buffer {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  if (new Set(sorted.map((file) => file.path)).size < sorted.length) throw new RangeError('Two files have one path.');
  if (sorted.length > mostFiles) throw new RangeError('An archive holds 65,535 files at most.');
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of sorted) {
    const packed = pack(file);
    const header = localHeader(packed);
    directory.push(directoryEntry(packed, offset));
    parts.push(header, packed.data);
    offset += header.length + packed.data.length;
  }
  const list = Buffer.concat(directory);
  if (offset + list.length > mostBytes) throw new RangeError('An archive holds 4 GB at most.');
  return Buffer.concat([...parts, list, endOfDirectory(sorted.length, list.length, offset)]);
}
