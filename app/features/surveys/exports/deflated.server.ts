/** A file in a ZIP that zlib deflates on a thread of its own, while the next part of it is made. */
import { crc32, createDeflateRaw } from 'node:zlib';
import type { Zip } from 'fflate';

type ZipFile = Parameters<Zip['add']>[0];

export type DeflatedFile = {
  /** Waits for the part before this one, so that at most two are in memory. Throws what went wrong with it. */
  write: (text: string) => Promise<void>;
  end: () => Promise<void>;
};

/** Deflate in the ZIP format (APPNOTE 4.4.5). */
const deflated = 8;

/** Adds a file to a ZIP. What was deflated of it reaches the ZIP before `write` or `end` of a later part answers. */
export function addDeflated(zip: Zip, filename: string): DeflatedFile {
  const stream = createDeflateRaw({ level: 2 });
  const file: ZipFile = { filename, size: 0, crc: 0, compression: deflated };
  zip.add(file);
  stream.on('data', (bytes: Buffer<ArrayBuffer>) => file.ondata?.(null, bytes, false));
  const ended = new Promise<void>((resolve, reject) => {
    stream.once('error', reject);
    stream.once('end', () => {
      file.ondata?.(null, new Uint8Array(), true);
      resolve();
    });
  });
  ended.catch(() => undefined);
  let last: Promise<void> = Promise.resolve();
  return {
    write: async (text) => {
      const before = last;
      const bytes = Buffer.from(text);
      file.size += bytes.length;
      file.crc = crc32(bytes, file.crc);
      last = new Promise((resolve, reject) => {
        stream.write(bytes, (error) => (error ? reject(error) : resolve()));
      });
      last.catch(() => undefined);
      await before;
    },
    end: async () => {
      await last;
      stream.end();
      await ended;
    },
  };
}
