/** Loads Sampleford's invented feedback with its answers, through the same writes as the screens, and the year's numbers. */
import { Temporal } from 'temporal-polyfill';
import { answerFeedback } from '#app/features/feedback/writes/answer-feedback.server.ts';
import { clearWording } from '#app/features/feedback/writes/clear-wording.server.ts';
import { linkFinding } from '#app/features/feedback/writes/link-finding.server.ts';
import { markOneCase } from '#app/features/feedback/writes/mark-one-case.server.ts';
import { publishSummary } from '#app/features/feedback/writes/publish-summary.server.ts';
import { publishFeedback } from '#app/features/feedback/writes/publish-feedback.server.ts';
import { recordReading } from '#app/features/feedback/writes/record-reading.server.ts';
import { submitFeedback } from '#app/features/feedback/writes/submit-feedback.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { daysBefore } from '../forum/hear-forum.server.ts';
import type { KeyedIds } from '../keys.ts';
import { mustBePublished } from '../must-be-published.ts';
import { seedDate, seedStated } from '../seed-values.ts';
import { inventedAnswers, inventedFeedback } from './invented-feedback.ts';
import type { InventedAnswer, InventedFeedback } from './invented-feedback.ts';

const keyOf = (key: string) => `feedback:${key}`;

async function loadOne(tx: AreaContext, ids: KeyedIds, today: string, given: InventedFeedback): Promise<void> {
  const { key, service, relation, consent, words, daysAgo } = given;
  const { id } = await submitFeedback(tx, {
    serviceId: ids.find(service),
    relation,
    words,
    consent,
    key: `demonstration-${key}`,
    day: Temporal.PlainDate.from(today).subtract({ days: daysAgo }).toString(),
    channel: 'demonstration',
  });
  ids.set(keyOf(key), id);
  if (given.isRead) await recordReading(daysBefore(tx, today, daysAgo - 1), { what: 'item', id });
  if (given.isOneCase) await markOneCase(daysBefore(tx, today, daysAgo - 1), id, true);
}

async function answerOne(tx: AreaContext, ids: KeyedIds, today: string, given: InventedAnswer): Promise<void> {
  const { to, daysAgo, status, words, about, due, refusal } = given;
  const then = daysBefore(tx, today, daysAgo);
  const itemIds = to.map((key) => ids.get(keyOf(key)));
  for (const id of itemIds) await recordReading(then, { what: 'item', id });
  const answered = await answerFeedback(then, itemIds, {
    status,
    words,
    reasonKind: refusal?.reasonKind ?? 'none',
    reason: refusal?.reason ?? '',
    decidedBy: seedStated(refusal?.decidedBy),
    reconsider: refusal?.reconsider ?? '',
    due: seedDate(due, today),
    aboutId: ids.find(about),
  });
  if (!answered.isAnswered) {
    const faults = answered.problems.map(({ field, key }) => `${field}: ${key}`).join(', ');
    throw new Error(`An invented answer was refused: ${faults}`);
  }
}

async function publishOne(tx: AreaContext, ids: KeyedIds, today: string, given: InventedFeedback): Promise<void> {
  const { key, words, wording, isPublished, evidenceFor } = given;
  if (!isPublished && wording === undefined) return;
  const id = ids.get(keyOf(key));
  const then = daysBefore(tx, today, Math.max(1, given.daysAgo - 12));
  await recordReading(then, { what: 'item', id });
  await clearWording(then, id, { wording: wording ?? words, isConfirmed: false });
  if (!isPublished) return;
  mustBePublished(key, await publishFeedback(then, id));
  if (evidenceFor !== undefined) await linkFinding(then, id, ids.get(evidenceFor));
}

/** After the chain: answers speak of its commitments and changes. */
export async function loadFeedback(tx: AreaContext, ids: KeyedIds, today: string): Promise<void> {
  for (const one of inventedFeedback) await loadOne(tx, ids, today, one);
  for (const one of inventedAnswers) await answerOne(tx, ids, today, one);
  for (const one of inventedFeedback) await publishOne(tx, ids, today, one);
  await publishSummary(tx, Number(today.slice(0, 4)));
}
