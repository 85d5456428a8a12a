/** Reads a posted form with a limit that is named when it is passed; the body is never read further than that. */
import { AppError } from '../errors.ts';

const formLimit = 1024 * 1024;

const inWords = (bytes: number) => (bytes >= 1024 * 1024 ? `${bytes / (1024 * 1024)} MB` : `${bytes / 1024} KB`);

/** Reads a whole body, or answers null for one that is longer than `limit` bytes. */
export type ReadBody = (limit: number) => Promise<Uint8Array | null>;

/** Reads the body of a request that carries it itself, as in a test. */
const bodyOf =
  (request: Request): ReadBody =>
  async (limit) => {
    const body = new Uint8Array(await request.arrayBuffer());
    return body.length > limit ? null : body;
  };

async function readBody(request: Request, limit: number, read: ReadBody): Promise<Uint8Array> {
  const isLong = Number(request.headers.get('content-length') ?? 0) > limit;
  const body = isLong ? null : await read(limit);
  if (body === null) throw new AppError('too-large', { limit: inWords(limit) });
  return body;
}

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
 * @throws AppError too-large (413, naming the limit) or invalid (400) for a body that is no form.
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
      Buffer.from(body)
        .toString('utf8')
        .replace(/%00|\0/g, ''),
    );
  if (!type.startsWith('multipart/form-data')) {
    if (body.length === 0) return new URLSearchParams();
    throw new AppError('invalid', { reason: 'not-a-form' });
  }
  try {
    return withoutNul(await new Response(Buffer.from(body), { headers: { 'content-type': type } }).formData());
  } catch (error) {
    throw new AppError('invalid', { reason: 'not-a-form' }, error);
  }
}
