/** One response in the words its author saw; from here it is passed to safeguarding, or quoted. */
import { data, redirect } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { createQuote } from '#app/features/progress/writes/create-quote.server.ts';
import { passToSafeguarding } from '#app/features/safety/writes/pass-to-safeguarding.server.ts';
import { ResponseAnswers } from '#app/features/surveys/components/staff/response-answers.tsx';
import type { WhoAnswered } from '#app/features/surveys/components/staff/response-answers.tsx';
import { PassForm, QuoteForms, quoteFieldId } from '#app/features/surveys/components/staff/response-forms.tsx';
import type { Returned } from '#app/features/surveys/components/staff/response-forms.tsx';
import { surveyFormMessages } from '#app/features/surveys/messages-forms.ts';
import { manageSurveyMessages } from '#app/features/surveys/messages-manage.ts';
import { responseMessages } from '#app/features/surveys/messages-responses.ts';
import { maySeeIdentity } from '#app/features/surveys/policy.ts';
import { findIdentity, getResponse, readIdentity } from '#app/features/surveys/reads/responses.server.ts';
import type { ReadResponse } from '#app/features/surveys/reads/responses.server.ts';
import { getSurveyForStaff } from '#app/features/surveys/reads/staff.server.ts';
import type { EditedSurvey } from '#app/features/surveys/reads/staff.server.ts';
import { passForm, quoteForm } from '#app/features/surveys/responses/quotation.ts';
import { snapshotOf } from '#app/features/surveys/responses/snapshot.ts';
import { recordReading } from '#app/features/surveys/writes/record-reading.server.ts';
import { holds } from '#app/lib/permissions.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

async function whoAnswered(ctx: AreaContext, survey: EditedSurvey, id: string): Promise<WhoAnswered> {
  if (survey.anonymity === 'anonymous') return { kind: 'anonymous' };
  if (!maySeeIdentity(ctx.actor, ctx.area.id, survey)) return { kind: 'hidden' };
  return { kind: 'shown', identity: await findIdentity(ctx, survey, id) };
}

export const loader = guardedInArea('response.read', async (ctx, { params, url }) => {
  const survey = await getSurveyForStaff(ctx, params['id'] ?? '');
  const response = await getResponse(ctx, survey.id, params['response'] ?? '');
  const who = await whoAnswered(ctx, survey, response.id);
  const sawIdentity = who.kind === 'shown';
  await recordReading(ctx, survey, { what: 'response', responseId: response.id, sawIdentity });
  const base = `/${ctx.area.slug}/manage`;
  return {
    base,
    surveyAddress: `${base}/surveys/${survey.id}`,
    title: survey.title,
    response,
    who,
    isPassed: url.searchParams.get('done') === 'passed',
    mayPass: holds(ctx.actor, 'response.pass-to-safeguarding', ctx.area.id),
    mayQuote: holds(ctx.actor, 'progress.edit', ctx.area.id),
  };
});

type Found = { survey: EditedSurvey; response: ReadResponse };
type Typed = Record<string, string>;

/** Fields that the schema of a form refused, with what was typed. */
function returned(intent: 'pass' | 'quote', typed: Typed, errors: Record<string, string[] | undefined>) {
  const told = Object.entries(errors).flatMap(([name, list]) => (list ? [[name, list] as const] : []));
  return data({ intent, typed, errors: Object.fromEntries(told) }, { status: 400 });
}

async function pass(ctx: AreaContext, { survey, response }: Found, typed: Typed, here: string) {
  if (!holds(ctx.actor, 'response.pass-to-safeguarding', ctx.area.id)) throw new AppError('forbidden');
  const parsed = passForm(ctx.t(surveyFormMessages)).safeParse(typed);
  if (!parsed.success) return returned('pass', typed, parsed.error.flatten().fieldErrors);
  // The lead must be able to act, and nobody else ever reads this copy.
  const identity = survey.anonymity === 'anonymous' ? null : await readIdentity(ctx, response.id);
  await passToSafeguarding(ctx, {
    snapshot: snapshotOf(survey, response, identity, ctx.t(responseMessages)),
    words: parsed.data.reason,
    about: `/${ctx.area.slug}/surveys/${survey.slug}`,
  });
  return redirect(`${here}?done=passed`, 303);
}

async function quote(ctx: AreaContext, { response }: Found, typed: Typed) {
  if (!holds(ctx.actor, 'progress.edit', ctx.area.id)) throw new AppError('forbidden');
  const parsed = quoteForm(ctx.t(surveyFormMessages), response.texts).safeParse(typed);
  if (!parsed.success) return returned('quote', typed, parsed.error.flatten().fieldErrors);
  const { words: body, attribution } = parsed.data;
  const made = await createQuote(ctx, {
    body,
    attribution,
    wording: 'verbatim',
    consent: 'given',
    responseId: response.id,
  });
  return redirect(`/${ctx.area.slug}/manage/progress/${made.id}`, 303);
}

export const action = guardedInArea('response.read', async (ctx, { params, url, form }) => {
  const survey = await getSurveyForStaff(ctx, params['id'] ?? '');
  const response = await getResponse(ctx, survey.id, params['response'] ?? '');
  const fields = await form();
  const text = (name: string) => String(fields.get(name) ?? '');
  if (text('intent') === 'pass') return pass(ctx, { survey, response }, { reason: text('reason') }, url.pathname);
  if (text('intent') !== 'quote') throw new AppError('invalid');
  const typed = { from: text('from'), words: text('words'), attribution: text('attribution') };
  return quote(ctx, { survey, response }, typed);
});

export const handle = definePage<typeof loader>({
  breadcrumb: ({ base, surveyAddress, title }, text) => [
    { href: base, label: text(manageSurveyMessages)('work') },
    { href: surveyAddress, label: title },
    { href: `${surveyAddress}/responses`, label: text(responseMessages)('listCrumb') },
  ],
});

export const meta: MetaFunction = () => [{ title: 'Response · Said & Done' }, { name: 'robots', content: 'noindex' }];

/** Error links land on the field of the text that was quoted from. */
function errorLines({ typed, errors }: Returned) {
  const from = typed['from'];
  return Object.entries(errors).flatMap(([name, messages]) => {
    const isOfQuote = name === 'words' || name === 'attribution';
    return messages.map((message) => ({ message, fieldId: isOfQuote ? quoteFieldId(name, from ?? '') : name }));
  });
}

export default function ResponsePage() {
  const t = useText(responseMessages);
  const { response, who, title, isPassed, mayPass, mayQuote } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const of = (intent: 'pass' | 'quote') => (answered?.intent === intent ? answered : undefined);
  return (
    <>
      <ErrorSummary title={t('problem')} errors={answered ? errorLines(answered) : []} />
      {isPassed && !answered ? (
        <Notice kind="success">
          <p>{t('passed')}</p>
        </Notice>
      ) : null}
      <PageHead kicker={title} title={t('open', { name: response.id.slice(0, 8) })} />
      <ResponseAnswers response={response} who={who} />
      {mayPass ? <PassForm returned={of('pass')} /> : null}
      <QuoteForms texts={response.texts} mayQuote={mayQuote} returned={of('quote')} />
    </>
  );
}
