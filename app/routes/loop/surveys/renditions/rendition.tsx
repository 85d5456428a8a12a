/** One rendition of a survey: every text beside its English, files for translators, and hints for Easy Read. */
import { useActionData, useLoaderData } from '@remix-run/react';
import { GridForm } from '#app/features/surveys/renditions/components/grid-form.tsx';
import { gridPost } from '#app/features/surveys/renditions/grid-form.server.ts';
import { fieldOf } from '#app/features/surveys/renditions/grid.ts';
import { manageRenditionMessages } from '#app/features/surveys/renditions/messages-manage.ts';
import { hintInWords, readingHints } from '#app/features/surveys/renditions/reading.ts';
import { getGrid } from '#app/features/surveys/reads/renditions/renditions.server.ts';
import { privatePage } from '#app/features/people/pages/page-title.ts';
import { isEasyRead, languageOf, mainLanguage } from '#app/lib/languages.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { FileField } from '#app/ui/form/file-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const meta = () => privatePage(translator('en', manageRenditionMessages)('title'));
export const handle = definePage<typeof loader>({
  breadcrumb: ({ base, grid }, text) => [
    { href: base, label: text(manageRenditionMessages)('work') },
    { href: `${base}/surveys`, label: text(manageRenditionMessages)('surveys') },
    { href: `${base}/surveys/${grid.id}`, label: grid.title },
    { href: `${base}/surveys/${grid.id}/renditions`, label: text(manageRenditionMessages)('title') },
  ],
});

/** A count that a redirect put into the address; null for none. */
const countIn = (url: URL, name: string): number | null => {
  const value = url.searchParams.get(name);
  return value !== null && /^\d{1,5}$/.test(value) ? Number(value) : null;
};

export const loader = guardedInArea('survey.edit', async (ctx, { params, url }) => {
  const grid = await getGrid(ctx, params['id'] ?? '', params['rendition'] ?? '');
  const { key } = grid.state;
  const isEasy = isEasyRead(key) && languageOf(key) === mainLanguage;
  return {
    base: `/${ctx.area.slug}/manage`,
    grid,
    saved: countIn(url, 'saved'),
    left: countIn(url, 'left'),
    hints: isEasy
      ? grid.rows.flatMap(({ path, own }) =>
          readingHints(own).map((hint) => ({ field: fieldOf(path), words: hintInWords(hint) })),
        )
      : [],
  };
});

export const action = guardedInArea('survey.edit', async (ctx, { params, form }) =>
  gridPost(ctx, params['id'] ?? '', params['rendition'] ?? '', await form()),
);

function Saved() {
  const t = useText(manageRenditionMessages);
  const { saved, left } = useLoaderData<typeof loader>();
  if (saved === null) return null;
  return (
    <Notice kind="success">
      <p>{saved === 0 ? t('savedNone') : t('saved', { count: saved })}</p>
      {left !== null && left > 0 ? <p>{t('uploadUnknown', { count: left })}</p> : null}
    </Notice>
  );
}

function Hints() {
  const t = useText(manageRenditionMessages);
  const { hints } = useLoaderData<typeof loader>();
  if (hints.length === 0) return null;
  return (
    <Notice kind="info" title={t('hintsTitle')}>
      <p>{t('hintsText')}</p>
      <ul>
        {hints.map(({ field, words }) => (
          <li key={`${field} ${words}`}>
            <a href={`#${field}`}>{words}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Outdated() {
  const t = useText(manageRenditionMessages);
  const { grid } = useLoaderData<typeof loader>();
  const rows = grid.rows.filter(({ writtenFor }) => writtenFor !== null);
  if (rows.length === 0) return null;
  return (
    <Notice kind="warning" title={t('outdatedTitle')}>
      <p>{t('outdatedText')}</p>
      <ul>
        {rows.map(({ path, main }) => (
          <li key={path}>
            <a href={`#${fieldOf(path)}`}>{main}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Exchange({ error }: { error: string | null }) {
  const t = useText(manageRenditionMessages);
  const { base, grid } = useLoaderData<typeof loader>();
  const here = `${base}/surveys/${grid.id}/renditions/${grid.state.key}/download`;
  return (
    <Section id="exchange" title={t('exchange')} layout="stack">
      <ul>
        <li>
          <a href={`${here}?as=csv`}>{t('downloadCsv')}</a>
        </li>
        <li>
          <a href={`${here}?as=json`}>{t('downloadJson')}</a>
        </li>
      </ul>
      <form method="post" encType="multipart/form-data" className="sd-form">
        <FileField
          name="file"
          label={t('uploadFile')}
          hint={t('uploadHint')}
          accept=".csv,.json,text/csv,application/json"
          errors={error === null ? [] : [error]}
        />
        <SubmitButton name="intent" value="upload" variant="secondary">
          {t('upload')}
        </SubmitButton>
      </form>
    </Section>
  );
}

export default function RenditionPage() {
  const t = useText(manageRenditionMessages);
  const { base, grid } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const { state, rows, mark, title } = grid;
  const errors = [
    ...Object.entries(refused?.errors ?? {}).map(([path, message]) => ({ fieldId: fieldOf(path), message })),
    ...(refused?.problems ?? []).map((message) => ({ message })),
    ...(refused?.uploadError ? [{ fieldId: 'file', message: refused.uploadError }] : []),
  ];
  return (
    <>
      <ErrorSummary title={t('errorTitle')} errors={errors} />
      {refused === null ? <Saved /> : null}
      <PageHead
        title={t('gridTitle', { rendition: state.english, title })}
        lead={t('gridLead', { said: state.said, all: state.all })}
      >
        <ul>
          <li>
            <a href={`${base}/surveys/${grid.id}/preview/compare?right=${state.key}`}>{t('compare')}</a>
          </li>
          <li>
            <a href={`${base}/surveys/${grid.id}/renditions`}>{t('toRenditions')}</a>
          </li>
        </ul>
      </PageHead>
      <Outdated />
      <Hints />
      <GridForm
        rendition={state}
        rows={rows}
        mark={mark}
        typed={refused?.typed ?? {}}
        stillRight={refused?.stillRight ?? []}
        errors={refused?.errors ?? {}}
      />
      <Exchange error={refused?.uploadError ?? null} />
    </>
  );
}
