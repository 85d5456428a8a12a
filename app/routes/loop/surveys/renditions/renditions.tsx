/** The other formats and languages of a survey: how complete each is, and which are offered. */
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { RenditionTable } from '#app/features/surveys/renditions/components/rendition-table.tsx';
import { manageRenditionMessages } from '#app/features/surveys/renditions/messages-manage.ts';
import { getRenditions } from '#app/features/surveys/reads/renditions/renditions.server.ts';
import { offerRendition } from '#app/features/surveys/writes/renditions/offer-rendition.server.ts';
import { privatePage } from '#app/features/people/pages/page-title.ts';
import { englishNameOf, isKnownRendition, ownNameOf, renditionKeys } from '#app/lib/languages.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { Notice } from '#app/ui/content/notice.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const meta = () => privatePage(translator('en', manageRenditionMessages)('title'));
export const handle = definePage<typeof loader>({
  breadcrumb: ({ base, survey }, text) => [
    { href: base, label: text(manageRenditionMessages)('work') },
    { href: `${base}/surveys`, label: text(manageRenditionMessages)('surveys') },
    { href: `${base}/surveys/${survey.id}`, label: survey.title },
  ],
});

export const loader = guardedInArea('survey.edit', async (ctx, { params, url }) => ({
  base: `/${ctx.area.slug}/manage`,
  survey: await getRenditions(ctx, params['id'] ?? ''),
  isChanged: url.searchParams.get('done') === 'changed',
}));

export const action = guardedInArea('survey.edit', async (ctx, { params, form }) => {
  const survey = await getRenditions(ctx, params['id'] ?? '');
  const here = `/${ctx.area.slug}/manage/surveys/${survey.id}/renditions`;
  const t = ctx.t(manageRenditionMessages);
  const fields = await form();
  const intent = fields.get('intent');
  const key = fields.get('rendition');
  const isKnown = typeof key === 'string' && isKnownRendition(key);
  if (intent === 'begin') {
    if (!isKnown) return data({ field: 'rendition', message: t('beginMissing') }, { status: 400 });
    return redirect(`${here}/${key}`, 303);
  }
  if (!isKnown || (intent !== 'offer' && intent !== 'take-back')) throw new AppError('invalid');
  const outcome = await offerRendition(ctx, survey.id, key, intent === 'offer');
  if (outcome === 'changed') return redirect(`${here}?done=changed`, 303);
  const { said, all } = survey.renditions?.find((one) => one.key === key) ?? { said: 0, all: 0 };
  const message = t('incomplete', { name: englishNameOf(key), said, all });
  return data({ field: 'renditions', message }, { status: 400 });
});

function Begin() {
  const t = useText(manageRenditionMessages);
  const { survey } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const begun = new Set(survey.renditions?.map(({ key }) => key));
  const left = renditionKeys.filter((key) => !begun.has(key));
  return (
    <Section id="begin" title={t('begin')} layout="stack">
      <form method="post" className="sd-form">
        <SelectField
          name="rendition"
          label={t('beginChoose')}
          placeholder={t('beginPlaceholder')}
          options={left.map((key) => ({ value: key, label: `${englishNameOf(key)} (${ownNameOf(key)})` }))}
          errors={refused?.field === 'rendition' ? [refused.message] : []}
        />
        <SubmitButton name="intent" value="begin">
          {t('beginGo')}
        </SubmitButton>
      </form>
    </Section>
  );
}

export default function RenditionsPage() {
  const t = useText(manageRenditionMessages);
  const { survey, base, isChanged } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { renditions } = survey;
  return (
    <>
      <ErrorSummary
        title={t('errorTitle')}
        errors={refused ? [{ fieldId: refused.field, message: refused.message }] : []}
      />
      {isChanged && !refused ? (
        <Notice kind="success">
          <p>{t('changed')}</p>
        </Notice>
      ) : null}
      <PageHead title={t('titleOf', { title: survey.title })} lead={t('lead')}>
        <p>
          <a href={`${base}/surveys/${survey.id}`}>{t('back')}</a>
        </p>
      </PageHead>
      {renditions === null ? (
        <EmptyState title={t('notReadable')} headingLevel={2}>
          <p>{t('notReadableText')}</p>
        </EmptyState>
      ) : renditions.length === 0 ? (
        <EmptyState title={t('none')} headingLevel={2}>
          <p>{t('noneText')}</p>
        </EmptyState>
      ) : (
        <RenditionTable renditions={renditions} here={`${base}/surveys/${survey.id}/renditions`} />
      )}
      {renditions === null ? null : <Begin />}
    </>
  );
}
