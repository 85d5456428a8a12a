/** What the staff's page of one survey does with a post: settings, questions, publishing, taking back. */
import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from '@remix-run/node';
import type { AreaContext } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import type { DraftFormProps } from './components/staff/draft-form.tsx';
import { adopt } from './editor/adopt/adopt.ts';
import type { Adoption } from './editor/adopt/adopt.ts';
import { writeDraft } from './editor/core/json.ts';
import { losingOf } from './editor/lost.server.ts';
import type { Problem } from './engine/json-guard.ts';
import { settingsForm } from './forms.ts';
import { surveyFormMessages, surveyGateMessages } from './messages-forms.ts';
import { manageSurveyMessages } from './messages-manage.ts';
import { mayChangeSettings, mayPublish } from './policy.ts';
import { getSurveyForStaff } from './reads/staff.server.ts';
import type { SurveyChanged } from './writes/change-survey.server.ts';
import { changeSurvey } from './writes/change-survey.server.ts';
import { publishSurvey } from './writes/publish-survey.server.ts';
import { saveDraft } from './writes/save-draft.server.ts';
import { withdrawSurvey } from './writes/withdraw-survey.server.ts';

type Fields = FormData | URLSearchParams;

/** What the page says after a redirect. */
export const doneWords = ['created', 'saved', 'draft-saved', 'published', 'withdrawn'] as const;

const back = (ctx: AreaContext, id: string, done: (typeof doneWords)[number]) =>
  redirect(`/${ctx.area.slug}/manage/surveys/${id}?done=${done}`, 303);

/** The field of the form that a refused change is about. */
const fieldOf: Record<Exclude<SurveyChanged, 'changed'>, string> = {
  'slug-taken': 'slug',
  'anonymity-fixed': 'anonymity',
  wordingFixed: 'introduction',
  introductionMissing: 'introduction',
  minutesWrong: 'minutes',
  rolesWrong: 'identityRoles',
  notADay: 'opens',
  closesFirst: 'closes',
  closesPromised: 'closes',
  consultationNotPublic: 'consultationId',
  secondsWrong: 'minimumSeconds',
};

async function changeSettings(ctx: AreaContext, id: string, fields: Fields) {
  const { state } = await getSurveyForStaff(ctx, id);
  if (!mayChangeSettings(ctx.actor, ctx.area.id, state)) throw new AppError('forbidden');
  const submission = parseWithZod(fields, { schema: settingsForm(ctx.t(surveyFormMessages)) });
  if (submission.status !== 'success') return refused(submission.reply());
  const outcome = await changeSurvey(ctx, id, submission.value);
  if (outcome === 'changed') return back(ctx, id, 'saved');
  const sentence =
    outcome === 'consultationNotPublic'
      ? ctx.t(surveyFormMessages)('consultationNotPublic')
      : ctx.t(surveyGateMessages)(outcome);
  return refused(submission.reply({ fieldErrors: { [fieldOf[outcome]]: [sentence] } }));
}

const refused = (settings: SubmissionResult<string[]>) => data({ settings }, { status: 400 });

/** A form sends line ends as CRLF whatever was typed; a file is kept as it is. */
async function draftText(fields: Fields): Promise<string> {
  const file = fields.get('file');
  if (file instanceof File && file.size > 0) return file.text();
  const typed = fields.get('draft');
  return typeof typed === 'string' ? typed.replace(/\r\n/g, '\n') : '';
}

const refusedDraft = (draft: Partial<DraftFormProps>, text: string) =>
  data({ draft: { problems: [], lost: [], changes: [], agree: null, ...draft, text } }, { status: 400 });

/** What the site cannot take as it is, and what can be changed in it so that it can. */
function offered(text: string, problems: readonly Problem[], adoption: Adoption | null) {
  if (!adoption) return refusedDraft({ problems }, text);
  const agree = adoption.problems.length === 0 ? adoption.mark : null;
  return refusedDraft({ problems: adoption.problems, changes: adoption.changes, agree }, text);
}

async function keepDraft(ctx: AreaContext, id: string, fields: Fields) {
  const given = await draftText(fields);
  if (given.trim() === '') {
    const t = ctx.t(manageSurveyMessages);
    return refusedDraft({ problems: [{ path: '', reason: t('nothingGiven'), mend: t('notAFile') }] }, given);
  }
  const adoption = adopt(given);
  const isAgreed = adoption?.problems.length === 0 && fields.get('adopt') === adoption.mark;
  const text = isAgreed ? writeDraft(adoption.survey) : given;
  const saved = await saveDraft(ctx, id, text, losingOf(fields));
  if (saved.isSaved) return back(ctx, id, 'draft-saved');
  return 'lost' in saved ? refusedDraft({ lost: saved.lost }, text) : offered(text, saved.problems, adoption);
}

async function makePublic(ctx: AreaContext, id: string) {
  const published = await publishSurvey(ctx, id);
  if (published.isPublished) return back(ctx, id, 'published');
  return data({ missing: published.problems }, { status: 400 });
}

/** @throws forbidden for what the actor may not do, invalid for a button that the page does not have */
export async function surveyPost(ctx: AreaContext, id: string, fields: Fields) {
  const intent = fields.get('intent');
  if (intent === 'settings') return changeSettings(ctx, id, fields);
  if (intent === 'draft') return keepDraft(ctx, id, fields);
  if (intent !== 'publish' && intent !== 'withdraw') throw new AppError('invalid');
  if (!mayPublish(ctx.actor, ctx.area.id)) throw new AppError('forbidden');
  if (intent === 'publish') return makePublic(ctx, id);
  await withdrawSurvey(ctx, id);
  return back(ctx, id, 'withdrawn');
}
