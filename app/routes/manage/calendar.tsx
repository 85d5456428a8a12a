/** The terms of an area and the times before elections: whoever opens a question is warned by them. */
import { parseWithZod } from '@conform-to/zod/v4';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { calendarForm, calendarValues } from '#app/features/areas/calendar/calendar-form.ts';
import { calendarMessages } from '#app/features/areas/calendar/messages-calendar.ts';
import { CalendarForm } from '#app/features/areas/components/calendar-form.tsx';
import { refused } from '#app/features/areas/forms/form-reply.server.ts';
import { getCalendarPeriod, listCalendar } from '#app/features/areas/reads/calendar.server.ts';
import { deletePeriod } from '#app/features/areas/writes/calendar/delete-period.server.ts';
import { savePeriod } from '#app/features/areas/writes/calendar/save-period.server.ts';
import { privatePage } from '#app/features/people/pages/page-title.ts';
import { formatDay } from '#app/lib/dates.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { DataTable } from '#app/ui/content/data-table.tsx';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { Notice } from '#app/ui/content/notice.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const meta = () => privatePage(translator('en', calendarMessages)('title'));
export const handle = definePage<typeof loader>({
  breadcrumb: (_data, text, areaHref) => [{ href: `${areaHref}/manage`, label: text(calendarMessages)('work') }],
});

export const loader = guardedInArea('area.change', async (ctx, { url }) => {
  const id = url.searchParams.get('period');
  const period = id === null ? null : await getCalendarPeriod(ctx, id);
  return {
    here: `/${ctx.area.slug}/manage/calendar`,
    isSaved: url.searchParams.get('done') === 'saved',
    periods: await listCalendar(ctx),
    period: period && { id: period.id, ...calendarValues(period) },
  };
});

export const action = guardedInArea('area.change', async (ctx, { form }) => {
  const fields = await form();
  const here = `/${ctx.area.slug}/manage/calendar?done=saved`;
  const typed = fields.get('period');
  const id = typeof typed === 'string' ? typed : null;
  if (id !== null) await getCalendarPeriod(ctx, id);
  if (id !== null && fields.get('intent') === 'remove') {
    await deletePeriod(ctx, id);
    return redirect(here, 303);
  }
  const t = ctx.t(calendarMessages);
  const submission = parseWithZod(fields, { schema: calendarForm(t) });
  if (submission.status !== 'success') return refused('period', submission);
  const saved = await savePeriod(ctx, submission.value, id);
  if (!saved.isSaved) return refused('period', submission, { starts: [t('overlaps', { name: saved.overlaps.name })] });
  return redirect(here, 303);
});

const columns = ['name', 'kind', 'starts', 'ends'] as const;

function Periods() {
  const t = useText(calendarMessages);
  const { periods } = useLoaderData<typeof loader>();
  if (periods.length === 0) {
    return (
      <EmptyState title={t('empty')} headingLevel={2}>
        <p>{t('emptyText')}</p>
      </EmptyState>
    );
  }
  return (
    <DataTable
      id="calendar"
      caption={t('caption')}
      onPhone="stack"
      columns={columns.map((key) => ({ key, header: t(`column_${key}`) }))}
      rows={periods.map(({ id, kind, name, starts, ends }) => ({
        id,
        cells: {
          name: <a href={`?period=${id}`}>{name}</a>,
          kind: t(`kind_${kind}`),
          starts: formatDay(starts),
          ends: formatDay(ends),
        },
      }))}
    />
  );
}

export default function CalendarPage() {
  const t = useText(calendarMessages);
  const { here, isSaved, period } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  if (period) {
    return (
      <>
        <PageHead title={t('changeTitle', { name: period.name })} />
        <CalendarForm period={period} here={here} />
        <p>
          <a href={here}>{t('back')}</a>
        </p>
      </>
    );
  }
  return (
    <>
      {isSaved && !answered ? (
        <Notice kind="success">
          <p>{t('saved')}</p>
        </Notice>
      ) : null}
      <PageHead title={t('title')} lead={t('lead')} />
      <Periods />
      <Section id="new" title={t('newTitle')}>
        <CalendarForm here={here} />
      </Section>
    </>
  );
}
