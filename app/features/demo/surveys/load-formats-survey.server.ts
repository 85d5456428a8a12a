/** Loads Sampleford's survey in every format: its five renditions and a few answers in each. */
import { randomBytes } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { askForFormat } from '#app/features/format-requests/writes/ask-for-format.server.ts';
import { finishRequest } from '#app/features/format-requests/writes/finish-request.server.ts';
import { readWording } from '#app/features/surveys/reads/wording.server.ts';
import { changeSurvey } from '#app/features/surveys/writes/change-survey.server.ts';
import { createSurvey } from '#app/features/surveys/writes/create-survey.server.ts';
import { publishSurvey } from '#app/features/surveys/writes/publish-survey.server.ts';
import { saveDraft } from '#app/features/surveys/writes/save-draft.server.ts';
import { submitAnswers } from '#app/features/surveys/writes/submit-answers.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { daysBefore, hearForum } from '../forum/hear-forum.server.ts';
import { mustBePublished } from '../must-be-published.ts';
import { seedDate } from '../seed-values.ts';
import { formatsSurvey } from './formats-survey.ts';
import type { Pictures } from './load-pictures.server.ts';

const introduction =
  'Five short questions about waiting for therapy. Answer in the format or language that suits you best.';

/** Invented answers: the rendition of each page, and what was said. */
const answers: { renditions: [string, string]; given: Record<string, unknown> }[] = [
  { renditions: ['en', 'en'], given: { waiting: 'yes', told: 'no', helps: ['call', 'home'], asking: 'hard' } },
  {
    renditions: ['easyread', 'easyread'],
    given: { waiting: 'yes', told: 'no', helps: ['letter'], asking: 'middling' },
  },
  { renditions: ['cy', 'cy'], given: { waiting: 'no', told: 'yes', helps: ['families'], asking: 'easy' } },
  { renditions: ['pl', 'en'], given: { waiting: 'yes', told: 'dont_know', helps: ['letter', 'call'], asking: 'hard' } },
  { renditions: ['ar', 'ar'], given: { waiting: 'yes', told: 'no', helps: ['home'], asking: 'hard' } },
];

async function loadAnswers(tx: AreaContext, surveyId: string, versionId: string, today: string): Promise<void> {
  for (const [index, { renditions, given }] of answers.entries()) {
    const submitted = await submitAnswers(tx, {
      survey: { id: surveyId, anonymity: 'anonymous' },
      versionId,
      answers: given,
      idempotencyKey: randomBytes(16).toString('base64url'),
      day: Temporal.PlainDate.from(today)
        .subtract({ days: index + 2 })
        .toString(),
      channel: 'demonstration',
      renditions,
      isLate: false,
      identity: null,
    });
    if (!submitted.isStored) throw new Error(`An invented response breaks the survey: ${submitted.faults.join(', ')}`);
  }
}

/** One request that waits, one that waits too long, one that was done; every contact is invented. */
async function loadRequests(tx: AreaContext, surveyId: string, today: string): Promise<void> {
  const asked = { wish: '', reach: 'phone', contact: '020 7946 0000, Sam Example' } as const;
  await askForFormat(daysBefore(tx, today, 1), surveyId, { ...asked, format: 'call' });
  await askForFormat(daysBefore(tx, today, 14), surveyId, { ...asked, format: 'language', wish: 'Somali' });
  const done = await askForFormat(daysBefore(tx, today, 20), surveyId, { ...asked, format: 'large-print' });
  await finishRequest(daysBefore(tx, today, 18), done.id, {
    outcome: 'sent',
    whatWasDone: 'The questions were posted in large print with a stamped envelope.',
  });
}

/** Adds the survey, open without an end, so that every format can be tried. */
export async function loadFormatsSurvey(tx: AreaContext, pictures: Pictures, today: string): Promise<void> {
  const definition = formatsSurvey(pictures);
  const title = definition.title.default;
  const { id } = await createSurvey(tx, { title, slug: 'waiting-in-your-way', consultationId: null });
  const changed = await changeSurvey(tx, id, {
    title,
    consultationId: null,
    introduction,
    minutes: 4,
    anonymity: 'anonymous',
    identityRoles: [],
    opens: seedDate('-30', today),
    closes: { state: 'not-stated' },
    eligiblePopulation: { state: 'not-stated' },
    samplingFrame: { state: 'not-stated' },
  });
  if (changed !== 'changed') throw new Error(`Sampleford’s survey of formats was refused: ${changed}.`);
  const saved = await saveDraft(tx, id, JSON.stringify(definition, null, 2));
  if (!saved.isSaved) throw new Error(JSON.stringify(saved.problems));
  await hearForum(tx, { subject: 'wording', nodeId: id, read: readWording, today });
  const published = await publishSurvey(tx, id);
  mustBePublished(title, published);
  if (!published.isPublished) return;
  await loadAnswers(tx, id, published.versionId, today);
  await loadRequests(tx, id, today);
}
