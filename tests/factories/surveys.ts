/** Makes published surveys and responses to them, through the same writes as the screens. */
import { randomBytes } from 'node:crypto';
import { checkAll } from '#app/features/surveys/engine/answers.server.ts';
import { toRow } from '#app/features/surveys/engine/row.server.ts';
import type { Answers } from '#app/features/surveys/engine/types/question-type.ts';
import { getPlan } from '#app/features/surveys/reads/plan.server.ts';
import { getSurveyForStaff } from '#app/features/surveys/reads/staff.server.ts';
import type { SurveySettings } from '#app/features/surveys/settings.ts';
import type { SurveyFacts } from '#app/features/surveys/survey.ts';
import { changeSurvey } from '#app/features/surveys/writes/change-survey.server.ts';
import { createSurvey } from '#app/features/surveys/writes/create-survey.server.ts';
import { publishSurvey } from '#app/features/surveys/writes/publish-survey.server.ts';
import { saveDraft } from '#app/features/surveys/writes/save-draft.server.ts';
import { submitResponse } from '#app/features/surveys/writes/submit-response.server.ts';
import type { NewResponse } from '#app/features/surveys/writes/submit-response.server.ts';
import type { Area, Services } from '#app/platform/services.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { testContext } from './services.ts';

const notStated = { state: 'not-stated' } as const;

const settings: SurveySettings = {
  title: 'A survey',
  consultationId: null,
  introduction: 'We ask so that it gets better.',
  minutes: 5,
  anonymity: 'anonymous',
  identityRoles: [],
  opens: notStated,
  closes: notStated,
  eligiblePopulation: notStated,
  samplingFrame: notStated,
};

/** Short questions, enough to answer: one choice, several choices, a scale, a number and words. */
export const shortDefinition = {
  title: 'A survey',
  pages: [
    {
      name: 'first',
      title: 'Waiting',
      elements: [
        {
          type: 'radiogroup',
          name: 'waited',
          title: 'Did you wait?',
          choices: [
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No' },
            { value: 'dont_know', text: 'I do not know' },
          ],
        },
        { type: 'text', name: 'weeks', title: 'How many weeks?', inputType: 'number', visibleIf: "{waited} = 'yes'" },
        {
          type: 'checkbox',
          name: 'helped',
          title: 'What helped?',
          choices: [
            { value: 'school', text: 'School' },
            { value: 'forum', text: 'The forum' },
          ],
        },
      ],
    },
    {
      name: 'second',
      title: 'Words',
      elements: [
        {
          type: 'rating',
          name: 'ease',
          title: 'How easy was it?',
          rateMin: 1,
          rateMax: 5,
          minRateDescription: 'Hard',
          maxRateDescription: 'Easy',
        },
        { type: 'comment', name: 'words', title: 'What should change?' },
      ],
    },
  ],
};

export type MadeSurvey = { id: string; slug: string; versionId: string };

/** A public survey with a version. */
export async function makeSurvey(
  ctx: AreaContext,
  definition: unknown = shortDefinition,
  changes: Partial<SurveySettings> = {},
): Promise<MadeSurvey> {
  const made = await createSurvey(ctx, { title: changes.title ?? settings.title });
  const changed = await changeSurvey(ctx, made.id, { ...settings, ...changes });
  if (changed !== 'changed') throw new Error(`The survey could not be changed: ${changed}`);
  return { ...made, versionId: await publishDefinition(ctx, made.id, definition) };
}

/** Saves and publishes a definition; answers its version. */
export async function publishDefinition(ctx: AreaContext, surveyId: string, definition: unknown): Promise<string> {
  const text = typeof definition === 'string' ? definition : JSON.stringify(definition);
  const saved = await saveDraft(ctx, surveyId, text);
  if (!saved.isSaved) throw new Error(JSON.stringify(saved.problems));
  const published = await publishSurvey(ctx, surveyId);
  if (!published.isPublished) throw new Error(JSON.stringify(published.problems));
  return published.versionId;
}

/** The facts that answering needs. */
export async function surveyFacts(ctx: AreaContext, id: string): Promise<SurveyFacts> {
  const { consultationId: _, ...survey } = await getSurveyForStaff(ctx, id);
  return { ...survey, consultation: null };
}

/** Stores answers as one response; answers its tracking code. */
export async function respond(
  ctx: AreaContext,
  survey: MadeSurvey,
  answers: Answers,
  changes: Partial<NewResponse> = {},
): Promise<string> {
  const plan = await getPlan(ctx, survey.id, survey.versionId);
  const checked = checkAll(plan, answers);
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  const { code } = await submitResponse(ctx, {
    survey: { id: survey.id, anonymity: 'anonymous' },
    versionId: survey.versionId,
    row: toRow(plan, checked.answers),
    idempotencyKey: randomBytes(16).toString('base64url'),
    day: '2026-03-03',
    channel: 'web',
    renditions: ['en'],
    isLate: false,
    identity: null,
    ...changes,
  });
  return code;
}

/** So many responses with the same answers. */
export async function respondTimes(
  ctx: AreaContext,
  survey: MadeSurvey,
  times: number,
  answers: Answers,
): Promise<string[]> {
  const codes: string[] = [];
  for (let count = 0; count < times; count += 1) codes.push(await respond(ctx, survey, answers));
  return codes;
}

/** A context of somebody who holds these roles in the area. */
export function staffContext(
  services: Services,
  area: Area,
  roles: readonly string[],
  parts: { now?: Date; personId?: string } = {},
): AreaContext {
  const grants = roles.map((role) => ({ areaId: area.id, role: role as 'analyst', organisationId: null }));
  const actor = {
    kind: 'person',
    personId: parts.personId ?? 'staffperson',
    email: 'staff@example.org',
    isOperator: false,
    hasSecondFactor: true,
    roles: grants,
  } as const;
  return testContext(services, area, { actor, ...(parts.now ? { now: parts.now } : {}) });
}
