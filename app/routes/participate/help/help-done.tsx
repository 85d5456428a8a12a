/** The request is there: when somebody gets in touch, and what becomes of the contact details. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { addWorkingDays } from '#app/features/coproduction/working-days.ts';
import { helpMessages } from '#app/features/format-requests/messages.ts';
import { workingDaysAllowed } from '#app/features/format-requests/requests.ts';
import { formatDayIn, londonDay } from '#app/lib/dates.ts';
import { openInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage, tongueOf } from '#app/platform/page.ts';
import { useLanguage, useMark, useText } from '#app/platform/use-text.ts';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const loader = openInArea((ctx) => ({
  area: { name: ctx.area.name, address: `/${ctx.area.slug}` },
  by: addWorkingDays(londonDay(ctx.now), workingDaysAllowed),
}));

export const handle = definePage<typeof loader>({ width: 'narrow' });

export const meta: MetaFunction = ({ matches }) => [
  { title: `${translator(tongueOf(matches), helpMessages)('doneTitle')} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

export default function HelpDonePage() {
  const t = useText(helpMessages);
  const mark = useMark(helpMessages);
  const language = useLanguage();
  const { area, by } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead kicker={area.name} title={t('doneTitle')} lead={t('doneText', { date: formatDayIn(language, by) })} />
      <p {...mark('doneDeleted')}>{t('doneDeleted')}</p>
      <p>
        <a href={area.address}>{t('doneBack', { area: area.name })}</a>
      </p>
    </>
  );
}
