/**
 * Writes a ZIP (APPNOTE 6.3) while it is sent, however large: of what was written it keeps the directory. Every file has the
 * same time, the first that a ZIP can tell.
 */
import { promisify } from 'node:util';
import { constants, crc32, deflateRaw } from 'node:zlib';
import type { Sink } from './stream.server.ts';

const deflated = promisify(deflateRaw);

/** The first of January 1980. */
const firstDay = 0x0021;
/** Names are UTF-8 (bit 11); sizes of a text stand behind it, since they are known last (bit 3). */
const flags = { file: 0x0800, text: 0x0808 } as const;
/** 4.4.3: the version that reads ZIP64. */
const zip64 = 45;

const u16 = 0xffff;
const u32 = 0xffff_ffff;

type Entry = { name: Buffer; flags: number; method: 0 | 8; crc: number; packed: number; size: number; at: number };

type Field = [size: 2 | 4 | 8, value: number];

function record(...fields: readonly Field[]): Buffer {
  const bytes = Buffer.alloc(fields.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 8) bytes.writeBigUInt64LE(BigInt(value), at);
    else bytes.writeUIntLE(value, at, size);
    at += size;
  }
  return bytes;
}

const bit32 = (value: number) => Math.min(value, u32);

/** 4.3.7: before a file. */
const localHeader = (entry: Entry): Buffer =>
  Buffer.concat([
    record([4, 0x04034b50], [2, zip64], [2, entry.flags], [2, entry.method], [2, 0], [2, firstDay], [4, entry.crc]),
    record([4, entry.packed], [4, entry.size], [2, entry.name.length], [2, 0]),
    entry.name,
  ]);

/** 4.3.12: a file in the directory at the end; places that do not fit stand in full behind the name (4.5.3). */
function directoryHeader(entry: Entry): Buffer {
  const large = [entry.size, entry.packed, entry.at].filter((value) => value >= u32);
  const extra =
    large.length === 0
      ? Buffer.alloc(0)
      : record([2, 0x0001], [2, large.length * 8], ...large.map((value): Field => [8, value]));
  return Buffer.concat([
    record([4, 0x02014b50], [2, zip64], [2, zip64], [2, entry.flags], [2, entry.method], [2, 0], [2, firstDay]),
    record([4, entry.crc], [4, bit32(entry.packed)], [4, bit32(entry.size)], [2, entry.name.length], [2, extra.length]),
    record([2, 0], [2, 0], [2, 0], [4, 0], [4, bit32(entry.at)]),
    entry.name,
    extra,
  ]);
}

/** 4.3.14 to 4.3.16: the end, in full and as older readers look for it. */
const endOf = (count: number, at: number, size: number): Buffer =>
  Buffer.concat([
    record(
      [4, 0x06064b50],
      [8, 44],
      [2, zip64],
      [2, zip64],
      [4, 0],
      [4, 0],
      [8, count],
      [8, count],
      [8, size],
      [8, at],
    ),
    record([4, 0x07064b50], [4, 0], [8, at + size], [4, 1]),
    record([4, 0x06054b50], [2, 0], [2, 0], [2, Math.min(count, u16)], [2, Math.min(count, u16)]),
    record([4, bit32(size)], [4, bit32(at)], [2, 0]),
  ]);

export type ArchivedText = { write: (text: string) => Promise<void>; end: () => Promise<void> };

export type Archive = {
  /** A file as it is: pictures, PDF and sound are compressed already. */
  add: (name: string, bytes: Uint8Array) => Promise<void>;
  /** A text of less than 4 GB that is written piece by piece; end it before the next file. */
  text: (name: string) => Promise<ArchivedText>;
  /** Writes the directory. */
  end: () => Promise<void>;
};

/** An empty archive. Names are the caller's to make safe, and each its own. */
export function createArchive(sink: Sink): Archive {
  const entries: Entry[] = [];
  let written = 0;
  const write = async (bytes: Uint8Array) => {
    written += bytes.length;
    await sink.write(bytes);
  };
  const begin = async (name: string, known: Pick<Entry, 'flags' | 'method' | 'crc' | 'packed' | 'size'>) => {
    const entry: Entry = { ...known, name: Buffer.from(name), at: written };
    entries.push(entry);
    await write(localHeader(entry));
    return entry;
  };
  return {
    add: async (name, bytes) => {
      const { length } = bytes;
      await begin(name, { flags: flags.file, method: 0, crc: crc32(bytes), packed: length, size: length });
      await write(bytes);
    },
    text: async (name) => {
      const entry = await begin(name, { flags: flags.text, method: 8, crc: 0, packed: 0, size: 0 });
      /** Each piece ends on a whole byte, so that pieces follow each other as one (RFC 1951, section 3.2.4). */
      const pack = async (bytes: Buffer, finishFlush: number) => {
        const packed = await deflated(bytes, { level: 2, finishFlush });
        entry.packed += packed.length;
        await write(packed);
      };
      return {
        write: async (text) => {
          const bytes = Buffer.from(text);
          entry.crc = crc32(bytes, entry.crc);
          entry.size += bytes.length;
          await pack(bytes, constants.Z_SYNC_FLUSH);
        },
        end: async () => {
          await pack(Buffer.alloc(0), constants.Z_FINISH);
          await write(record([4, 0x08074b50], [4, entry.crc], [4, entry.packed], [4, entry.size]));
        },
      };
    },
    end: async () => {
      const at = written;
      for (const entry of entries) await write(directoryHeader(entry));
      await write(endOf(entries.length, at, written - at));
    },
  };
}
