/** What the draft of a survey would change for people who answer, what it means for counting, and what versions changed before. */
import { redirect } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ChangeTable, MeaningsForm } from '#app/features/surveys/access/components/staff/change-table.tsx';
import { staffAccessMessages } from '#app/features/surveys/access/messages-staff.ts';
import type { Mark } from '#app/features/surveys/access/meanings.ts';
import { staffCrumbs } from '#app/features/surveys/access/staff-page.ts';
import { VersionList } from '#app/features/surveys/components/staff/version-list.tsx';
import { readVersionChanges } from '#app/features/surveys/reads/access/version-changes.server.ts';
import { getSurveyForStaff, listVersions } from '#app/features/surveys/reads/staff.server.ts';
import { setMeanings } from '#app/features/surveys/writes/access/set-meanings.server.ts';
import { formatDay, londonDay } from '#app/lib/dates.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const loader = guardedInArea('survey.edit', async (ctx, { params, url }) => {
  const { id, title } = await getSurveyForStaff(ctx, params['id'] ?? '');
  const base = `/${ctx.area.slug}/manage`;
  const listed = await listVersions(ctx, id);
  return {
    base,
    here: `${base}/surveys/${id}`,
    title,
    isSaved: url.searchParams.get('done') === 'saved',
    ...(await readVersionChanges(ctx, id)),
    listed: listed.map(({ number, publishedAt, responseCount }) => ({
      number,
      publishedOn: formatDay(londonDay(publishedAt)),
      responseCount,
    })),
  };
});

export const action = guardedInArea('survey.edit', async (ctx, { params, form }) => {
  const { id } = await getSurveyForStaff(ctx, params['id'] ?? '');
  const said: Record<string, Mark> = {};
  for (const [field, value] of await form()) {
    if (field.startsWith('mean-') && (value === 'same' || value === 'changed')) said[field.slice(5)] = value;
  }
  // Nothing said would take back what was said before.
  if (Object.keys(said).length === 0) throw new AppError('invalid');
  await setMeanings(ctx, id, said);
  return redirect(`/${ctx.area.slug}/manage/surveys/${id}/versions?done=saved`, 303);
});

export const handle = definePage<typeof loader>({ breadcrumb: staffCrumbs });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

function DraftChanges() {
  const t = useText(staffAccessMessages);
  const { draft, here } = useLoaderData<typeof loader>();
  if (draft.state === 'first') return <p>{t('changesFirst')}</p>;
  if (draft.state === 'unread') return <p>{t('changesUnread')}</p>;
  if (draft.changes.length === 0) return <p>{t('changesNone')}</p>;
  return (
    <>
      <ChangeTable id="changes" caption={t('changesCaption', { number: draft.against })} changes={draft.changes} />
      <MeaningsForm changes={draft.changes} />
      <p>
        <a href={`${here}#status`}>{t('publishThere')}</a>
      </p>
    </>
  );
}

export default function SurveyVersionsPage() {
  const t = useText(staffAccessMessages);
  const { title, versions, listed, isSaved } = useLoaderData<typeof loader>();
  return (
    <>
      {isSaved ? (
        <Notice kind="success">
          <p>{t('meaningsSaved')}</p>
        </Notice>
      ) : null}
      <PageHead title={t('versionsTitle', { title })} lead={t('versionsLead')} />
      <Section id="draft" title={t('changesTitle')} layout="stack">
        <DraftChanges />
      </Section>
      <Section id="earlier" title={t('earlierTitle')} layout="stack">
        <VersionList versions={listed} />
        {versions
          .filter(({ changes }) => changes.length > 0)
          .map(({ number, changes }) => (
            <ChangeTable key={number} id={`changes-${number}`} caption={t('between', { number })} changes={changes} />
          ))}
      </Section>
    </>
  );
}
