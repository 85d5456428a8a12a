/** Asks the forum for its word on a text: where it stands, the last day for the answer, and the text exactly as it will be shown. */
import { data, redirect } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { RequestList } from '#app/features/coproduction/components/request-list.tsx';
import { ShownText } from '#app/features/coproduction/components/shown-text.tsx';
import { StandingPanel } from '#app/features/coproduction/components/standing-panel.tsx';
import { WhoAnswers } from '#app/features/coproduction/components/who-answers.tsx';
import { dayOf, textOf } from '#app/features/coproduction/forms.ts';
import { manageCountersignMessages } from '#app/features/coproduction/messages-manage.ts';
import { getStanding } from '#app/features/coproduction/reads/standing.server.ts';
import { getThing } from '#app/features/coproduction/reads/thing.server.ts';
import { askCountersign } from '#app/features/coproduction/writes/ask-countersign.server.ts';
import { below, countersignSource } from '#app/features/overview/countersign-texts.server.ts';
import { staffAddress } from '#app/features/overview/work.ts';
import { formatDay } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { Notice } from '#app/ui/content/notice.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

/** The thing and its text. @throws not-found for what cannot be asked about, is unknown, or is another area's. */
async function readThing(ctx: AreaContext, params: Record<string, string | undefined>) {
  const source = countersignSource(params['subject']);
  if (!source) throw notFound();
  const thing = await getThing(ctx, source.kind, params['id'] ?? '');
  return { ...source, thing, text: await source.read(ctx, thing.id) };
}

export const loader = guardedInArea('countersign.ask', async (ctx, { params, url }) => {
  const { subject, page, thing, text } = await readThing(ctx, params);
  return {
    home: `/${ctx.area.slug}/manage/countersigns`,
    written: below(staffAddress(ctx.area.slug, thing), page),
    isDemonstration: ctx.area.demonstration === 'published-page',
    isAsked: url.searchParams.get('done') === 'asked',
    subject,
    title: thing.title,
    text,
    standing: text && (await getStanding(ctx, subject, thing.id, text)),
  };
});

export const action = guardedInArea('countersign.ask', async (ctx, { params, url, form }) => {
  const { subject, thing, text } = await readThing(ctx, params);
  const t = ctx.t(manageCountersignMessages);
  const typed = textOf(await form(), 'deadline');
  const refuse = (message: string) => data({ typed, message }, { status: 400 });
  const deadline = dayOf(typed);
  if (text === null) return refuse(t('nothingToShow'));
  if (deadline === null) return refuse(t('notADay'));
  const asked = await askCountersign(ctx, { nodeId: thing.id, subject, text, deadline });
  switch (asked.outcome) {
    case 'asked':
      return redirect(`${url.pathname}?done=asked`, 303);
    case 'asked-before':
      return refuse(t('askedBefore'));
    case 'no-forum':
      return refuse(t('noForum'));
    case 'nobody-to-ask':
      return refuse(t('nobodyYet'));
    case 'too-soon': {
      const { workingDays } = await getStanding(ctx, subject, thing.id, text);
      return refuse(t('tooSoon', { count: workingDays, day: formatDay(asked.earliest) }));
    }
  }
});

export const handle = definePage<typeof loader>({
  breadcrumb: (_data, text, areaHref) => [
    { href: `${areaHref}/manage`, label: text(manageCountersignMessages)('work') },
    { href: `${areaHref}/manage/countersigns`, label: text(manageCountersignMessages)('listTitle') },
  ],
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ''} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

type Standing = NonNullable<Awaited<ReturnType<typeof loader>>['standing']>;

function AskForm({ standing: { earliest, workingDays } }: { standing: Standing }) {
  const t = useText(manageCountersignMessages);
  const refused = useActionData<typeof action>();
  return (
    <form method="post" noValidate>
      <TextField
        name="deadline"
        label={t('deadline')}
        hint={t('deadlineHint', { day: formatDay(earliest), count: workingDays })}
        width={20}
        autoComplete="off"
        defaultValue={refused?.typed ?? formatDay(earliest)}
        errors={refused ? [refused.message] : []}
      />
      <FormActions>
        <SubmitButton>{t('ask')}</SubmitButton>
      </FormActions>
    </form>
  );
}

function Asking({ standing }: { standing: Standing }) {
  const t = useText(manageCountersignMessages);
  const { home, title, isDemonstration } = useLoaderData<typeof loader>();
  const { current, earlier, isRequired, hasForum, representatives } = standing;
  return (
    <>
      <WhoAnswers {...standing} isDemonstration={isDemonstration} />
      {hasForum ? (
        <Section id="standing" title={t('whereItStands')}>
          <StandingPanel current={current} hasEarlier={earlier.length > 0} isRequired={isRequired} />
          {current || representatives === 0 ? null : <AskForm standing={standing} />}
        </Section>
      ) : null}
      {earlier.length > 0 ? (
        <Section id="history" title={t('history')}>
          <RequestList requests={earlier.map((request) => ({ ...request, title }))} home={home} />
        </Section>
      ) : null}
    </>
  );
}

export default function CountersignAskPage() {
  const t = useText(manageCountersignMessages);
  const { subject, title, text, standing, written, isAsked } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <ErrorSummary title={t('problem')} errors={refused ? [{ fieldId: 'deadline', message: refused.message }] : []} />
      {isAsked && !refused ? (
        <Notice kind="success">
          <p>{t('askedNow')}</p>
        </Notice>
      ) : null}
      <PageHead kicker={t(`subject_${subject}`)} title={t('askTitle', { title })} lead={t('askLead')}>
        <p>
          <a href={written}>{t('backTo')}</a>
        </p>
      </PageHead>
      {standing && text ? (
        <>
          <Asking standing={standing} />
          <Section id="text" title={t('theText')}>
            <ShownText text={text} subject={subject} />
          </Section>
        </>
      ) : (
        <EmptyState title={t('nothingToShow')} headingLevel={2}>
          <p>{t('nothingToShowText')}</p>
        </EmptyState>
      )}
    </>
  );
}
