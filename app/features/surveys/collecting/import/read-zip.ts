/** Opens a ZIP a piece at a time, with limits on entries, on size and on how much may come out of how little. */
import { Unzip, UnzipInflate } from 'fflate';
import { UnreadableFile } from './read-csv.ts';

const mostEntries = 1000;
/** More than this may not come out of any entry. */
const mostBytes = 400 * 1024 * 1024;
/** No sheet of words and figures packs tighter; what is small may. */
const mostRatio = 300;
const smallEntry = 16 * 1024 * 1024;
const pieceSize = 32 * 1024;

/** What is done with one entry's bytes, a piece at a time. */
export type TakeBytes = (bytes: Uint8Array, isLast: boolean) => void;

function limit(name: string, size: number, taken: number, put: number): void {
  if (size > mostBytes || (size > smallEntry && put > 0 && size / put > mostRatio))
    throw new UnreadableFile('unsafe', name);
  if (taken > mostEntries) throw new UnreadableFile('unsafe', name);
}

/**
 * Goes through the entries in the order of the file and gives the bytes of those that `choose` wants. Yields after every
 * piece that went in, so that whoever reads can put aside what came out.
 * @throws UnreadableFile for what is no ZIP, or is one that unpacks to more than it should
 */
export function* readZip(bytes: Uint8Array, choose: (name: string) => TakeBytes | null): Generator<void> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new UnreadableFile('notXlsx');
  let entries = 0;
  let put = 0;
  let failed: unknown = null;
  const unzip = new Unzip((file) => {
    entries += 1;
    limit(file.name, 0, entries, put);
    const use = choose(file.name);
    if (use === null) return;
    let size = 0;
    const from = put;
    file.ondata = (error, data, isLast) => {
      if (failed !== null) return;
      if (error) {
        failed = new UnreadableFile('notXlsx', file.name);
        return;
      }
      try {
        size += data.length;
        limit(file.name, size, entries, put - from + pieceSize);
        use(data, isLast);
      } catch (thrown) {
        failed = thrown;
      }
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += pieceSize) {
    put = at;
    try {
      unzip.push(bytes.subarray(at, at + pieceSize), at + pieceSize >= bytes.length);
    } catch (thrown) {
      throw thrown instanceof UnreadableFile ? thrown : new UnreadableFile('notXlsx');
    }
    if (failed instanceof Error) throw failed;
    yield;
  }
  if (entries === 0) throw new UnreadableFile('notXlsx');
}
