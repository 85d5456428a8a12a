/** Marked rows of what was said in the box, of what people asked for, and of what was said of promises. */
import * as confirmationTables from '#db/schema/confirmations.ts';
import * as feedbackTables from '#db/schema/feedback.ts';
import * as priorityTables from '#db/schema/priorities.ts';
import * as progressTables from '#db/schema/progress.ts';
import { contributions } from '#db/schema/record.ts';
import { at, hidden, hiddenId, local, rowsOf, said, states, words } from './marker-words.ts';
import type { Beside, Rows } from './marker-words.ts';

/** What was said in the box, answered and cleared: nothing of it is public but the numbers of a year. */
export function feedbackRows(areaId: string, { service }: Beside): Rows[] {
  const { feedbackItems, feedbackContacts, feedbackAnswers, feedbackItemAnswers, feedbackPublications } =
    feedbackTables;
  const item = { areaId, day: '2026-02-02' };
  const cleared = { areaId, wording: words, isEdited: true, clearedOn: '2026-02-03' };
  const itemIds = [...states];
  return [
    rowsOf(
      contributions,
      ...itemIds.map((id) => ({
        ...item,
        id: `${hidden}-${id}`,
        channel: 'web',
        kind: 'feedback',
        codeHash: `${hidden}-${id}`,
      })),
    ),
    rowsOf(
      feedbackItems,
      ...itemIds.map((id) => ({ ...item, id: `${hidden}-${id}`, serviceId: service, words, consent: 'yes' })),
    ),
    rowsOf(feedbackContacts, {
      areaId,
      id: `${hidden}-contact`,
      itemId: `${hidden}-draft`,
      sealedEmail: hidden,
    }),
    rowsOf(feedbackAnswers, { areaId, id: `${hidden}-answer`, status: 'thanks', words, answeredAt: at }),
    rowsOf(feedbackItemAnswers, { areaId, itemId: `${hidden}-draft`, answerId: `${hidden}-answer` }),
    rowsOf(
      feedbackPublications,
      ...states.map((state) => ({ ...cleared, id: hiddenId('feedback', state), itemId: `${hidden}-${state}` })),
    ),
    rowsOf(feedbackTables.feedbackSummaries, {
      areaId,
      year: 2026,
      asAt: '2026-02-03',
      base: 12,
      preset: 'survey',
      counts: { base: { kind: 'value', value: 12 }, rows: [], place: local },
    }),
  ];
}

export function priorityRows(areaId: string, { finding }: Beside): Rows[] {
  const { prioritySets, priorities, recommendations, citedPages } = priorityTables;
  const setId = `${hidden}-set`;
  const inSet = { areaId, setId, position: 1, detail: words };
  const cited = { title: words, address: `https://${hidden}.example`, side: 'after', madeAt: at };
  return [
    rowsOf(prioritySets, { areaId, id: setId, holds: 'priority', title: words, source: said, madeAt: at }),
    rowsOf(priorities, ...states.map((state) => ({ ...inSet, id: hiddenId('priority', state), saidBy: [words] }))),
    rowsOf(
      recommendations,
      ...states.map((state) => ({ ...inSet, id: hiddenId('recommendation', state), addressedTo: said })),
    ),
    rowsOf(
      citedPages,
      { areaId, id: `${hidden}-cited`, nodeId: hiddenId('finding'), ...cited },
      { ...cited, areaId, id: `${local}-cited`, nodeId: finding, title: local, address: `https://${local}.example` },
    ),
  ];
}

/** What was said of hidden promises, and words about a public thing that nobody has cleared. */
export function confirmationRows(areaId: string, { finding, organisation }: Beside): Rows[] {
  const { confirmations, confirmationAsks, confirmationReviews, confirmationSettings } = confirmationTables;
  const { confirmationSnapshots, reviewSides } = confirmationTables;
  const { commitmentNotes, commitmentReminders } = progressTables;
  const day = '2026-02-02';
  const nodeId = hiddenId('commitment');
  const reviewId = `${hidden}-review`;
  const inReview = { areaId, id: reviewId, nodeId, openedOn: day, dueOn: day, verifiedBase: 10 };
  return [
    rowsOf(
      confirmations,
      ...[nodeId, finding].map((about, place) => ({
        ...{ areaId, id: `${hidden}-said-${place}`, nodeId: about, group: 'other', holder: `${hidden}-${place}` },
        ...{ answer: 'no', words, day },
      })),
    ),
    rowsOf(confirmationSnapshots, {
      ...{ areaId, id: `${hidden}-figures`, nodeId, group: 'code', number: 1, asAt: day, base: 10, disputes: 5 },
      ...{ preset: 'survey', results: { words } },
    }),
    rowsOf(confirmationAsks, { areaId, nodeId, doneSince: day }),
    rowsOf(confirmationSettings, { areaId, disputeCount: 5, disputePercent: 30, askAfterDays: 28 }),
    rowsOf(confirmationReviews, { ...inReview, disputeCount: 5, disputePercent: 30 }),
    rowsOf(reviewSides, {
      ...{ areaId, id: `${hidden}-side`, reviewId, side: 'owner', organisationId: organisation, position: 0 },
      ...{ body: words, result: 'stands', answeredOn: day },
    }),
    rowsOf(commitmentNotes, { areaId, id: `${hidden}-note`, commitmentId: nodeId, on: day, body: words, at }),
    rowsOf(commitmentReminders, {
      ...{ areaId, commitmentId: nodeId, ownerId: nodeId, event: 'overdue', lastDay: day, remindedOn: day },
    }),
  ];
}
