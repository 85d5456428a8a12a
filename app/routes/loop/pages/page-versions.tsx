/** The published versions of a page: what each changed, and putting one back as the draft. */
import { redirect } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DifferenceView } from '#app/features/pages/components/staff/difference-view.tsx';
import { pageManageMessages } from '#app/features/pages/messages-manage.ts';
import { getStaffPage } from '#app/features/pages/reads/staff-page.server.ts';
import { compareVersions, listVersions } from '#app/features/pages/reads/versions.server.ts';
import type { ComparedWords } from '#app/features/pages/reads/versions.server.ts';
import { restoreVersion } from '#app/features/pages/writes/restore-version.server.ts';
import { formatInstant } from '#app/lib/dates.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { AppError, notFound } from '#app/platform/errors.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

const numberOf = (text: string | null) => (/^[1-9]\d{0,5}$/.test(text ?? '') ? Number(text) : null);

export const loader = guardedInArea('page.edit', async (ctx, { params, url }) => {
  const { page, content } = await getStaffPage(ctx, params['id'] ?? '');
  const versions = await listVersions(ctx, page.id);
  const from = numberOf(url.searchParams.get('from'));
  const to = numberOf(url.searchParams.get('to')) ?? 'draft';
  const t = ctx.t(pageManageMessages);
  const words: ComparedWords = {
    gone: t('withdrawnQuote'),
    picture: (number, alt) => (alt === null ? t('pictureGone', { number }) : t('pictureNamed', { number, alt })),
  };
  const difference = from === null ? null : await compareVersions(ctx, page.id, { from, to, draft: content, ...words });
  if (from !== null && difference === null) throw notFound();
  const manage = `/${ctx.area.slug}/manage/pages`;
  return {
    manage,
    here: `${manage}/${page.id}`,
    title: content.title,
    versions: versions.map(({ at, ...version }) => ({ ...version, at: formatInstant(at) })),
    compared: from === null || difference === null ? null : { from, to, difference },
  };
});

export const action = guardedInArea('page.edit', async (ctx, { params, form }) => {
  const { page } = await getStaffPage(ctx, params['id'] ?? '');
  const typed = (await form()).get('number');
  const number = numberOf(typeof typed === 'string' ? typed : null);
  if (number === null) throw new AppError('invalid');
  await restoreVersion(ctx, page.id, number);
  return redirect(`/${ctx.area.slug}/manage/pages/${page.id}?done=restored`, 303);
});

export const handle = definePage<typeof loader>({
  breadcrumb: ({ manage, here, title }, text) => [
    { href: manage, label: text(pageManageMessages)('title') },
    { href: here, label: title },
  ],
});

export const meta: MetaFunction = () => [
  { title: `${translator('en', pageManageMessages)('versionsTitle')} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

type Version = Awaited<ReturnType<typeof loader>>['versions'][number];

function Deeds({ here, version }: { here: string; version: Version }) {
  const t = useText(pageManageMessages);
  const { number } = version;
  const name = (
    <span className="nhsuk-u-visually-hidden">
      : {t('number')} {number}
    </span>
  );
  return (
    <>
      <p>
        <a href={`${here}/versions?from=${String(number)}#difference`}>
          {t('compareDraft')}
          {name}
        </a>
      </p>
      {number > 1 ? (
        <p>
          <a href={`${here}/versions?from=${String(number - 1)}&to=${String(number)}#difference`}>
            {t('compareBefore')}
            {name}
          </a>
        </p>
      ) : null}
      <form method="post">
        <HiddenField name="number" value={String(number)} />
        <SubmitButton variant="quiet">
          {t('restoreVersion')}
          {name}
        </SubmitButton>
      </form>
    </>
  );
}

export default function PageVersionsPage() {
  const t = useText(pageManageMessages);
  const { here, title, versions, compared } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead kicker={title} title={t('versionsTitle')} lead={t('versionsIntro')} />
      {versions.length === 0 ? (
        <p>{t('noVersions')}</p>
      ) : (
        <ol className="sd-items" reversed>
          {versions.map((version) => (
            <li key={version.number}>
              <h2 className="sd-items__title">
                {t('number')} {version.number}
              </h2>
              {version.note === '' ? null : <p>{version.note}</p>}
              <div className="sd-items__meta">
                <span>{version.at}</span>
                <span>{version.by ?? t('whoUnknown')}</span>
                {version.approvedBy === '' ? null : <span>{t('approvedBy', { by: version.approvedBy })}</span>}
              </div>
              <Deeds here={here} version={version} />
            </li>
          ))}
        </ol>
      )}
      {compared === null ? null : (
        <Section
          id="difference"
          title={
            compared.to === 'draft'
              ? t('diffDraft', { from: compared.from })
              : t('diffVersions', { from: compared.from, to: compared.to })
          }
          layout="stack"
        >
          <DifferenceView difference={compared.difference} />
        </Section>
      )}
    </>
  );
}
