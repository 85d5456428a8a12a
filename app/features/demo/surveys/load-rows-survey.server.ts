/** Loads Sampleford's survey that is answered in rows, with a few invented answers and a drawing in one of them. */
import { randomBytes } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { remakeImage } from '#app/features/files/images.server.ts';
import { answeringOf } from '#app/features/surveys/reads/files/answer-files.server.ts';
import { readWording } from '#app/features/surveys/reads/wording.server.ts';
import { changeSurvey } from '#app/features/surveys/writes/change-survey.server.ts';
import { createSurvey } from '#app/features/surveys/writes/create-survey.server.ts';
import { keepFile } from '#app/features/surveys/writes/files/keep-file.server.ts';
import { publishSurvey } from '#app/features/surveys/writes/publish-survey.server.ts';
import { saveDraft } from '#app/features/surveys/writes/save-draft.server.ts';
import { submitAnswers } from '#app/features/surveys/writes/submit-answers.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { hearForum } from '../forum/hear-forum.server.ts';
import { mustBePublished } from '../must-be-published.ts';
import { drawImage } from './drawings.server.ts';
import { rowsAnswers, rowsSurvey } from './rows-survey.ts';

const notStated = { state: 'not-stated' } as const;

/** A drawing that somebody adds to their answers. */
async function addDrawing(tx: AreaContext, surveyId: string, idempotencyKey: string): Promise<string> {
  const made = await remakeImage(await drawImage('families'), { format: 'jpeg', mostSide: 1200 });
  if (made === null) throw new Error('The drawing could not be made.');
  const { mediaType, body } = made;
  const answering = answeringOf(tx.keys, idempotencyKey);
  return keepFile(tx, { surveyId, question: 'plan', answering, mediaType, body });
}

async function loadAnswers(tx: AreaContext, surveyId: string, versionId: string, today: string): Promise<void> {
  for (const [index, { given, hasPicture }] of rowsAnswers.entries()) {
    const idempotencyKey = randomBytes(16).toString('base64url');
    const files = hasPicture ? { plan: [await addDrawing(tx, surveyId, idempotencyKey)] } : {};
    const submitted = await submitAnswers(tx, {
      survey: { id: surveyId, anonymity: 'anonymous' },
      versionId,
      answers: { ...given, ...files },
      idempotencyKey,
      day: Temporal.PlainDate.from(today)
        .subtract({ days: index + 3 })
        .toString(),
      channel: 'demonstration',
      renditions: ['en'],
      isLate: false,
      identity: null,
    });
    if (!submitted.isStored) throw new Error(`An invented response breaks the survey: ${submitted.faults.join(', ')}`);
  }
}

/** Open all year, and heard by the forum. */
export async function loadRowsSurvey(tx: AreaContext, today: string): Promise<void> {
  const { title } = rowsSurvey;
  const { id } = await createSurvey(tx, { title, slug: 'who-comes-to-help' });
  const changed = await changeSurvey(tx, id, {
    title,
    consultationId: null,
    introduction: 'We ask about visits so that they can be planned together. Add as many visitors as came.',
    minutes: 6,
    anonymity: 'anonymous',
    identityRoles: [],
    opens: notStated,
    closes: notStated,
    eligiblePopulation: notStated,
    samplingFrame: notStated,
  });
  if (changed !== 'changed') throw new Error(`The survey was refused: ${changed}.`);
  await saveDraft(tx, id, JSON.stringify(rowsSurvey, null, 2));
  await hearForum(tx, { subject: 'wording', nodeId: id, read: readWording, today });
  const published = await publishSurvey(tx, id);
  mustBePublished(title, published);
  if (published.isPublished) await loadAnswers(tx, id, published.versionId, today);
}
