/** What a posted file may be for one question, and how large a form with files may be. Pure. */
import type { Media } from '#app/features/files/media.ts';
import { entryFault } from '../engine/errors.ts';
import type { Fault } from '../engine/errors.ts';
import type { fileRules } from '../engine/types/inputs/file.ts';

/** Plain forms, as everywhere on this site. */
const plainForm = 1024 * 1024;
/** All files of one page together, and the fields round them. */
const formWithFiles = 25 * 1024 * 1024;

/** The most bytes of a post to a page of a survey. */
export const answerFormLimit = (request: Pick<Request, 'headers'>): number =>
  (request.headers.get('content-type') ?? '').startsWith('multipart/form-data') ? formWithFiles : plainForm;

export const inMegabytes = (bytes: number): string => String(Math.floor((bytes / (1024 * 1024)) * 10) / 10);

/** Why a file is not taken; undefined for one that is. `media` is what its bytes are. */
export function uploadFault(size: number, media: Media | null, rules: ReturnType<typeof fileRules>): Fault | undefined {
  if (size > rules.maxBytes) return entryFault('fileTooBig', { max: inMegabytes(rules.maxBytes) });
  if (size === 0) return entryFault('fileBroken');
  return media === null || !rules.kinds.includes(media.kind) ? entryFault('fileWrongKind') : undefined;
}
