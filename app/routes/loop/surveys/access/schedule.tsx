/** The last day of a survey: moved with a reason that people are told; and a link by which it can be tried out. */
import { data, redirect } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { sealTryLink, tryLinkDays } from '#app/features/surveys/access/entry.server.ts';
import { staffAccessMessages } from '#app/features/surveys/access/messages-staff.ts';
import { mostReason, readMove } from '#app/features/surveys/access/schedule-form.ts';
import type { MoveErrors } from '#app/features/surveys/access/schedule-form.ts';
import { staffCrumbs } from '#app/features/surveys/access/staff-page.ts';
import { mayPublish } from '#app/features/surveys/policy.ts';
import { listDateChanges } from '#app/features/surveys/reads/access/date-changes.server.ts';
import { getSurveyForStaff } from '#app/features/surveys/reads/staff.server.ts';
import { moveLastDay } from '#app/features/surveys/writes/access/move-last-day.server.ts';
import { formatDay, londonDay } from '#app/lib/dates.ts';
import { formatPartialDate } from '#app/lib/partial-date.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { DataTable } from '#app/ui/content/data-table.tsx';
import { Notice } from '#app/ui/content/notice.tsx';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const loader = guardedInArea('survey.edit', async (ctx, { params, url }) => {
  const { id, title, slug, state, opens, closes } = await getSurveyForStaff(ctx, params['id'] ?? '');
  const base = `/${ctx.area.slug}/manage`;
  return {
    base,
    here: `${base}/surveys/${id}`,
    title,
    isPublic: state === 'public',
    mayMove: mayPublish(ctx.actor, ctx.area.id),
    opens,
    closes,
    changes: await listDateChanges(ctx, id),
    tryLink: state === 'public' ? `${ctx.origin}/${ctx.area.slug}/surveys/${slug}/try?k=${sealTryLink(ctx, id)}` : null,
    tryLinkDays,
    day: url.searchParams.get('day') === 'today' ? formatDay(londonDay(ctx.now)) : '',
    isMoved: url.searchParams.get('done') === 'moved',
  };
});

export const action = guardedInArea('survey.publish', async (ctx, { params, form }) => {
  const { id } = await getSurveyForStaff(ctx, params['id'] ?? '');
  const { typed, day, errors } = readMove(await form());
  const refused = (wrong: MoveErrors) => data({ typed, errors: wrong }, { status: 400 });
  if (day === null || Object.keys(errors).length > 0) return refused(errors);
  const moved = await moveLastDay(ctx, id, { day, reason: typed.reason });
  if (moved === 'moved') return redirect(`/${ctx.area.slug}/manage/surveys/${id}/schedule?done=moved`, 303);
  if (moved === 'not-public') throw new AppError('conflict');
  return refused(moved === 'reasonMissing' ? { reason: moved } : { day: moved });
});

export const handle = definePage<typeof loader>({ breadcrumb: staffCrumbs });

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${shown?.title ?? ''} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

type Answered = { typed: { day: string; reason: string }; errors: MoveErrors } | undefined;

function MoveForm({ answered, day }: { answered: Answered; day: string }) {
  const t = useText(staffAccessMessages);
  const { typed = { day, reason: '' }, errors = {} } = answered ?? {};
  const say = (key: MoveErrors[keyof MoveErrors]) => (key === undefined ? [] : [t(key, { max: mostReason })]);
  const problems = [
    ...say(errors.day).map((message) => ({ message, fieldId: 'day' })),
    ...say(errors.reason).map((message) => ({ message, fieldId: 'reason' })),
  ];
  return (
    <form method="post" className="sd-form" noValidate>
      <ErrorSummary title={t('problem')} errors={problems} />
      <TextField
        name="day"
        label={t('day')}
        hint={t('dayHint')}
        width={20}
        autoComplete="off"
        defaultValue={typed.day}
        errors={say(errors.day)}
      />
      <TextField
        name="reason"
        label={t('reason')}
        hint={t('reasonHint')}
        maxLength={mostReason}
        defaultValue={typed.reason}
        errors={say(errors.reason)}
      />
      <FormActions>
        <SubmitButton>{t('moveButton')}</SubmitButton>
      </FormActions>
    </form>
  );
}

function History() {
  const t = useText(staffAccessMessages);
  const { changes } = useLoaderData<typeof loader>();
  if (changes.length === 0) return <p>{t('historyNone')}</p>;
  const shown = (date: (typeof changes)[number]['before']) =>
    date.state === 'stated' ? formatPartialDate(date) : t('notStated');
  return (
    <DataTable
      id="moves"
      caption={t('historyCaption')}
      columns={[
        { key: 'on', header: t('changedOn') },
        { key: 'was', header: t('wasDay') },
        { key: 'is', header: t('isDay') },
        { key: 'why', header: t('reason') },
      ]}
      rows={changes.map(({ changedOn, before, after, reason }, index) => ({
        id: String(index),
        cells: { on: formatDay(changedOn), was: shown(before), is: shown(after), why: reason },
      }))}
    />
  );
}

export default function SurveySchedulePage() {
  const t = useText(staffAccessMessages);
  const survey = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { title, opens, closes, isPublic, mayMove, isMoved, tryLink } = survey;
  const shown = (date: typeof opens) => (date.state === 'stated' ? formatPartialDate(date) : t('notStated'));
  return (
    <>
      {isMoved && !answered ? (
        <Notice kind="success">
          <p>{t('moved')}</p>
        </Notice>
      ) : null}
      <PageHead title={t('scheduleTitle', { title })} lead={t('scheduleLead')} />
      <Section id="now" title={t('now')}>
        <SummaryList
          rows={[
            { key: 'opens', label: t('opensOn'), value: shown(opens) },
            { key: 'closes', label: t('closesOn'), value: shown(closes) },
          ]}
        />
      </Section>
      <Section id="move" title={t('move')} intro={t('moveIntro')}>
        {isPublic && mayMove ? <MoveForm answered={answered} day={survey.day} /> : <p>{t('notPublic')}</p>}
      </Section>
      <Section id="history" title={t('historyTitle')} layout="stack">
        <History />
      </Section>
      <Section id="try" title={t('tryTitle')} intro={t('tryIntro', { days: survey.tryLinkDays })}>
        {tryLink === null ? (
          <p>{t('tryNone')}</p>
        ) : (
          <p>
            <a href={tryLink}>{t('tryLabel')}</a>
          </p>
        )}
      </Section>
    </>
  );
}
