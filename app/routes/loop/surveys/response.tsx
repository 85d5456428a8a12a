/** One response in the words its author saw; from here it is passed to safeguarding, or quoted. */
import { data, redirect } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { createQuote } from '#app/features/progress/writes/create-quote.server.ts';
import { takeBackResponse } from '#app/features/receipts/writes/take-back-response.server.ts';
import { PassForm } from '#app/features/safety/components/pass-form.tsx';
import { passToSafeguarding } from '#app/features/safety/writes/pass-to-safeguarding.server.ts';
import { ResponseAnswers } from '#app/features/surveys/components/staff/response-answers.tsx';
import type { WhoAnswered } from '#app/features/surveys/components/staff/response-answers.tsx';
import { QuoteForms, quoteFieldId } from '#app/features/surveys/components/staff/response-forms.tsx';
import type { Returned } from '#app/features/surveys/components/staff/response-forms.tsx';
import { SortForms, TakeOutForm } from '#app/features/surveys/components/staff/sort-forms.tsx';
import { surveyFormMessages } from '#app/features/surveys/messages-forms.ts';
import { manageSurveyMessages } from '#app/features/surveys/messages-manage.ts';
import { responseMessages } from '#app/features/surveys/messages-responses.ts';
import { maySeeIdentity } from '#app/features/surveys/policy.ts';
import {
  findIdentity,
  findNextResponse,
  getResponse,
  readIdentity,
} from '#app/features/surveys/reads/responses.server.ts';
import type { ReadResponse } from '#app/features/surveys/reads/responses.server.ts';
import { getSurveyForStaff } from '#app/features/surveys/reads/staff.server.ts';
import type { EditedSurvey } from '#app/features/surveys/reads/staff.server.ts';
import { readResponseFilter, readTags } from '#app/features/surveys/responses/filter.ts';
import { sortingMessages } from '#app/features/surveys/responses/messages.ts';
import { passForm, quoteForm } from '#app/features/surveys/responses/quotation.ts';
import { snapshotOf } from '#app/features/surveys/responses/snapshot.ts';
import { takeOutForm } from '#app/features/surveys/responses/sorting.ts';
import { recordReading } from '#app/features/surveys/writes/record-reading.server.ts';
import { sortResponse } from '#app/features/surveys/writes/responses/sort-response.server.ts';
import { holds } from '#app/lib/permissions.ts';
import { withQuery } from '#app/lib/with-query.ts';
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

const deeds = ['passed', 'tags', 'test', 'real'] as const;

export const loader = guardedInArea('response.read', async (ctx, { params, url }) => {
  const survey = await getSurveyForStaff(ctx, params['id'] ?? '');
  const response = await getResponse(ctx, survey.id, params['response'] ?? '');
  const who = await whoAnswered(ctx, survey, response.id);
  const sawIdentity = who.kind === 'shown';
  await recordReading(ctx, survey, { what: 'response', responseId: response.id, sawIdentity });
  const base = `/${ctx.area.slug}/manage`;
  const surveyAddress = `${base}/surveys/${survey.id}`;
  const filter = readResponseFilter(url.searchParams);
  const next = await findNextResponse(ctx, survey.id, filter, response.id);
  return {
    base,
    surveyAddress,
    listAddress: withQuery(`${surveyAddress}/responses`, filter),
    nextAddress: next === null ? null : withQuery(`${surveyAddress}/responses/${next}`, filter),
    title: survey.title,
    response,
    who,
    done: deeds.find((deed) => deed === url.searchParams.get('done')) ?? null,
    mayWithdraw: holds(ctx.actor, 'response.withdraw', ctx.area.id),
    mayPass: holds(ctx.actor, 'response.pass-to-safeguarding', ctx.area.id),
    mayQuote: holds(ctx.actor, 'progress.edit', ctx.area.id),
  };
});

type Found = { survey: EditedSurvey; response: ReadResponse };
type Typed = Record<string, string>;

/** Fields that the schema of a form refused, with what was typed. */
function returned(
  intent: 'pass' | 'quote' | 'tags' | 'take-out',
  typed: Typed,
  errors: Record<string, string[] | undefined>,
) {
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

async function quote(ctx: AreaContext, { survey, response }: Found, typed: Typed) {
  if (!holds(ctx.actor, 'progress.edit', ctx.area.id)) throw new AppError('forbidden');
  const parsed = quoteForm(ctx.t(surveyFormMessages), response.texts).safeParse(typed);
  if (!parsed.success) return returned('quote', typed, parsed.error.flatten().fieldErrors);
  const { words: body, attribution } = parsed.data;
  const made = await createQuote(ctx, {
    body,
    attribution,
    wording: 'verbatim',
    consent: 'not-said',
    responseId: response.id,
    surveyId: survey.id,
  });
  return redirect(`/${ctx.area.slug}/manage/progress/${made.id}`, 303);
}

async function sort(ctx: AreaContext, { survey, response }: Found, intent: 'tags' | 'test' | 'real', typed: Typed) {
  if (!holds(ctx.actor, 'response.sort', ctx.area.id)) throw new AppError('forbidden');
  if (intent !== 'tags') await sortResponse(ctx, survey, response.id, { isTest: intent === 'test' });
  else {
    const read = readTags(typed['tags'] ?? '');
    const t = ctx.t(sortingMessages);
    if ('fault' in read) {
      return returned('tags', typed, { tags: [t(read.fault === 'tooMany' ? 'tagsTooMany' : 'tagsTooLong')] });
    }
    await sortResponse(ctx, survey, response.id, read);
  }
  return null;
}

async function takeOut(ctx: AreaContext, { survey, response }: Found, typed: Typed) {
  if (!holds(ctx.actor, 'response.withdraw', ctx.area.id)) throw new AppError('forbidden');
  const parsed = takeOutForm(ctx.t(sortingMessages)).safeParse(typed);
  if (!parsed.success) return returned('take-out', typed, parsed.error.flatten().fieldErrors);
  const which = { surveyId: survey.id, id: response.id };
  const by = { reason: parsed.data.why, isAnonymousSurvey: survey.anonymity === 'anonymous' };
  await takeBackResponse(ctx, which, by);
  return redirect(`/${ctx.area.slug}/manage/surveys/${survey.id}/responses?done=taken-out`, 303);
}

export const action = guardedInArea('response.read', async (ctx, { params, url, form }) => {
  const survey = await getSurveyForStaff(ctx, params['id'] ?? '');
  const response = await getResponse(ctx, survey.id, params['response'] ?? '');
  const fields = await form();
  const text = (name: string) => String(fields.get(name) ?? '');
  const found = { survey, response };
  const intent = text('intent');
  if (intent === 'pass') return pass(ctx, found, { reason: text('reason') }, url.pathname);
  if (intent === 'take-out') return takeOut(ctx, found, { why: text('why'), sure: text('sure') });
  if (intent === 'tags' || intent === 'test' || intent === 'real') {
    const refused = await sort(ctx, found, intent, { tags: text('tags') });
    if (refused !== null) return refused;
    return redirect(withQuery(url.pathname, { ...readResponseFilter(url.searchParams), done: intent }), 303);
  }
  if (intent !== 'quote') throw new AppError('invalid');
  return quote(ctx, found, { from: text('from'), words: text('words'), attribution: text('attribution') });
});

export const handle = definePage<typeof loader>({
  breadcrumb: ({ base, surveyAddress, listAddress, title }, text) => [
    { href: base, label: text(manageSurveyMessages)('work') },
    { href: surveyAddress, label: title },
    { href: listAddress, label: text(responseMessages)('listCrumb') },
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

const toldOf = { passed: 'passed', tags: 'tagsSaved', test: 'nowTest', real: 'nowReal' } as const;

function Done({ deed }: { deed: (typeof deeds)[number] }) {
  const t = useText(responseMessages);
  const sorting = useText(sortingMessages);
  return (
    <Notice kind="success">
      <p>{deed === 'passed' ? t('passed') : sorting(toldOf[deed])}</p>
    </Notice>
  );
}

export default function ResponsePage() {
  const t = useText(responseMessages);
  const sorting = useText(sortingMessages);
  const { response, who, title, done, nextAddress, ...may } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const of = (intent: 'pass' | 'quote' | 'tags' | 'take-out') => (answered?.intent === intent ? answered : undefined);
  return (
    <>
      <ErrorSummary title={t('problem')} errors={answered ? errorLines(answered) : []} />
      {done !== null && !answered ? <Done deed={done} /> : null}
      <PageHead kicker={response.isTest ? t('isTest') : title} title={t('open', { name: response.id.slice(0, 8) })} />
      {nextAddress === null ? null : (
        <p>
          <a href={nextAddress}>{sorting('nextResponse')}</a>
        </p>
      )}
      <ResponseAnswers response={response} who={who} />
      <SortForms response={response} returned={of('tags')} />
      {may.mayPass ? <PassForm typed={of('pass')?.typed['reason']} errors={of('pass')?.errors['reason']} /> : null}
      <QuoteForms texts={response.texts} mayQuote={may.mayQuote} returned={of('quote')} />
      {may.mayWithdraw ? <TakeOutForm returned={of('take-out')} /> : null}
    </>
  );
}
