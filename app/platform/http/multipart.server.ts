/** Reads multipart/form-data (RFC 7578) part by part while it arrives: what it holds at a time is one chunk and one head. */

export type MultipartEvent =
  /** `filename` is null for a field; a file without a name is an input that was left alone. */
  | { is: 'part'; name: string; filename: string | null; type: string }
  | { is: 'bytes'; bytes: Uint8Array }
  | { is: 'end' };

/** The body is no form, or not all of one. */
export class MalformedForm extends Error {
  override readonly name = 'MalformedForm';
}

/** The most bytes of the lines before a part. */
const mostHead = 16 * 1024;
/** RFC 2046, section 5.1.1. */
const mostBoundary = 70;

const lineEnd = Buffer.from('\r\n');
const headEnd = Buffer.from('\r\n\r\n');
const lastSign = Buffer.from('--');

/** The boundary that a content type names; null where it names none that may be one. */
export function boundaryOf(contentType: string): string | null {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]+)"|([^;\s"]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain ?? '';
  return boundary === '' || boundary.length > mostBoundary ? null : boundary;
}

/** As browsers write names: three signs by their codes, the rest as it is (WHATWG HTML, multipart form data). */
const unescaped = (text: string): string => text.replace(/%0A/gi, '\n').replace(/%0D/gi, '\r').replaceAll('%22', '"');

/** @throws MalformedForm where the part has no name. */
function headOf(lines: string): MultipartEvent {
  let type = '';
  let told: Map<string, string> | null = null;
  for (const line of lines.split('\r\n')) {
    const colon = line.indexOf(':');
    const header = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    const value = line.slice(colon + 1).trim();
    if (header === 'content-type') type = value;
    if (header !== 'content-disposition' || !/^form-data\s*;/i.test(value)) continue;
    const parameters = value.matchAll(/;\s*([\w*-]+)\s*=\s*(?:"([^"]*)"|([^;\s"]*))/g);
    told = new Map([...parameters].map(([, key = '', quoted, plain = '']) => [key.toLowerCase(), quoted ?? plain]));
  }
  const name = told?.get('name');
  if (name === undefined) throw new MalformedForm('A part of the form has no name.');
  const filename = told?.get('filename');
  return { is: 'part', name: unescaped(name), filename: filename === undefined ? null : unescaped(filename), type };
}

/** What stands before a sign, and what after it; null where it is not there yet. */
function cut(bytes: Buffer, sign: Buffer): [Buffer, Buffer] | null {
  const at = bytes.indexOf(sign);
  return at === -1 ? null : [bytes.subarray(0, at), bytes.subarray(at + sign.length)];
}

/** The head at the start of these bytes, and what follows it; null where it is not whole yet. */
function takeHead(bytes: Buffer): [MultipartEvent, Buffer] | null {
  const found = cut(bytes, headEnd);
  if ((found?.[0] ?? bytes).length > mostHead) throw new MalformedForm('The head of a part is too long.');
  return found === null ? null : [headOf(found[0].toString('utf8')), found[1]];
}

/**
 * Every part as its head, its bytes in the pieces in which they come, and its end. Nothing is read behind the last part.
 * @throws MalformedForm for what is no form, and for one that ends too early.
 */
export async function* readMultipart(
  body: AsyncIterable<Uint8Array>,
  boundary: string,
): AsyncGenerator<MultipartEvent, void, undefined> {
  const delimiter = Buffer.from(`\r\n--${boundary}`, 'latin1');
  let within: 'preamble' | 'delimiter' | 'head' | 'part' = 'preamble';
  // The first delimiter may stand at the very start, where no line ends before it.
  let rest: Buffer = lineEnd;
  for await (const chunk of body) {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      if (within === 'delimiter') {
        if (rest.length < 2) break;
        if (rest.subarray(0, 2).equals(lastSign)) return;
        if (!rest.subarray(0, 2).equals(lineEnd)) throw new MalformedForm('A delimiter goes on.');
        rest = rest.subarray(2);
        within = 'head';
      }
      if (within === 'head') {
        const taken = takeHead(rest);
        if (taken === null) break;
        yield taken[0];
        [, rest] = taken;
        within = 'part';
      }
      const found = cut(rest, delimiter);
      // What may be the start of a delimiter waits for more.
      const bytes = found?.[0] ?? rest.subarray(0, Math.max(0, rest.length - delimiter.length + 1));
      if (within === 'part' && bytes.length > 0) yield { is: 'bytes', bytes };
      rest = found?.[1] ?? rest.subarray(bytes.length);
      if (found === null) break;
      if (within === 'part') yield { is: 'end' };
      within = 'delimiter';
    }
  }
  throw new MalformedForm('The form ends too early.');
}
