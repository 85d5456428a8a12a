/** The records of decisions about a question, what has no answer yet, and beginning a record. */
import { data, redirect } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { scopes } from '#app/features/evidence/decision.ts';
import { newDecisionForm } from '#app/features/evidence/decision-form.ts';
import { manageDecisionMessages } from '#app/features/evidence/messages-decision.ts';
import { listAnswerable, listUnanswered } from '#app/features/evidence/reads/answerable.server.ts';
import { getAsked } from '#app/features/evidence/reads/asked.server.ts';
import { listStaffDecisions } from '#app/features/evidence/reads/staff-decisions.server.ts';
import { createDecision } from '#app/features/evidence/writes/create-decision.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { ItemList } from '#app/ui/content/item-list.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const loader = guardedInArea('decision.edit', async (ctx, { params }) => {
  const asked = await getAsked(ctx, params['id'] ?? '');
  const base = `/${ctx.area.slug}/manage`;
  return {
    base,
    own: `${base}/consultations/${asked.id}`,
    title: asked.title,
    decisions: await listStaffDecisions(ctx, asked.id),
    unanswered: await listUnanswered(ctx, asked.id),
    hasAnswerable: (await listAnswerable(ctx, asked.id)).some(({ isPublic }) => isPublic),
  };
});

export const action = guardedInArea('decision.edit', async (ctx, { params, url, form }) => {
  const asked = await getAsked(ctx, params['id'] ?? '');
  const fields = await form();
  const typed = { title: String(fields.get('title') ?? ''), scope: String(fields.get('scope') ?? '') };
  const parsed = newDecisionForm(ctx.t(manageDecisionMessages)).safeParse(typed);
  if (!parsed.success) {
    const errors = parsed.error.issues.map(({ path, message }) => ({ fieldId: String(path[0]), message }));
    return data({ typed, errors }, { status: 400 });
  }
  const { id } = await createDecision(ctx, asked.id, parsed.data);
  return redirect(`${url.pathname}/${id}`, 303);
});

export const handle = definePage<typeof loader>({
  breadcrumb: ({ base, own, title }, text) => [
    { href: base, label: text(manageDecisionMessages)('work') },
    { href: `${base}/consultations`, label: text(manageDecisionMessages)('consultations') },
    { href: own, label: title },
  ],
});

export const meta: MetaFunction = () => [
  { title: 'Decision records · Said & Done' },
  { name: 'robots', content: 'noindex' },
];

function Unanswered() {
  const t = useText(manageDecisionMessages);
  const { unanswered, hasAnswerable } = useLoaderData<typeof loader>();
  const { findings, options } = unanswered;
  if (findings.length + options.length === 0) return <p>{t(hasAnswerable ? 'unansweredNone' : 'unansweredNothing')}</p>;
  return (
    <ul>
      {findings.map(({ id, title }) => (
        <li key={id}>{t('finding', { title })}</li>
      ))}
      {options.map(({ id, title }) => (
        <li key={id}>{t('option', { title })}</li>
      ))}
    </ul>
  );
}

export default function DecisionsPage() {
  const t = useText(manageDecisionMessages);
  const { own, title, decisions } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const errorsOf = (fieldId: string) =>
    (refused?.errors ?? []).filter((one) => one.fieldId === fieldId).map((one) => one.message);
  return (
    <>
      <ErrorSummary title={t('problem')} errors={refused?.errors ?? []} />
      <PageHead kicker={title} title={t('listTitle')} lead={t('listLead')} />
      {decisions.length === 0 ? (
        <EmptyState title={t('none')} headingLevel={2}>
          <p>{t('noneText')}</p>
        </EmptyState>
      ) : (
        <ItemList
          headingLevel={2}
          items={decisions.map((one) => ({
            href: `${own}/decisions/${one.id}`,
            title: one.title,
            meta: <p>{[t(`state_${one.state}`), t(`scope_${one.scope}`)].join(' · ')}</p>,
          }))}
        />
      )}
      <Section id="unanswered" title={t('unansweredTitle')} layout="stack">
        <Unanswered />
      </Section>
      <Section id="begin" title={t('beginTitle')} layout="stack">
        <form method="post" className="sd-form" noValidate>
          <TextField
            name="title"
            label={t('name')}
            hint={t('nameHint')}
            defaultValue={refused?.typed.title ?? ''}
            errors={errorsOf('title')}
          />
          <RadioGroup
            name="scope"
            label={t('scope')}
            hint={t('scopeHint')}
            defaultValue={refused?.typed.scope ?? ''}
            errors={errorsOf('scope')}
            choices={scopes.map((scope) => ({ value: scope, label: t(`scope_${scope}`) }))}
          />
          <FormActions>
            <SubmitButton>{t('begin')}</SubmitButton>
          </FormActions>
        </form>
      </Section>
    </>
  );
}
