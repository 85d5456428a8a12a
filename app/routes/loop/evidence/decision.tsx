/** Writes one record of a decision: its facts, its answers, a preview, and publishing it. */
import { data, redirect } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Glossary } from '#app/features/areas/glossary-text.tsx';
import { AnswersForm } from '#app/features/evidence/components/answers-form.tsx';
import { DecisionRecord } from '#app/features/evidence/components/decision-record.tsx';
import { FactsForm } from '#app/features/evidence/components/facts-form.tsx';
import { PublishPanel } from '#app/features/evidence/components/publish-panel.tsx';
import {
  answerFieldName,
  answerValues,
  decisionForm,
  factValues,
  readAnswers,
} from '#app/features/evidence/decision-form.ts';
import type { TypedAnswer, TypedFacts } from '#app/features/evidence/decision-form.ts';
import { manageDecisionMessages } from '#app/features/evidence/messages-decision.ts';
import { listAnswerable } from '#app/features/evidence/reads/answerable.server.ts';
import { getAsked } from '#app/features/evidence/reads/asked.server.ts';
import { findDecision } from '#app/features/evidence/reads/decisions.server.ts';
import { listDecisionMissing } from '#app/features/evidence/reads/missing.server.ts';
import { getStaffDecision } from '#app/features/evidence/reads/staff-decisions.server.ts';
import type { EditedDecision } from '#app/features/evidence/reads/staff-decisions.server.ts';
import { changeDecision } from '#app/features/evidence/writes/change-decision.server.ts';
import { publishDecision, withdrawDecision } from '#app/features/evidence/writes/publish-decision.server.ts';
import { saveAnswers } from '#app/features/evidence/writes/save-answers.server.ts';
import { holds } from '#app/lib/permissions.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { AppError, notFound } from '#app/platform/errors.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { Chips } from '#app/ui/content/chips.tsx';
import { Notice } from '#app/ui/content/notice.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { TwoColumn } from '#app/ui/layout/two-column.tsx';

const parts = ['facts', 'answers', 'preview'] as const;

async function workOf(ctx: AreaContext, of: EditedDecision, part: (typeof parts)[number]) {
  if (part === 'facts') return { part, values: factValues(of) };
  if (part === 'preview') {
    const decision = await findDecision(ctx, of.id, true);
    if (!decision) throw notFound();
    return { part, decision };
  }
  const known = await listAnswerable(ctx, of.consultationId);
  const typed = known.map(({ id }) => [id, answerValues(of.answers.find((answer) => answer.aboutId === id))] as const);
  return { part, known, typed: Object.fromEntries(typed) };
}

export const loader = guardedInArea('decision.edit', async (ctx, { params, url }) => {
  const asked = await getAsked(ctx, params['id'] ?? '');
  const of = await getStaffDecision(ctx, asked.id, params['decision'] ?? '');
  const base = `/${ctx.area.slug}/manage`;
  const own = `${base}/consultations/${asked.id}`;
  const part = parts.find((one) => one === url.searchParams.get('part')) ?? 'facts';
  return {
    base,
    own,
    consultation: asked.title,
    title: of.title,
    isSaved: url.searchParams.has('saved'),
    panel: {
      state: of.state,
      missing: of.state === 'public' ? [] : await listDecisionMissing(ctx, of.id),
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

type Refused = {
  errors: { fieldId?: string; message: string }[];
  facts: TypedFacts | null;
  answers: Record<string, TypedAnswer> | null;
};

const refuse = (errors: Refused['errors'], typed: Partial<Omit<Refused, 'errors'>> = {}) =>
  data<Refused>({ facts: null, answers: null, ...typed, errors }, { status: 400 });

type Fields = FormData | URLSearchParams;

async function saveFacts(ctx: AreaContext, of: EditedDecision, fields: Fields) {
  const form = decisionForm(ctx.t(manageDecisionMessages));
  const names = Object.keys(form.shape);
  const typed = Object.fromEntries(names.map((name) => [name, String(fields.get(name) ?? '')])) as TypedFacts;
  const parsed = form.safeParse(typed);
  if (!parsed.success) {
    const errors = parsed.error.issues.map(({ path, message }) => ({ fieldId: String(path[0]), message }));
    return refuse(errors, { facts: typed });
  }
  const changed = await changeDecision(ctx, of.id, parsed.data);
  return changed.isChanged ? null : refuse(changed.problems, { facts: typed });
}

async function saveRows(ctx: AreaContext, of: EditedDecision, fields: Fields) {
  const t = ctx.t(manageDecisionMessages);
  const { typed, answers, problems } = readAnswers(await listAnswerable(ctx, of.consultationId), fields);
  if (problems.length > 0) {
    const errors = problems.map(({ id, field, key, title }) => ({
      fieldId: answerFieldName(id, field),
      message: t(key, { title }),
    }));
    return refuse(errors, { answers: typed });
  }
  const changed = await saveAnswers(ctx, of.id, answers);
  return changed.isChanged ? null : refuse(changed.problems, { answers: typed });
}

async function changeState(ctx: AreaContext, of: EditedDecision, isPublishing: boolean) {
  if (!holds(ctx.actor, 'decision.publish', ctx.area.id)) throw new AppError('forbidden');
  if (!isPublishing) {
    await withdrawDecision(ctx, of.id);
    return null;
  }
  const published = await publishDecision(ctx, of.id);
  return published.isPublished ? null : refuse(published.problems.map(({ message }) => ({ message })));
}

export const action = guardedInArea('decision.edit', async (ctx, { params, url, form }) => {
  const asked = await getAsked(ctx, params['id'] ?? '');
  const of = await getStaffDecision(ctx, asked.id, params['decision'] ?? '');
  const fields = await form();
  const intent = fields.get('intent');
  const isAnswers = url.searchParams.get('part') === 'answers';
  const isState = intent === 'publish' || intent === 'withdraw';
  // What is public already is changed only by those who may publish.
  if (!isState && of.state === 'public' && !holds(ctx.actor, 'decision.publish', ctx.area.id))
    throw new AppError('forbidden');
  const refused = isState
    ? await changeState(ctx, of, intent === 'publish')
    : await (isAnswers ? saveRows : saveFacts)(ctx, of, fields);
  return refused ?? redirect(`${url.pathname}?part=${isAnswers ? 'answers' : 'facts'}&saved=yes`, 303);
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
      <Chips
        label={t('parts')}
        items={parts.map((part) => ({ href: `?part=${part}`, label: t(`part_${part}`), current: part === work.part }))}
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
