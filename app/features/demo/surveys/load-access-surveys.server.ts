/** Loads two of Sampleford's surveys that stand alone: one for children, open all year, and one by personal link with a quota. */
import { londonDay } from '#app/lib/dates.ts';
import { readWording } from '#app/features/surveys/reads/wording.server.ts';
import type { SurveySettings } from '#app/features/surveys/settings.ts';
import { invitePeople } from '#app/features/surveys/writes/access/invite-people.server.ts';
import { makeCodes } from '#app/features/surveys/writes/access/make-codes.server.ts';
import { moveLastDay } from '#app/features/surveys/writes/access/move-last-day.server.ts';
import { setQuotas } from '#app/features/surveys/writes/access/set-quotas.server.ts';
import { changeSurvey } from '#app/features/surveys/writes/change-survey.server.ts';
import { createSurvey } from '#app/features/surveys/writes/create-survey.server.ts';
import { publishSurvey } from '#app/features/surveys/writes/publish-survey.server.ts';
import { saveDraft } from '#app/features/surveys/writes/save-draft.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { hearForum } from '../forum/hear-forum.server.ts';
import { mustBePublished } from '../must-be-published.ts';
import { seedDate } from '../seed-values.ts';

const notStated = { state: 'not-stated' } as const;

type Standing = {
  slug: string;
  definition: { title: string };
  settings: Omit<SurveySettings, 'title' | 'consultationId'>;
};

const common = {
  anonymity: 'anonymous',
  identityRoles: [],
  opens: notStated,
  closes: notStated,
  eligiblePopulation: notStated,
  samplingFrame: notStated,
} as const;

const playTimes: Standing = {
  slug: 'your-playtime',
  definition: {
    title: 'Your playtime',
    pages: [
      {
        name: 'play',
        title: 'Your playtime',
        elements: [
          {
            type: 'radiogroup',
            name: 'likes_playtime',
            title: 'Do you like playtime at school?',
            choices: [
              { value: 'yes', text: 'Yes' },
              { value: 'sometimes', text: 'Sometimes' },
              { value: 'no', text: 'No' },
              { value: 'dont_know', text: 'I do not know' },
            ],
          },
          {
            type: 'checkbox',
            name: 'would_help',
            title: 'What would make playtime better?',
            choices: [
              { value: 'quiet', text: 'A quiet place' },
              { value: 'games', text: 'More games' },
              { value: 'friend', text: 'Somebody to play with' },
              { value: 'grown_up', text: 'A grown-up to go to' },
            ],
          },
        ],
      },
    ],
  } as { title: string },
  settings: {
    ...common,
    identityRoles: [],
    introduction:
      'We ask children how playtime is, all year round. Schools in Sampleford read what you say every term.',
    minutes: 2,
    audience: 'child',
    reviewOn: notStated,
  },
};

const afterAssessment: Standing = {
  slug: 'after-your-assessment',
  definition: {
    title: 'Your child’s plan after the assessment',
    pages: [
      {
        name: 'plan',
        title: 'The plan that you got',
        elements: [
          {
            type: 'rating',
            name: 'plan_fits',
            title: 'How well does the plan fit your child?',
            rateMin: 1,
            rateMax: 5,
            minRateDescription: 'Not at all',
            maxRateDescription: 'Very well',
          },
          {
            type: 'radiogroup',
            name: 'in_time',
            title: 'Did you get it within 20 weeks?',
            choices: [
              { value: 'yes', text: 'Yes' },
              { value: 'no', text: 'No' },
              { value: 'dont_know', text: 'I do not know' },
            ],
          },
        ],
      },
    ],
  } as { title: string },
  settings: {
    ...common,
    identityRoles: [],
    introduction: 'We ask 200 families whose child was assessed this year. Each got a letter with a code.',
    minutes: 3,
    entry: 'invitation',
  },
};

async function load(
  tx: AreaContext,
  standing: Standing,
  settings: Partial<SurveySettings>,
  today: string,
): Promise<string> {
  const { slug, definition } = standing;
  const { title } = definition;
  const { id } = await createSurvey(tx, { title, slug });
  const changed = await changeSurvey(tx, id, { ...standing.settings, ...settings, title, consultationId: null });
  if (changed !== 'changed') throw new Error(`The survey ${slug} was refused: ${changed}.`);
  await saveDraft(tx, id, JSON.stringify(definition, null, 2));
  await hearForum(tx, { subject: 'wording', nodeId: id, read: readWording, today });
  mustBePublished(title, await publishSurvey(tx, id));
  return id;
}

/** Families whose letter came back; nobody has these addresses. */
const invited = [
  { email: 'kim@families.example', name: 'Kim Example' },
  { email: 'lee@families.example', name: 'Lee Example' },
];

/** Adds both; the second was extended by two weeks, with its reason. */
export async function loadAccessSurveys(tx: AreaContext, today: string): Promise<void> {
  await load(tx, playTimes, { reviewOn: seedDate('+300', today) }, today);
  const days = { opens: seedDate('-40', today), closes: seedDate('+20', today) };
  const id = await load(tx, afterAssessment, days, today);
  await makeCodes(tx, id, 200);
  await invitePeople(tx, id, invited);
  await setQuotas(tx, id, {
    quotas: [{ question: '', code: '', most: 150 }],
    fullNotice: 'You can still tell us about your plan in the feedback of Sampleford at any time.',
  });
  const later = seedDate('+34', today);
  if (later.state !== 'stated') return;
  const moved = await moveLastDay(tx, id, { day: later.end, reason: 'The letters to two schools went out late.' });
  if (moved !== 'moved') throw new Error(`The last day was not moved on ${londonDay(tx.now)}: ${moved}.`);
}
