/** Loads Sampleford's live survey, 300 invented responses to it, and the first published results. */
import { randomBytes } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { samplefordSurvey } from '#db/seed/sampleford-survey.ts';
import { createSurvey } from '#app/features/surveys/writes/create-survey.server.ts';
import { changeSurvey } from '#app/features/surveys/writes/change-survey.server.ts';
import { publishResults } from '#app/features/surveys/writes/publish-results.server.ts';
import { publishSurvey } from '#app/features/surveys/writes/publish-survey.server.ts';
import { saveDraft } from '#app/features/surveys/writes/save-draft.server.ts';
import { readWording } from '#app/features/surveys/reads/wording.server.ts';
import { submitAnswers } from '#app/features/surveys/writes/submit-answers.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { hearForum } from '../forum/hear-forum.server.ts';
import { codeKey, keptCodes } from '../promises/load-promise-stories.server.ts';
import { inventAnswers } from '../invented-answers.ts';
import type { KeyedIds } from '../keys.ts';
import { mustBePublished } from '../must-be-published.ts';
import { chanceFrom } from '../random.ts';
import { seedDate } from '../seed-values.ts';

const responseCount = 300;
const daysOfAnswers = 50;

type Loading = { surveyId: string; versionId: string; today: string };

/** Some tracking codes are kept, so that their holders can say later what has changed for them. */
async function loadResponses(tx: AreaContext, ids: KeyedIds, { surveyId, versionId, today }: Loading): Promise<void> {
  const chance = chanceFrom(20_261_121);
  const start = Temporal.PlainDate.from(today);
  for (let count = 0; count < responseCount; count += 1) {
    const submitted = await submitAnswers(tx, {
      survey: { id: surveyId, anonymity: 'anonymous' },
      versionId,
      answers: inventAnswers(chance),
      idempotencyKey: randomBytes(16).toString('base64url'),
      day: start.subtract({ days: 1 + Math.floor(chance.next() * daysOfAnswers) }).toString(),
      channel: 'demonstration',
      renditions: ['en'],
      isLate: false,
      identity: null,
    });
    if (!submitted.isStored) throw new Error(`An invented response breaks the survey: ${submitted.faults.join(', ')}`);
    if (count < keptCodes) ids.set(codeKey(count), submitted.code);
  }
}

const introduction =
  'How families find out about therapy, and what happens while they wait. Your answers decide what two new posts are for.';

/** Adds the survey to the consultation `therapy`, open from 60 days before the first start to 60 days after it. */
export async function loadSamplefordSurvey(tx: AreaContext, ids: KeyedIds, today: string): Promise<void> {
  const title = samplefordSurvey.title;
  const consultationId = ids.get('therapy');
  const { id } = await createSurvey(tx, { title, slug: 'therapy-survey', consultationId });
  ids.set('survey', id);
  const changed = await changeSurvey(tx, id, {
    title,
    consultationId,
    introduction,
    minutes: 8,
    anonymity: 'anonymous',
    identityRoles: [],
    opens: seedDate('-60', today),
    closes: seedDate('+60', today),
    eligiblePopulation: { state: 'not-stated' },
    samplingFrame: { state: 'not-stated' },
  });
  if (changed !== 'changed') throw new Error(`Sampleford’s survey was refused: ${changed}.`);
  await saveDraft(tx, id, JSON.stringify(samplefordSurvey, null, 2));
  await hearForum(tx, { subject: 'wording', nodeId: id, read: readWording, today });
  const published = await publishSurvey(tx, id);
  mustBePublished(title, published);
  if (!published.isPublished) return;
  await loadResponses(tx, ids, { surveyId: id, versionId: published.versionId, today });
  mustBePublished(title, await publishResults(tx, id));
}
