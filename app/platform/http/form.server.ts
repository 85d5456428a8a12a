/** Reads a posted form while it arrives: fields into memory, files onto disk, each as far as its limit, which is named when it is passed. */
import { AppError } from '../errors.ts';
import type { Intake } from './intake.server.ts';
import { boundaryOf, MalformedForm, readMultipart } from './multipart.server.ts';
import { SpooledFile } from './spool.server.ts';

/** Of a whole form that says nothing else, and of the fields of every form. */
const formLimit = 1024 * 1024;
/** What a field costs besides its name and its value. */
const fieldCost = 64;

/** The parts of a body as they arrive. A visitor who leaves ends it with an error. */
export type BodyParts = () => AsyncIterable<Uint8Array>;

const inWords = (bytes: number) =>
  bytes >= 1024 * 1024 ? `${Math.floor((bytes / (1024 * 1024)) * 10) / 10} MB` : `${bytes / 1024} KB`;

const tooLarge = (limit: number) => new AppError('too-large', { limit: inWords(limit) });

/** Adds up what is taken and refuses what is more. */
function upTo(limit: number): (bytes: number) => void {
  let size = 0;
  return (bytes) => {
    size += bytes;
    if (size > limit) throw tooLarge(limit);
  };
}

async function* limited(body: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array, void, undefined> {
  const count = upTo(limit);
  for await (const chunk of body) {
    count(chunk.length);
    yield chunk;
  }
}

/** NUL is what nobody types and no text of the database can hold. */
const withoutNul = (text: string): string => text.replaceAll('\0', '');

/** Fields are counted against one limit of their own, whatever the form may hold in files. */
async function readParts(body: AsyncIterable<Uint8Array>, boundary: string, intake: Intake): Promise<FormData> {
  const form = new FormData();
  const count = upTo(formLimit);
  const keep = (bytes: number) => {
    count(bytes);
    intake.hold('memory', bytes);
  };
  const { spool } = intake;
  let part = { name: '', filename: null as string | null, type: '' };
  let pieces: Uint8Array[] = [];
  let at = 0;
  for await (const event of readMultipart(body, boundary)) {
    if (event.is === 'part') {
      keep(fieldCost + event.name.length + (event.filename?.length ?? 0));
      part = event;
      pieces = [];
      at = spool.size;
    } else if (event.is === 'end') {
      const name = withoutNul(part.name);
      if (part.filename === null) form.append(name, withoutNul(Buffer.concat(pieces).toString('utf8')));
      else {
        const place = { at, size: spool.size - at };
        form.append(name, new SpooledFile(spool, place, { name: withoutNul(part.filename), type: part.type }));
      }
    } else if (part.filename === null) {
      keep(event.bytes.length);
      // The piece itself may be a small part of a large chunk.
      pieces.push(Buffer.from(event.bytes));
    } else {
      intake.hold('disk', event.bytes.length);
      await spool.write(event.bytes);
    }
  }
  return form;
}

async function readWhole(body: AsyncIterable<Uint8Array>, intake: Intake): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of body) {
    intake.hold('memory', part.length);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/**
 * The fields of a form post, urlencoded or multipart. Its files can be read until the intake ends.
 * @param limit the most bytes of the body
 * @throws AppError too-large (413, naming the limit), invalid (400) for a body that is no form, or unavailable (503) while
 * too many large forms arrive at once.
 */
export async function readForm(
  request: Pick<Request, 'headers'>,
  body: BodyParts,
  intake: Intake,
  limit = formLimit,
): Promise<FormData | URLSearchParams> {
  const type = request.headers.get('content-type') ?? '';
  const isMultipart = /^multipart\/form-data\b/i.test(type);
  const most = isMultipart ? limit : Math.min(limit, formLimit);
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge(most);
  if (!isMultipart) {
    const whole = await readWhole(limited(body(), most), intake);
    if (type.startsWith('application/x-www-form-urlencoded'))
      return new URLSearchParams(whole.toString('utf8').replace(/%00|\0/g, ''));
    if (whole.length === 0) return new URLSearchParams();
    throw new AppError('invalid', { reason: 'not-a-form' });
  }
  const boundary = boundaryOf(type);
  if (boundary === null) throw new AppError('invalid', { reason: 'not-a-form' });
  try {
    return await readParts(limited(body(), limit), boundary, intake);
  } catch (error) {
    if (error instanceof MalformedForm) throw new AppError('invalid', { reason: 'not-a-form' }, error);
    throw error;
  }
}
