/** What an area says about itself, and the rule that protects small numbers in it. */
import { parseWithZod } from '@conform-to/zod/v4';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SettingsForm } from '#app/features/areas/components/settings-form.tsx';
import { refused } from '#app/features/areas/forms/form-reply.server.ts';
import { settingsForm } from '#app/features/areas/forms/staff-forms.ts';
import type { StaffText } from '#app/features/areas/forms/staff-forms.ts';
import { areaStaffMessages } from '#app/features/areas/messages-manage.ts';
import { changeArea } from '#app/features/areas/writes/change-area.server.ts';
import type { ChangedArea } from '#app/features/areas/writes/change-area.server.ts';
import { privatePage } from '#app/features/people/pages/page-title.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const meta = () => privatePage(translator('en', areaStaffMessages)('settingsTitle'));
export const handle = definePage<typeof loader>({
  width: 'narrow',
  breadcrumb: (_data, text, areaHref) => [{ href: `${areaHref}/manage`, label: text(areaStaffMessages)('work') }],
});

export const loader = guardedInArea('area.change', (ctx, { url }) => {
  const { name, slug, summary, forumName, forumAddress, safetyReader, safetyHours, contact, disclosurePreset } =
    ctx.area;
  return {
    isSaved: url.searchParams.get('done') === 'saved',
    settings: {
      name,
      slug,
      summary,
      forumName,
      forumAddress,
      safetyReader,
      safetyHours,
      contact,
      disclosurePreset,
    },
  };
});

/** Where a refusal belongs, and its words. */
function problemOf(outcome: Exclude<ChangedArea, 'changed'>, t: StaffText): Record<string, string[]> {
  switch (outcome) {
    case 'preset-weakened':
      return { disclosurePreset: [t('presetWeakened')] };
    case 'slug-taken':
      return { slug: [t('slugTaken')] };
    case 'slug-reserved':
      return { slug: [t('slugReserved')] };
    case 'slug-malformed':
      return { slug: [t('slugMalformed')] };
  }
}

export const action = guardedInArea('area.change', async (ctx, { form }) => {
  const t = ctx.t(areaStaffMessages);
  const submission = parseWithZod(await form(), { schema: settingsForm(t) });
  if (submission.status !== 'success') return refused('settings', submission);
  const outcome = await changeArea(ctx, submission.value);
  if (outcome !== 'changed') return refused('settings', submission, problemOf(outcome, t));
  return redirect(`/${submission.value.slug}/manage/settings?done=saved`, 303);
});

export default function SettingsPage() {
  const t = useText(areaStaffMessages);
  const { isSaved, settings } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <>
      {isSaved && !answered ? (
        <Notice kind="success">
          <p>{t('saved')}</p>
        </Notice>
      ) : null}
      <PageHead title={t('settingsTitle')} lead={t('settingsLead', { area: settings.name })} />
      <SettingsForm defaults={settings} />
    </>
  );
}
