/** A mark of what a draft says, so that a form does not overwrite what somebody else saved meanwhile. */
import { createHash } from 'node:crypto';
import type { Codes } from './codebook.ts';

/** The same for the same codes, and another for any other. */
export const seenMark = ({ codes, nothingToSort }: Codes): string =>
  createHash('sha256')
    .update(JSON.stringify([codes, nothingToSort]))
    .digest('base64url')
    .slice(0, 22);
