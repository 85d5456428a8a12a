/** Makes consultations with contributions of several channels, through the same writes as the screens. */
import { randomBytes } from 'node:crypto';
import { enterContribution } from '#app/features/evidence/writes/enter-contribution.server.ts';
import type { EntryInput } from '#app/features/evidence/ledger.ts';
import { createConsultation } from '#app/features/consultations/writes/create-consultation.server.ts';
import { saveOptions } from '#app/features/consultations/writes/save-options.server.ts';
import type { NewConsultation } from '#app/features/consultations/consultation.ts';
import { nodes } from '#db/schema/record.ts';
import { and, eq } from 'drizzle-orm';
import { parsePartialDate } from '#app/lib/partial-date.ts';
import type { StoredDate } from '#db/schema/base/columns.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

const notStated = { state: 'not-stated' } as const;

/** A date as people write it. */
export function dateOf(text: string): StoredDate {
  const parsed = parsePartialDate(text);
  if (!parsed.ok) throw new Error(`${text} is no date.`);
  return parsed.date;
}

/** A public consultation with two options; answers its id. */
export async function makeConsultation(
  ctx: AreaContext,
  changes: Partial<NewConsultation> = {},
  options: readonly string[] = ['A drop-in session', 'A telephone line'],
): Promise<string> {
  const { id } = await createConsultation(ctx, {
    title: 'Short breaks',
    kind: 'co-design',
    purpose: 'How?',
    ...changes,
  });
  await saveOptions(
    ctx,
    id,
    options.map((title) => ({ title, description: 'As described.', isDiscarded: false, reason: '' })),
  );
  await ctx.db
    .update(nodes)
    .set({ state: 'public', publishedAt: ctx.now })
    .where(and(eq(nodes.areaId, ctx.area.id), eq(nodes.id, id)));
  return id;
}

const letter: EntryInput = {
  channel: 'letter',
  day: '2026-03-02',
  title: 'Letter about the wait',
  body: 'We waited for ten months.',
  signatures: notStated,
  source: '',
  address: '',
  senderName: '',
  senderContact: '',
  activityId: null,
};

/** A contribution that staff wrote down: a letter unless said otherwise. */
export function makeEntry(
  ctx: AreaContext,
  consultationId: string,
  changes: Partial<EntryInput> & { idempotencyKey?: string } = {},
): Promise<{ id: string; code: string }> {
  return enterContribution(ctx, consultationId, {
    ...letter,
    idempotencyKey: randomBytes(16).toString('base64url'),
    ...changes,
  });
}
