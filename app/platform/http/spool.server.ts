/** Files of a form while it is answered: on disk, in a file without a name, so that nothing is left of them however that ends. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';

/** Opens a file that only this process has: its name is taken away at once, and its space is free when it is closed. */
async function openNameless(folder: string): Promise<FileHandle> {
  const name = path.join(folder, randomUUID());
  const file = await open(name, 'wx+', 0o600);
  try {
    await rm(name, { force: true });
  } catch (error) {
    await file.close();
    throw error;
  }
  return file;
}

/** Makes the folder of spools, and takes away what a process left in it that ended between opening a file and taking its name. */
export async function sweepSpools(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder)) await rm(path.join(folder, name), { force: true });
}

/** The files of one form, one behind the other. */
export class Spool {
  readonly #folder: string;
  #file: FileHandle | null = null;
  #size = 0;

  /** @param folder where there is room for files; nothing is opened before something is written */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Bytes written: where the next ones will stand. */
  get size(): number {
    return this.#size;
  }

  async write(bytes: Uint8Array): Promise<void> {
    this.#file ??= await openNameless(this.#folder);
    for (let done = 0; done < bytes.length;) {
      const { bytesWritten } = await this.#file.write(bytes, done, bytes.length - done, this.#size);
      done += bytesWritten;
      this.#size += bytesWritten;
    }
  }

  /** @throws once the form is answered */
  async read(at: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = new Uint8Array(length);
    if (length === 0) return bytes;
    if (this.#file === null) throw new Error('The form that this file came with is answered.');
    for (let done = 0; done < length;) {
      const { bytesRead } = await this.#file.read(bytes, done, length - done, at + done);
      if (bytesRead === 0) throw new RangeError('A file is shorter than it was.');
      done += bytesRead;
    }
    return bytes;
  }

  /** Lets go of everything. */
  async close(): Promise<void> {
    const file = this.#file;
    this.#file = null;
    await file?.close();
  }
}

type Place = { at: number; size: number };

const pieceSize = 256 * 1024;

/** A file of a form as the rest of the site knows files; its bytes are read when somebody asks for them. */
export class SpooledFile extends File {
  readonly #spool: Spool;
  readonly #place: Place;

  constructor(spool: Spool, place: Place, { name, type }: { name: string; type: string }) {
    super([], name, { type });
    this.#spool = spool;
    this.#place = place;
  }

  override get size(): number {
    return this.#place.size;
  }

  override async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return this.#spool.read(this.#place.at, this.#place.size);
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    return (await this.bytes()).buffer;
  }

  override async text(): Promise<string> {
    return new TextDecoder().decode(await this.bytes());
  }

  override slice(start = 0, end = this.size, type = ''): File {
    const within = (place: number) => Math.min(Math.max(place < 0 ? this.size + place : place, 0), this.size);
    const from = within(start);
    const place = { at: this.#place.at + from, size: Math.max(0, within(end) - from) };
    return new SpooledFile(this.#spool, place, { name: this.name, type });
  }

  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    let done = 0;
    return new ReadableStream({
      pull: async (controller) => {
        const length = Math.min(pieceSize, this.size - done);
        if (length === 0) {
          controller.close();
          return;
        }
        controller.enqueue(await this.#spool.read(this.#place.at + done, length));
        done += length;
      },
    });
  }
}
