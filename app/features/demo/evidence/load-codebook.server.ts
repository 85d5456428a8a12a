/** Loads the codebook of Sampleford's consultation, version by version, each with the forum's word, through the writes of the screens. */
import { readCodebook } from '#app/features/codebooks/reads/codebook-text.server.ts';
import { findDraft } from '#app/features/codebooks/reads/codebook.server.ts';
import { publishCodebook } from '#app/features/codebooks/writes/publish-codebook.server.ts';
import { saveCodebook } from '#app/features/codebooks/writes/save-codebook.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { daysBefore, hearForum } from '../forum/hear-forum.server.ts';
import { mustBePublished } from '../must-be-published.ts';
import { inventedVersions } from './invented-codes.ts';

export async function loadCodebook(tx: AreaContext, consultationId: string, today: string): Promise<void> {
  for (const { codes, note, asked, said } of inventedVersions) {
    const then = daysBefore(tx, today, asked);
    const { codes: held } = await findDraft(then, consultationId);
    const known = new Map(held.map(({ label, id }) => [label, id]));
    const rows = codes.map((code) => ({ ...code, id: known.get(code.label) ?? 'new' }));
    await saveCodebook(then, consultationId, { codes: rows, nothingToSort: '' });
    await hearForum(tx, { subject: 'codebook', nodeId: consultationId, read: readCodebook, today, said, ago: asked });
    const published = await publishCodebook(daysBefore(tx, today, asked - 8), consultationId, note);
    mustBePublished('The codebook', published);
  }
}
