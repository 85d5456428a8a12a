/** What the area asks its forum about before it publishes, and how long the forum has. */
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { WhoAnswers } from '#app/features/coproduction/components/who-answers.tsx';
import { subjects } from '#app/features/coproduction/countersign.ts';
import { settingsOf, textOf } from '#app/features/coproduction/forms.ts';
import { manageCountersignMessages } from '#app/features/coproduction/messages-manage.ts';
import { countRepresentatives } from '#app/features/coproduction/reads/representatives.server.ts';
import { getCountersignSettings, hasForum } from '#app/features/coproduction/reads/settings.server.ts';
import { changeCountersignSettings } from '#app/features/coproduction/writes/change-settings.server.ts';
import { privatePage } from '#app/features/people/pages/page-title.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { CheckboxGroup } from '#app/ui/form/checkbox-group.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const meta = () => privatePage(translator('en', manageCountersignMessages)('settingsTitle'));
export const handle = definePage<typeof loader>({
  width: 'narrow',
  breadcrumb: (_data, text, areaHref) => [
    { href: `${areaHref}/manage`, label: text(manageCountersignMessages)('work') },
    { href: `${areaHref}/manage/countersigns`, label: text(manageCountersignMessages)('listTitle') },
  ],
});

export const loader = guardedInArea('area.change', async (ctx, { url }) => ({
  settings: await getCountersignSettings(ctx),
  hasForum: hasForum(ctx),
  isDemonstration: ctx.area.demonstration === 'published-page',
  representatives: await countRepresentatives(ctx),
  isSaved: url.searchParams.get('done') === 'saved',
}));

export const action = guardedInArea('area.change', async (ctx, { form, url }) => {
  const fields = await form();
  const settings = settingsOf(fields);
  if (settings) {
    await changeCountersignSettings(ctx, settings);
    return redirect(`${url.pathname}?done=saved`, 303);
  }
  const sent = new Set(fields.getAll('subjects'));
  const typed = {
    subjects: subjects.filter((subject) => sent.has(subject)),
    workingDays: textOf(fields, 'workingDays').slice(0, 40),
  };
  return data({ typed }, { status: 400 });
});

export default function CountersignSettingsPage() {
  const t = useText(manageCountersignMessages);
  const { settings, isSaved, ...who } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const problem = refused ? [t('workingDaysWrong')] : [];
  const values = refused?.typed ?? { ...settings, workingDays: String(settings.workingDays) };
  return (
    <>
      <ErrorSummary title={t('problem')} errors={problem.map((message) => ({ fieldId: 'workingDays', message }))} />
      {isSaved && !refused ? (
        <Notice kind="success">
          <p>{t('saved')}</p>
        </Notice>
      ) : null}
      <PageHead title={t('settingsTitle')} lead={t('settingsLead')} />
      <WhoAnswers {...who} />
      <form method="post" noValidate>
        <CheckboxGroup
          name="subjects"
          label={t('subjects')}
          defaultValue={values.subjects}
          choices={subjects.map((subject) => ({
            value: subject,
            label: t(`subject_${subject}`),
            hint: t(`subjectHint_${subject}`),
          }))}
        />
        <TextField
          name="workingDays"
          label={t('workingDays')}
          hint={t('workingDaysHint')}
          width={4}
          inputMode="numeric"
          autoComplete="off"
          defaultValue={values.workingDays}
          errors={problem}
        />
        <FormActions>
          <SubmitButton>{t('save')}</SubmitButton>
        </FormActions>
      </form>
    </>
  );
}
