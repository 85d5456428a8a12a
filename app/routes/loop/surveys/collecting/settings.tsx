/** What an area sets for collecting answers: where paper comes back to, and which sites may frame a survey. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { collectingForm } from '#app/features/surveys/collecting/collect-forms.ts';
import { CollectingSettingsForm } from '#app/features/surveys/collecting/components/staff/collecting-settings.tsx';
import { collectStaffMessages } from '#app/features/surveys/collecting/messages-staff.ts';
import { getCollectingSettings } from '#app/features/surveys/reads/collecting/settings.server.ts';
import { changeCollectingSettings } from '#app/features/surveys/writes/collecting/change-settings.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const loader = guardedInArea('area.change', async (ctx, { url }) => {
  const { returnAddress, frameOrigins } = await getCollectingSettings(ctx);
  return {
    areaName: ctx.area.name,
    isSaved: url.searchParams.get('done') === 'saved',
    values: { returnAddress, frameOrigins: frameOrigins.join('\n') },
  };
});

export const action = guardedInArea('area.change', async (ctx, { form }) => {
  const submission = parseWithZod(await form(), { schema: collectingForm(ctx.t(collectStaffMessages)) });
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 });
  const { returnAddress, frameOrigins } = submission.value;
  await changeCollectingSettings(ctx, { returnAddress, frameOrigins });
  return redirect(`/${ctx.area.slug}/manage/collecting?done=saved`, 303);
});

export const handle = definePage<typeof loader>({
  width: 'narrow',
  breadcrumb: (_data, text, areaHref) => [
    { href: `${areaHref}/manage`, label: text(collectStaffMessages)('work') },
    { href: `${areaHref}/manage/surveys`, label: text(collectStaffMessages)('surveys') },
  ],
});

export const meta: MetaFunction = () => [
  { title: `${translator('en', collectStaffMessages)('settingsTitle')} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

export default function CollectingSettingsPage() {
  const t = useText(collectStaffMessages);
  const { areaName, isSaved, values } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  return (
    <>
      {isSaved && !lastResult ? (
        <Notice kind="success">
          <p>{t('saved')}</p>
        </Notice>
      ) : null}
      <PageHead title={t('settingsTitle')} lead={t('settingsLead', { area: areaName })} />
      <CollectingSettingsForm values={values} lastResult={lastResult} />
    </>
  );
}
