/** Writes one record of a decision: its facts, its answers, a preview, and publishing it. */
import { redirect } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Glossary } from '#app/features/areas/glossary-text.tsx';
import { AnswersForm } from '#app/features/evidence/components/answers-form.tsx';
import { DecisionParts } from '#app/features/evidence/components/decision-parts.tsx';
import { DecisionRecord } from '#app/features/evidence/components/decision-record.tsx';
import { FactsForm } from '#app/features/evidence/components/facts-form.tsx';
import { PublishPanel } from '#app/features/evidence/components/publish-panel.tsx';
import { factValues } from '#app/features/evidence/decision-form.ts';
import { decisionParts, decisionPost, typedAnswers } from '#app/features/evidence/decision-post.server.ts';
import type { DecisionPart, Refused } from '#app/features/evidence/decision-post.server.ts';
import { manageDecisionMessages } from '#app/features/evidence/messages-decision.ts';
import { listAnswerable } from '#app/features/evidence/reads/answerable.server.ts';
import { getAsked } from '#app/features/evidence/reads/asked.server.ts';
import { findDecision } from '#app/features/evidence/reads/decisions.server.ts';
import { countLedger, sum } from '#app/features/evidence/reads/ledger.server.ts';
import { listDecisionKept, listDecisionMissing } from '#app/features/evidence/reads/missing.server.ts';
import { getStaffDecision } from '#app/features/evidence/reads/staff-decisions.server.ts';
import type { EditedDecision } from '#app/features/evidence/reads/staff-decisions.server.ts';
import { holds } from '#app/lib/permissions.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { TwoColumn } from '#app/ui/layout/two-column.tsx';

async function workOf(ctx: AreaContext, of: EditedDecision, part: DecisionPart) {
  if (part === 'facts') return { part, values: factValues(of) };
  if (part === 'preview') {
    const decision = await findDecision(ctx, of.id, true);
    if (!decision) throw notFound();
    return { part, decision };
  }
  const known = await listAnswerable(ctx, of.consultationId);
  return { part, known, typed: typedAnswers(of, known) };
}

export const loader = guardedInArea('decision.edit', async (ctx, { params, url }) => {
  const asked = await getAsked(ctx, params['id'] ?? '');
  const of = await getStaffDecision(ctx, asked.id, params['decision'] ?? '');
  const base = `/${ctx.area.slug}/manage`;
  const own = `${base}/consultations/${asked.id}`;
  const part = decisionParts.find((one) => one === url.searchParams.get('part')) ?? 'facts';
  return {
    base,
    own,
    consultation: asked.title,
    title: of.title,
    isSaved: url.searchParams.has('saved'),
    panel: {
      state: of.state,
      missing: await (of.state === 'public' ? listDecisionKept : listDecisionMissing)(ctx, of.id),
      isUnheard: sum(await countLedger(ctx, asked.id)) === 0,
      mayPublish: holds(ctx.actor, 'decision.publish', ctx.area.id),
      addresses: {
        chain: `/${ctx.area.slug}/chain/${of.id}`,
        page: `/${ctx.area.slug}/consultations/${asked.slug}`,
        list: `${own}/decisions`,
        ledger: `${own}/ledger`,
      },
    },
    work: await workOf(ctx, of, part),
  };
});

export const action = guardedInArea('decision.edit', async (ctx, { params, url, form }) => {
  const asked = await getAsked(ctx, params['id'] ?? '');
  const of = await getStaffDecision(ctx, asked.id, params['decision'] ?? '');
  const part = url.searchParams.get('part') === 'answers' ? 'answers' : 'facts';
  const done = await decisionPost(ctx, of, part, await form());
  return typeof done === 'string' ? redirect(`${url.pathname}?${done}`, 303) : done;
});

export const handle = definePage<typeof loader>({
  breadcrumb: ({ base, own, consultation }, text) => [
    { href: base, label: text(manageDecisionMessages)('work') },
    { href: own, label: consultation },
    { href: `${own}/decisions`, label: text(manageDecisionMessages)('listTitle') },
  ],
});

export const meta: MetaFunction = () => [{ title: 'Decision · Said & Done' }, { name: 'robots', content: 'noindex' }];

function byField(errors: Refused['errors']): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const { fieldId, message } of errors) if (fieldId !== undefined) (found[fieldId] ??= []).push(message);
  return found;
}

export default function DecisionPage() {
  const t = useText(manageDecisionMessages);
  const { title, consultation, isSaved, panel, work } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const errors = byField(refused?.errors ?? []);
  return (
    <>
      <ErrorSummary title={t('problem')} errors={refused?.errors ?? []} />
      {isSaved && !refused ? (
        <Notice kind="success">
          <p>{t('saved')}</p>
        </Notice>
      ) : null}
      <PageHead kicker={consultation} title={title} />
      <DecisionParts
        work={work}
        mayChange={panel.state !== 'public' || panel.mayPublish}
        next={refused?.next ?? null}
      />
      <TwoColumn asideLabel={t('statusLabel')} aside={<PublishPanel {...panel} />}>
        {work.part === 'facts' ? <FactsForm values={refused?.facts ?? work.values} errors={errors} /> : null}
        {work.part === 'answers' ? (
          <AnswersForm known={work.known} typed={refused?.answers ?? work.typed} errors={errors} />
        ) : null}
        {work.part === 'preview' ? (
          <Glossary terms={[]}>
            <p>{t('previewNote')}</p>
            <DecisionRecord decision={work.decision} level={2} />
          </Glossary>
        ) : null}
      </TwoColumn>
    </>
  );
}
