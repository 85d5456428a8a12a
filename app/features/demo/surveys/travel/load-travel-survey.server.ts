/** Loads Sampleford's confidential survey with a question of every type: answers of every channel, published results and what staff noted. */
import { Temporal } from 'temporal-polyfill';
import { forgetProgress } from '#app/features/evidence/writes/forget-progress.server.ts';
import { withdrawResponse } from '#app/features/surveys/writes/withdraw-response.server.ts';
import { readWording } from '#app/features/surveys/reads/wording.server.ts';
import { moveLastDay } from '#app/features/surveys/writes/access/move-last-day.server.ts';
import { setQuotas } from '#app/features/surveys/writes/access/set-quotas.server.ts';
import { changeSurvey } from '#app/features/surveys/writes/change-survey.server.ts';
import { createSurvey } from '#app/features/surveys/writes/create-survey.server.ts';
import { publishResults } from '#app/features/surveys/writes/publish-results.server.ts';
import { publishSurvey } from '#app/features/surveys/writes/publish-survey.server.ts';
import { saveDraft } from '#app/features/surveys/writes/save-draft.server.ts';
import { codeHashOf } from '#app/features/surveys/writes/submit-response.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { hearForum } from '../../forum/hear-forum.server.ts';
import { mustBePublished } from '../../must-be-published.ts';
import { seedDate } from '../../seed-values.ts';
import type { Pictures } from '../load-pictures.server.ts';
import { loadTravelAnswers } from './load-travel-answers.server.ts';
import { travelSurvey } from './travel-survey.ts';

/** Who was asked how they travel, and what that tells of the answers. */
const cuts = [
  { key: 'asked', by: 'place' },
  { key: 'journeys--on_time', by: 'place' },
];

async function makeSurvey(tx: AreaContext, pictures: Pictures, today: string) {
  const definition = travelSurvey((drawing) => `/${tx.area.slug}/pictures/${pictures(drawing).id}`);
  const title = definition.title.default;
  const { id } = await createSurvey(tx, { title, slug: 'school-journeys' });
  const changed = await changeSurvey(tx, id, {
    title,
    consultationId: null,
    introduction: definition.description.default,
    minutes: 7,
    anonymity: 'confidential',
    identityRoles: ['analyst', 'administrator'],
    opens: seedDate('-35', today),
    closes: seedDate('+25', today),
    eligiblePopulation: { state: 'stated', value: 640 },
    samplingFrame: { state: 'not-stated' },
  });
  if (changed !== 'changed') throw new Error(`Sampleford’s survey of school journeys was refused: ${changed}.`);
  const saved = await saveDraft(tx, id, JSON.stringify(definition, null, 2));
  if (!saved.isSaved) throw new Error(JSON.stringify(saved.problems));
  await hearForum(tx, { subject: 'wording', nodeId: id, read: readWording, today });
  const published = await publishSurvey(tx, id);
  mustBePublished(title, published);
  return { id, title, versionId: published.isPublished ? published.versionId : '' };
}

/** Open for two weeks more than was planned, for at most 400 families; results published once, one answer taken back since. */
export async function loadTravelSurvey(tx: AreaContext, pictures: Pictures, today: string): Promise<void> {
  const { id, title, versionId } = await makeSurvey(tx, pictures, today);
  const codes = await loadTravelAnswers(tx, { surveyId: id, versionId, today });
  await setQuotas(tx, id, {
    quotas: [{ question: '', code: '', most: 400 }],
    fullNotice: 'Thank you. We have all the answers that the planning of routes can use this year.',
  });
  const day = Temporal.PlainDate.from(today).add({ days: 39 }).toString();
  const moved = await moveLastDay(tx, id, { day, reason: 'Two schools sent the forms home after half term.' });
  if (moved !== 'moved') throw new Error(`The last day was not moved: ${moved}.`);
  mustBePublished(title, await publishResults(tx, id, { questions: null, cuts }));
  const gone = await withdrawResponse(tx, { codeHash: codeHashOf(tx.keys, codes.at(-1) ?? '') });
  if (gone !== null) await forgetProgress(tx, gone.id);
}
