/** The texts of one part of the site in a language beside their English, and the form that records a speaker's check. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { sealOf } from '#app/features/languages/bundles.ts';
import { CheckForm } from '#app/features/languages/components/check-form.tsx';
import { partName } from '#app/features/languages/components/bundle-table.tsx';
import { TextTable } from '#app/features/languages/components/text-table.tsx';
import { languageMessages } from '#app/features/languages/messages.ts';
import { getBundle } from '#app/features/languages/reads/tongues.server.ts';
import { recordCheck } from '#app/features/languages/writes/record-check.server.ts';
import { privatePage } from '#app/features/people/pages/page-title.ts';
import { formatInstant } from '#app/lib/dates.ts';
import { englishNameOf } from '#app/lib/languages.ts';
import { guarded } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import type { Translate } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const meta = () => privatePage(translator('en', languageMessages)('title'));
export const handle = definePage<typeof loader>({
  breadcrumb: ({ language, english }, text) => [
    { href: '/manage/languages', label: text(languageMessages)('back') },
    { href: `/manage/languages/${language}`, label: english },
  ],
});

export const loader = guarded('platform.operate', async (ctx, { params, url }) => {
  const language = params['language'] ?? '';
  const { messages, rows, lastCheck } = await getBundle(ctx, language, params['part'] ?? '');
  return {
    language,
    english: englishNameOf(language),
    part: messages.namespace,
    rows,
    seal: sealOf(rows),
    lastCheck: lastCheck && { who: lastCheck.checkedBy, date: formatInstant(lastCheck.checkedAt) },
    isRecorded: url.searchParams.get('done') === 'recorded',
  };
});

const longest = 200;

const checkSchema = (t: Translate<(typeof languageMessages)['english']>) =>
  z.object({
    seal: z.string().max(100),
    checkedBy: z
      .string({ error: t('checkedByMissing') })
      .trim()
      .min(1, t('checkedByMissing'))
      .max(longest, t('checkedByLong', { max: longest })),
    confirm: z.literal('yes', { error: t('confirmMissing') }),
  });

export const action = guarded('platform.operate', async (ctx, { params, form }) => {
  const language = params['language'] ?? '';
  const namespace = params['part'] ?? '';
  await getBundle(ctx, language, namespace);
  const t = ctx.t(languageMessages);
  const submission = parseWithZod(await form(), { schema: checkSchema(t) });
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 });
  const { checkedBy, seal } = submission.value;
  const outcome = await recordCheck(ctx, { language, namespace, checkedBy, seal });
  if (outcome === 'changed') return data(submission.reply({ formErrors: [t('changed')] }), { status: 400 });
  return redirect(`/manage/languages/${language}/${namespace}?done=recorded`, 303);
});

export default function LanguageTextsPage() {
  const t = useText(languageMessages);
  const { language, english, part, rows, seal, lastCheck, isRecorded } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  return (
    <>
      {isRecorded && answer === null ? (
        <Notice kind="success">
          <p>{t('recorded')}</p>
        </Notice>
      ) : null}
      <PageHead
        kicker={english}
        title={partName(part, t)}
        lead={lastCheck === null ? t('neverChecked') : t('lastCheck', lastCheck)}
      />
      <TextTable language={language} rows={rows} />
      <Section id="record-check" title={t('checkTitle')} layout="stack">
        <p>{t('checkText')}</p>
        <CheckForm seal={seal} lastResult={answer} />
      </Section>
    </>
  );
}
