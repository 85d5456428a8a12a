/** What stands in the place of a thing that was taken back: the day, the reason, and of a promise how late it was. */
import { redirect } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LateLines } from '#app/features/progress/components/changes-view.tsx';
import { historyMessages } from '#app/features/progress/messages-history.ts';
import { findTakenBack } from '#app/features/progress/reads/taken-back.server.ts';
import { shownArea } from '#app/features/progress/reads/things.server.ts';
import { formatDay } from '#app/lib/dates.ts';
import { publicPageInArea } from '#app/platform/door.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { definePage, tongueOf } from '#app/platform/page.ts';
import { translator } from '#app/platform/messages.ts';
import { useText } from '#app/platform/use-text.ts';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const loader = publicPageInArea(async (ctx, { params }) => {
  const note = await findTakenBack(ctx, params['id'] ?? '');
  if (note === null) throw notFound();
  if ('address' in note) throw redirect(note.address, 302);
  return { area: shownArea(ctx), note };
});

export const handle = definePage<typeof loader>({
  public: {},
  twin: true,
  breadcrumb: (_data, text, areaHref) => [
    { href: `${areaHref}/progress`, label: text(historyMessages)('takenBackCrumb') },
  ],
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  {
    title: data
      ? `${translator(tongueOf(matches), historyMessages)(`takenBackTitle_${data.note.kind}`)} · Said & Done`
      : 'Said & Done',
  },
  { name: 'robots', content: 'noindex' },
];

export default function TakenBackPage() {
  const t = useText(historyMessages);
  const { area, note } = useLoaderData<typeof loader>();
  const date = formatDay(note.on);
  return (
    <>
      <PageHead
        title={t(`takenBackTitle_${note.kind}`)}
        lead={t(note.kind === 'quote' ? 'wordsTakenBack' : 'takenBackOn', { date })}
      />
      {note.by === null ? null : (
        <p>
          {t('byStaff')} {note.reason === '' ? t('noReason') : t('because', { reason: note.reason })}
        </p>
      )}
      <LateLines late={note.late} />
      <p>
        <a className="sd-stand-alone-link" href={`/${area.slug}/progress`}>
          {t('toProgress')}
        </a>
      </p>
    </>
  );
}
