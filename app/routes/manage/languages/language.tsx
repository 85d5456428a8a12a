/** One language: how far each part of the site is in it, and the way to take its texts out and bring them in. */
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readUpload } from '#app/features/languages/bundles.ts';
import { BundleTable } from '#app/features/languages/components/bundle-table.tsx';
import { UploadForm } from '#app/features/languages/components/upload-form.tsx';
import { languageMessages } from '#app/features/languages/messages.ts';
import { getLanguage } from '#app/features/languages/reads/tongues.server.ts';
import { importTexts } from '#app/features/languages/writes/import-texts.server.ts';
import { privatePage } from '#app/features/people/pages/page-title.ts';
import { guarded } from '#app/platform/door.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { translatedMessages, translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const meta = () => privatePage(translator('en', languageMessages)('title'));
export const handle = definePage<typeof loader>({
  breadcrumb: (_data, text) => [{ href: '/manage/languages', label: text(languageMessages)('back') }],
});

export const loader = guarded('platform.operate', async (ctx, { params, url }) => ({
  ...(await getLanguage(ctx, params['language'] ?? '')),
  isImported: url.searchParams.get('done') === 'imported',
}));

/** What was chosen as a file, or else what was pasted. */
async function textOf(fields: FormData | URLSearchParams): Promise<string> {
  const file = fields.get('file');
  if (file instanceof File && file.size > 0) return file.text();
  const typed = fields.get('texts');
  return typeof typed === 'string' ? typed : '';
}

export const action = guarded('platform.operate', async (ctx, { params, form }) => {
  const { language } = await getLanguage(ctx, params['language'] ?? '');
  const fields = await form();
  const intent = fields.get('intent');
  if (intent !== 'try' && intent !== 'import') throw new AppError('invalid');
  const t = ctx.t(languageMessages);
  const typed = await textOf(fields);
  const upload = typed.trim() === '' ? null : readUpload(typed, translatedMessages, language);
  if (upload === null) {
    const error = t(typed.trim() === '' ? 'nothingGiven' : 'notAFile');
    return data({ typed, error, report: null }, { status: 400 });
  }
  if (intent === 'import' && (await importTexts(ctx, language, upload)) === 'imported')
    return redirect(`/manage/languages/${language}?done=imported`, 303);
  return data({ typed, error: null, report: upload }, { status: upload.wrong.length > 0 ? 400 : 200 });
});

export default function LanguagePage() {
  const t = useText(languageMessages);
  const { language, english, bundles, isImported } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      {isImported && !answer ? (
        <Notice kind="success">
          <p>{t('imported')}</p>
        </Notice>
      ) : null}
      <PageHead title={t('languageTitle', { language: english })} lead={t('rule')} />
      <BundleTable language={language} bundles={bundles} />
      <Section id="exchange" title={t('exchange')} layout="stack">
        <p>
          <a href={`/manage/languages/${language}/download`}>{t('download')}</a>
        </p>
        <p>{t('downloadText')}</p>
        <UploadForm answer={answer ?? null} />
      </Section>
    </>
  );
}
