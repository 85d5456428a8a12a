/** What bytes are taken for, whatever anybody says of them; and what is left of a picture that was made anew. */
import { deflateRawSync, gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { remakeImage } from './images.server.ts';
import { extensionOf, kindOf, mediaOf } from './media.ts';

const text = (value: string) => new Uint8Array(Buffer.from(value, 'latin1'));
const parts = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
const square = (side = 20) => sharp({ create: { width: side, height: side, channels: 3, background: '#336699' } });

describe('bytes', () => {
  it.each([
    ['a PDF', text('%PDF-1.7 and more'), 'application/pdf'],
    ['a sound recording', text('ID3\u0004 and more bytes'), 'audio/mpeg'],
    ['a wave', text('RIFF1234WAVEfmt '), 'audio/wav'],
    ['a voice memo', text('\0\0\0\u001cftypM4A isom'), 'audio/mp4'],
    [
      'a letter',
      parts('[Content_Types].xml', 'word/document.xml'),
      `${'application/vnd.openxmlformats-officedocument'}.wordprocessingml.document`,
    ],
    [
      'a workbook',
      parts('[Content_Types].xml', 'xl/workbook.xml'),
      `${'application/vnd.openxmlformats-officedocument'}.spreadsheetml.sheet`,
    ],
  ])('of %s are known', (_name, bytes, mediaType) => {
    expect(mediaOf(bytes)?.mediaType).toBe(mediaType);
    expect(extensionOf(mediaType)).toBe(mediaOf(bytes)?.extension);
    expect(kindOf(mediaType)).toBe(mediaOf(bytes)?.kind);
  });

  it('of an OpenDocument text are known by its first part', () => {
    const mimetype: [Uint8Array, { level: 0 }] = [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }];
    expect(mediaOf(zipSync({ mimetype, 'content.xml': strToU8('<x/>') }))?.extension).toBe('odt');
  });

  it.each([
    ['SVG', text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['HTML', text('<!doctype html><script>alert(1)</script>')],
    ['a program', text('MZ\u0090\0\u0003\0\0\0\u0004\0\0\0')],
    ['a plain archive', parts('photo.jpg', 'more.jpg')],
    ['a compressed file', new Uint8Array(gzipSync('x'.repeat(100)))],
    ['a document with macros', parts('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin')],
    ['an old document with macros in it', text('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1 and more')],
    ['an archive cut short', parts('[Content_Types].xml', 'word/document.xml').subarray(0, 60)],
    ['nothing', new Uint8Array()],
  ])('of %s are nothing that is taken', (_name, bytes) => {
    expect(mediaOf(bytes)).toBeNull();
  });

  it('of a small document that unpacks to far more are nothing that is taken', () => {
    const bomb = Buffer.from(parts('[Content_Types].xml', 'word/document.xml'));
    expect(mediaOf(bomb)?.extension).toBe('docx');
    // The directory says how large the last part is when it is unpacked.
    bomb.writeUInt32LE(210 * 1024 * 1024, bomb.lastIndexOf('PK\u0001\u0002') + 24);
    expect(mediaOf(bomb)).toBeNull();
  });
});

describe('a picture made anew', () => {
  it('has lost the place where it was taken and whatever else the camera wrote', async () => {
    const sent = await square()
      .withExif({
        IFD0: { Make: 'Spycam', ImageDescription: 'Home' },
        IFD3: { GPSLatitude: '51/1 30/1 0/1', GPSLatitudeRef: 'N' },
      })
      .jpeg()
      .toBuffer();
    expect((await sharp(sent).metadata()).exif?.toString('latin1')).toContain('Spycam');
    const made = await remakeImage(new Uint8Array(sent), { format: 'jpeg', mostSide: 100 });
    const left = await sharp(made?.body).metadata();
    expect([left.exif, left.xmp, left.iptc, left.icc]).toEqual([undefined, undefined, undefined, undefined]);
    expect(Buffer.from(made?.body ?? []).toString('latin1')).not.toContain('Spycam');
  });

  it('stands the right way up and is no larger than asked', async () => {
    const sent = await sharp({ create: { width: 400, height: 200, channels: 3, background: '#ffffff' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const made = await remakeImage(new Uint8Array(sent), { format: 'webp', mostSide: 100 });
    expect(made).toMatchObject({ width: 50, height: 100, mediaType: 'image/webp' });
  });

  it('holds nothing that was appended to it', async () => {
    const sent = Buffer.concat([
      await square().png().toBuffer(),
      Buffer.from('<script>alert(1)</script>PK\u0003\u0004'),
    ]);
    const made = await remakeImage(new Uint8Array(sent), { format: 'jpeg', mostSide: 100 });
    expect(Buffer.from(made?.body ?? []).includes('script')).toBe(false);
  });

  it.each([
    ['a file of one hundred million pixels', async () => square(10_000).png({ compressionLevel: 9 }).toBuffer()],
    ['an archive named like a picture', () => Promise.resolve(Buffer.from(parts('a')))],
    ['a picture cut short', async () => (await square(300).jpeg().toBuffer()).subarray(0, 400)],
    ['SVG', () => Promise.resolve(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'))],
    ['compressed noise', () => Promise.resolve(deflateRawSync(Buffer.alloc(5000, 7)))],
  ])('is not made from %s', async (_name, make) => {
    expect(await remakeImage(new Uint8Array(await make()), { format: 'jpeg', mostSide: 100 })).toBeNull();
  });
});
