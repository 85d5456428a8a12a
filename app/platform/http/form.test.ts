/** Forms as they arrive: what is read whatever its pieces, what is refused, and that no file is left however it ends. */
import { mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readForm } from './form.server.ts';
import type { BodyParts } from './form.server.ts';
import { createIntake } from './intake.server.ts';
import type { Intake } from './intake.server.ts';
import { sweepSpools } from './spool.server.ts';

const megabyte = 1024 * 1024;

let folder: string;
let intake: Intake;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'said-and-done-spools-'));
  intake = createIntake(folder);
});

afterEach(async () => {
  await intake.end();
  await rm(folder, { recursive: true });
});

/** The files of the folder that this process has open, named or not. */
async function openFiles(): Promise<number> {
  const names = await readdir('/proc/self/fd');
  const targets = await Promise.all(names.map((name) => readlink(`/proc/self/fd/${name}`).catch(() => '')));
  return targets.filter((target) => target.startsWith(folder)).length;
}

const boundary = '----between';
const multipart = { 'content-type': `multipart/form-data; boundary=${boundary}` };

/** A form as a browser sends it. */
async function sent(form: FormData): Promise<{ headers: Headers; bytes: Uint8Array<ArrayBuffer> }> {
  const request = new Request('http://localhost/', { method: 'POST', body: form });
  return { headers: request.headers, bytes: await request.bytes() };
}

const inPieces = (bytes: Uint8Array, size: number): BodyParts =>
  async function* () {
    for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
  };

const read = (text: string, headers: HeadersInit = multipart, limit?: number) =>
  readForm({ headers: new Headers(headers) }, inPieces(Buffer.from(text), 10_000), intake, limit);

const part = (head: string, body: string) => `--${boundary}\r\ncontent-disposition: ${head}\r\n\r\n${body}\r\n`;
const end = `--${boundary}--\r\n`;

describe('a form with files', () => {
  it('is the same in pieces of every size', async () => {
    const form = new FormData();
    const binary = new Uint8Array(3000).map((_, at) => (at * 7) % 256);
    form.append('words', 'ä line\r\nand "another"; = %22');
    form.append('empty', '');
    form.append('a "name"; with\r\nsigns', 'x');
    form.append('file', new File([binary], 'a "picture"; of ü.jpg', { type: 'image/jpeg' }));
    form.append('file', new File(['\r\n--', '\r\n------', '\r\n'], '', {}));
    form.append('none', new File([], ''));
    form.append('words', 'again');
    const { headers, bytes } = await sent(form);
    const whole = await new Response(bytes, { headers }).formData();
    const plain = async (one: FormData) =>
      Promise.all(
        [...one].map(async ([name, value]) =>
          typeof value === 'string' ? [name, value] : [name, value.name, value.size, await value.bytes()],
        ),
      );
    const expected = await plain(whole);
    for (const size of [1, 2, 3, 5, 64, 1000, bytes.length]) {
      const own = createIntake(folder);
      const got = (await readForm({ headers }, inPieces(bytes, size), own)) as FormData;
      expect(await plain(got)).toEqual(expected);
      await own.end();
    }
  });

  it('hands out its files as files are handed out elsewhere', async () => {
    const form = (await read(part('form-data; name="a"; filename="a.txt"', '\ufeff0123456789') + end)) as FormData;
    const file = form.get('a') as File;
    expect(file).toBeInstanceOf(File);
    expect(await file.text()).toBe('0123456789');
    expect(Buffer.from(await file.arrayBuffer()).toString()).toBe('\ufeff0123456789');
    expect(await file.slice(-4, -1).text()).toBe('678');
    expect(await file.slice(5, 2).text()).toBe('');
    expect(await new Response(file.stream()).text()).toBe('0123456789');
  });

  it('keeps them on disk without a name, and nowhere once it is answered', async () => {
    const text = part('form-data; name="a"; filename="a.txt"', 'x'.repeat(megabyte)) + end;
    const form = (await read(text, multipart, 2 * megabyte)) as FormData;
    const file = form.get('a') as File;
    expect(await openFiles()).toBe(1);
    expect(await readdir(folder)).toEqual([]);
    expect(await file.text()).toBe('x'.repeat(megabyte));
    await intake.end();
    expect(await openFiles()).toBe(0);
    await expect(file.text()).rejects.toThrow('answered');
  });

  it('opens no file for an input that was left alone', async () => {
    const form = (await read(part('form-data; name="a"; filename=""', '') + end)) as FormData;
    expect(form.get('a')).toMatchObject({ name: '', size: 0 });
    expect(await openFiles()).toBe(0);
  });

  it('has no NUL in its names and fields, and every byte of its files', async () => {
    const text = part('form-data; name="a\0b"', 'c\0d') + part('form-data; name="f"; filename="g\0.txt"', 'h\0i') + end;
    const form = (await read(text)) as FormData;
    expect(form.get('ab')).toBe('cd');
    expect((form.get('f') as File).name).toBe('g.txt');
    expect((form.get('f') as File).size).toBe(3);
  });

  const file = part('form-data; name="a"; filename="a.txt"', 'x'.repeat(1000));
  it.each([
    ['is cut short in a file', file.slice(0, -500)],
    ['is cut short before its end', file],
    ['has a part without a name', file + part('form-data; filename="a"', 'x') + end],
    ['has a part that is no part of a form', file + part('attachment; name="a"', 'x') + end],
    ['has a head without an end', `${file}--${boundary}\r\n${'x-more: 1\r\n'.repeat(3000)}`],
    ['has a delimiter that goes on', `${file}--${boundary}x\r\n${end}`],
  ])('that %s is no form, and leaves nothing', async (_what, text) => {
    await expect(read(text)).rejects.toMatchObject({ code: 'invalid' });
    await intake.end();
    expect(await openFiles()).toBe(0);
  });

  it('names a boundary, or is none', async () => {
    for (const type of ['multipart/form-data', `multipart/form-data; boundary=${'x'.repeat(71)}`])
      await expect(read(file + end, { 'content-type': type })).rejects.toMatchObject({ code: 'invalid' });
    const quoted = await read(file + end, { 'content-type': `Multipart/Form-Data; boundary="${boundary}"` });
    expect([...quoted.keys()]).toEqual(['a']);
  });

  it('whose sender leaves ends with that, and leaves nothing', async () => {
    const leaving = async function* () {
      yield await Promise.resolve(Buffer.from(file.slice(0, -10)));
      throw new Error('gone');
    };
    await expect(readForm({ headers: new Headers(multipart) }, leaving, intake)).rejects.toThrow('gone');
    expect(await openFiles()).toBe(1);
    await intake.end();
    expect(await openFiles()).toBe(0);
  });

  it('is refused over its limit, and over that of fields however many files it may have', async () => {
    const large = part('form-data; name="a"; filename="a"', 'x'.repeat(3 * megabyte)) + end;
    await expect(read(large, multipart, 2 * megabyte)).rejects.toMatchObject({ detail: { limit: '2 MB' } });
    expect([...(await read(large, multipart, 4 * megabyte)).keys()]).toEqual(['a']);
    const words = part('form-data; name="a"', 'x'.repeat(1.5 * megabyte)) + end;
    const many = part('form-data; name="a"', '').repeat(20_000) + end;
    for (const text of [words, many])
      await expect(read(text, multipart, 25 * megabyte)).rejects.toMatchObject({
        code: 'too-large',
        detail: { limit: '1 MB' },
      });
  });
});

describe('many forms at once', () => {
  it('are asked to come again where others fill the disk or the memory, and taken once those are answered', async () => {
    for (const [store, most] of [
      ['disk', 512],
      ['memory', 128],
    ] as const) {
      const [other, third] = [createIntake(folder), createIntake(folder)];
      other.hold(store, (most - 1) * megabyte);
      intake.hold(store, megabyte);
      expect(() => intake.hold(store, 1)).toThrow(expect.objectContaining({ code: 'unavailable' }));
      // One that is refused makes room for those that arrive with it.
      third.hold(store, megabyte);
      expect(() => intake.hold(store, 1)).toThrow(expect.objectContaining({ code: 'unavailable' }));
      await other.end();
      intake.hold(store, megabyte);
      await third.end();
    }
  });
});

describe('a form without files', () => {
  it('is read, and refused over its own limit', async () => {
    const plain = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await read('a=%00b+c&d=', plain)).get('a')).toBe('b c');
    await expect(read(`a=${'x'.repeat(megabyte)}`, plain, 25 * megabyte)).rejects.toMatchObject({ code: 'too-large' });
    await expect(read('{}', { 'content-type': 'application/json' })).rejects.toMatchObject({ code: 'invalid' });
    expect([...(await read('', {}))]).toEqual([]);
  });
});

describe('the folder of forms', () => {
  it('is made, and emptied of what an ended process left', async () => {
    const spools = path.join(folder, 'new');
    await sweepSpools(spools);
    await writeFile(path.join(spools, 'left'), 'x');
    expect(await readFile(path.join(spools, 'left'), 'utf8')).toBe('x');
    await sweepSpools(spools);
    expect(await readdir(spools)).toEqual([]);
    await rm(spools, { recursive: true });
  });
});
