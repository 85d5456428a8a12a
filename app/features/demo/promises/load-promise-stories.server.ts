/** Loads what happened to Sampleford's promises: a date that slipped, news, what families say of what is done, and a review. */
import type { Answer } from '#app/features/confirmations/confirmation.ts';
import { findConfirmation } from '#app/features/confirmations/reads/confirmation.server.ts';
import { listWords } from '#app/features/confirmations/reads/staff.server.ts';
import { answerReview } from '#app/features/confirmations/writes/answer-review.server.ts';
import { noteDone } from '#app/features/confirmations/writes/nightly.server.ts';
import { publishAnswers } from '#app/features/confirmations/writes/publish-answers.server.ts';
import { readWords } from '#app/features/confirmations/writes/read-words.server.ts';
import { recordConfirmation } from '#app/features/confirmations/writes/record-confirmation.server.ts';
import { findStaffRow } from '#app/features/progress/reads/thing-rows.server.ts';
import { changeCommitment } from '#app/features/progress/writes/change-commitment.server.ts';
import type { Actor, RoleName } from '#app/lib/actor.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { KeyedIds } from '../keys.ts';
import { seedDate } from '../seed-values.ts';

/** How many tracking codes of invented responses the survey's load keeps for this. */
export const keptCodes = 60;

/** The key of the tracking code of one invented response. */
export const codeKey = (number: number): string => `code:${String(number)}`;

type Said = { answer: Answer; words?: string; cleared?: string };

const times = (answer: Answer, count: number): Said[] => Array.from({ length: count }, () => ({ answer }));

/** What people say of the telephone line: most that it has changed, and not for everybody. */
const ofTheLine = {
  code: [
    {
      answer: 'yes' as const,
      words: 'Rang on a Tuesday, spoke to a therapist within ten minutes. First time in two years.',
      cleared: 'Rang on a Tuesday, spoke to a therapist within ten minutes. First time in two years.',
    },
    ...times('yes', 15),
    {
      answer: 'partly' as const,
      words: 'Good when you get through. I work in the hours it is open.',
      cleared: 'Good when you get through. I work in the hours it is open.',
    },
    ...times('partly', 2),
    ...times('no', 3),
    ...times('not-yet-known', 4),
  ],
  member: [...times('yes', 8), ...times('partly', 2), ...times('not-yet-known', 2)],
  other: [...times('yes', 9), ...times('no', 5)],
};

/** What people say of the leaflet: too many that it never reached them. */
const ofTheLeaflet = {
  code: [
    { answer: 'no' as const, words: 'Our school office had never heard of it.' },
    ...times('no', 6),
    ...times('partly', 4),
    ...times('yes', 6),
    ...times('not-yet-known', 2),
  ],
  member: [],
  other: [],
};

/** Somebody of Sampleford who has no account: only what is asked of a person here. */
function invented(tx: AreaContext, role: RoleName): Actor {
  const roles = [{ areaId: tx.area.id, role, organisationId: null }];
  return { kind: 'person', personId: newPublicId(), email: '', isOperator: false, hasSecondFactor: true, roles };
}

/** The same transaction as somebody, some days ago. */
function as(tx: AreaContext, role: RoleName | null, daysAgo: number): AreaContext {
  const now = new Date(tx.now.getTime() - daysAgo * 86_400_000);
  return { ...tx, now, actor: role === null ? { kind: 'guest' } : invented(tx, role) };
}

type Voices = { code: Said[]; member: Said[]; other: Said[] };

async function hear(tx: AreaContext, ids: KeyedIds, nodeId: string, voices: Voices, firstCode: number): Promise<void> {
  for (const group of ['code', 'member', 'other'] as const) {
    for (const [place, { answer, words = '', cleared }] of voices[group].entries()) {
      const code = group === 'code' ? ids.get(codeKey(firstCode + place)) : null;
      const giver = as(tx, group === 'member' ? 'member' : null, 1 + (place % 18));
      await recordConfirmation(giver, { nodeId, answer, words, mayPublish: cleared !== undefined, code });
    }
  }
  const said = [...voices.code, ...voices.member, ...voices.other];
  for (const { id, words } of await listWords(tx, nodeId)) {
    const cleared = said.find((one) => one.words === words)?.cleared;
    if (cleared !== undefined) await readWords(tx, { nodeId, id, cleared });
  }
  await publishAnswers(tx, nodeId);
}

/** The first date is put off, with the reason; news comes before it was promised for. */
async function slip(tx: AreaContext, id: string, today: string): Promise<void> {
  const row = await findStaffRow(tx, id);
  if (!row?.commitment) throw new Error('The promise that slips is missing.');
  const { areaId: _area, id: _id, ...own } = row.commitment;
  const changed = await changeCommitment(tx, id, {
    ...own,
    title: row.node.title,
    targets: row.targets.map(({ measures: _measures, ...target }) => target),
    nextUpdate: seedDate('+50', today),
    note: 'The text of the message is agreed with the forum. The first will go to the 140 families who have waited longest.',
    owners: row.owners.map(({ id: ownerId, organisationId, status, due }, place) => ({
      id: ownerId,
      organisationId,
      status,
      due: place === 0 ? seedDate('+90', today) : due,
      ...(place === 0
        ? { slipReason: 'The system that sends the messages could not be bought before the new year.' }
        : {}),
    })),
  });
  if (!changed.isChanged) throw new Error(changed.problems.map((one) => one.message).join(' '));
}

/** The owner has answered the review; the forum's answer is still to come. */
async function answerForOwner(tx: AreaContext, nodeId: string): Promise<void> {
  const [review] = (await findConfirmation(tx, nodeId))?.reviews ?? [];
  const owner = review?.sides.find((side) => side.side === 'owner');
  if (!owner) throw new Error('The invented disputes opened no review.');
  await answerReview(as(tx, 'administrator', 0), {
    nodeId,
    sideId: owner.id,
    result: 'more-to-do',
    body: 'We sent the leaflet to every school and counted that as done. Twelve of 31 school offices say that it never reached families. We will hand it out at the start of next term, and ask again.',
  });
}

/** Speaks of the chain, so it is loaded after it. Days are counted from the first start. */
export async function loadPromiseStories(tx: AreaContext, ids: KeyedIds, today: string): Promise<void> {
  await slip(tx, ids.get('messages'), today);
  await noteDone(as(tx, null, 20));
  await hear(tx, ids, ids.get('line'), ofTheLine, 0);
  await hear(tx, ids, ids.get('leaflet'), ofTheLeaflet, ofTheLine.code.length);
  await answerForOwner(tx, ids.get('leaflet'));
}
