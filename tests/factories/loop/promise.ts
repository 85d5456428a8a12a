/** A promise with one owner for tests, and its date put off, by the writes that screens use. */
import { commitmentOwners } from '#db/schema/progress.ts';
import type { CommitmentInput } from '#app/features/progress/items.ts';
import { changeCommitment } from '#app/features/progress/writes/change-commitment.server.ts';
import { createCommitment } from '#app/features/progress/writes/create-commitment.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { eq } from 'drizzle-orm';
import { dateOf, makeOrganisation } from '../progress.ts';
import { published } from '../progress-page.ts';

const notStated = { state: 'not-stated' } as const;

/** The whole input of a promise of which nothing but the title is known. */
export const bareCommitment = (title: string): CommitmentInput => ({
  title,
  detail: '',
  decision: 'will',
  reasonKind: 'none',
  reason: '',
  decidedBy: notStated,
  decidedOn: notStated,
  reconsider: '',
  nextUpdate: notStated,
  owners: [],
  targets: [],
});

/** A published promise of one organisation, due by May 2098; answers its id. */
export async function makePromise(ctx: AreaContext, title: string): Promise<string> {
  const organisationId = await makeOrganisation(ctx, 'The council', 'council');
  const owners = [{ organisationId, status: 'planned', due: dateOf('by May 2098') } as const];
  return published(ctx, 'commitment', createCommitment(ctx, { title, owners }));
}

/** Moves the date of its only owner to another one, for a reason, and names the promise anew. */
export async function putOff(ctx: AreaContext, id: string, move: { title: string; to: string; reason?: string }) {
  const [owner] = await ctx.db.select().from(commitmentOwners).where(eq(commitmentOwners.commitmentId, id));
  if (!owner) throw new Error('Nobody owns the promise.');
  const { id: ownerId, organisationId, status } = owner;
  const { title, to, reason = 'Two posts are empty.' } = move;
  const moved = { id: ownerId, organisationId, status, due: dateOf(to), slipReason: reason };
  const changed = await changeCommitment(ctx, id, {
    ...bareCommitment(title),
    owners: [moved],
    changedBecause: reason,
  });
  if (!changed.isChanged) throw new Error(changed.problems.map((one) => one.message).join(' '));
}
