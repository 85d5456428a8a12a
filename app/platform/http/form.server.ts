/** Reads a posted form with a limit that is named when it is passed; the body is never read further than that. */
import { AppError } from '../errors.ts';

const formLimit = 1024 * 1024;

const inWords = (bytes: number) =>
  bytes >= 1024 * 1024 ? `${Math.floor((bytes / (1024 * 1024)) * 10) / 10} MB` : `${bytes / 1024} KB`;

/**
 * Reads a whole body in parts. `too-long`: it is longer than `limit` bytes. `too-many`: too much of others is held already.
 * Values, not errors: who reads stands outside the bundle, whose errors are other classes.
 */
export type ReadBody = (limit: number) => Promise<Uint8Array[] | 'too-long' | 'too-many'>;

/** Reads the body of a request that carries it itself, as in a test. */
const bodyOf =
  (request: Request): ReadBody =>
  async (limit) => {
    const body = new Uint8Array(await request.arrayBuffer());
    return body.length > limit ? 'too-long' : [body];
  };

async function readBody(request: Request, limit: number, read: ReadBody): Promise<Uint8Array[]> {
  const isLong = Number(request.headers.get('content-length') ?? 0) > limit;
  const body = isLong ? 'too-long' : await read(limit);
  if (body === 'too-long') throw new AppError('too-large', { limit: inWords(limit) });
  if (body === 'too-many') throw new AppError('unavailable');
  return body;
}

/** Hands parts over one after the other and holds none that was taken: files are large. */
const streamOf = (parts: Uint8Array[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    pull: (controller) => {
      const part = parts.shift();
      if (part === undefined) controller.close();
      else controller.enqueue(part);
    },
  });

/** The form without NUL, which nobody types and no text of the database can hold. */
function withoutNul(form: FormData): FormData {
  const kept = new FormData();
  for (const [name, value] of form)
    kept.append(name.replaceAll('\0', ''), typeof value === 'string' ? value.replaceAll('\0', '') : value);
  return kept;
}

/**
 * The fields of a form post, urlencoded or multipart.
 * @param read where the body comes from, when the request does not carry it.
 * @throws AppError too-large (413, naming the limit), invalid (400) for a body that is no form, or unavailable (503) while
 * too many large forms arrive at once.
 */
export async function readForm(
  request: Request,
  limit = formLimit,
  read = bodyOf(request),
): Promise<FormData | URLSearchParams> {
  const type = request.headers.get('content-type') ?? '';
  const body = await readBody(request, limit, read);
  if (type.startsWith('application/x-www-form-urlencoded'))
    return new URLSearchParams(
      Buffer.concat(body)
        .toString('utf8')
        .replace(/%00|\0/g, ''),
    );
  if (!type.startsWith('multipart/form-data')) {
    if (body.every(({ length }) => length === 0)) return new URLSearchParams();
    throw new AppError('invalid', { reason: 'not-a-form' });
  }
  try {
    return withoutNul(await new Response(streamOf(body), { headers: { 'content-type': type } }).formData());
  } catch (error) {
    throw new AppError('invalid', { reason: 'not-a-form' }, error);
  }
}
