/** Writes down a contribution that came another way, and shows its tracking code once. */
import { randomBytes } from 'node:crypto';
import { data } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CodeCard } from '#app/features/evidence/components/code-card.tsx';
import { EntryForm } from '#app/features/evidence/components/entry-form.tsx';
import { entryFields, entryForm } from '#app/features/evidence/entry-form.ts';
import type { EntryField, TypedEntry } from '#app/features/evidence/entry-form.ts';
import { entryMessages } from '#app/features/evidence/messages-ledger.ts';
import { getAsked } from '#app/features/evidence/reads/asked.server.ts';
import { listActivities } from '#app/features/evidence/reads/entry.server.ts';
import { enterContribution } from '#app/features/evidence/writes/enter-contribution.server.ts';
import { formatDay, londonDay } from '#app/lib/dates.ts';
import { formatCode } from '#app/lib/receipt-code.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const loader = guardedInArea('ledger.read', async (ctx, { params }) => {
  const asked = await getAsked(ctx, params['id'] ?? '');
  const base = `/${ctx.area.slug}/manage`;
  return {
    base,
    own: `${base}/consultations/${asked.id}`,
    title: asked.title,
    until: asked.until,
    today: formatDay(ctx.now),
    key: randomBytes(16).toString('base64url'),
    activities: await listActivities(ctx, asked.id),
  };
});

type Errors = Partial<Record<EntryField, string[]>>;

export const action = guardedInArea('ledger.read', async (ctx, { params, form }) => {
  const asked = await getAsked(ctx, params['id'] ?? '');
  const fields = await form();
  const typed: TypedEntry = Object.fromEntries(entryFields.map((name) => [name, String(fields.get(name) ?? '')]));
  const key = String(fields.get('key') ?? '');
  const parsed = entryForm(ctx.t(entryMessages), londonDay(ctx.now)).safeParse(typed);
  if (!parsed.success) {
    const errors: Errors = {};
    for (const { path, message } of parsed.error.issues) (errors[path[0] as EntryField] ??= []).push(message);
    return data({ saved: null, typed, errors, key }, { status: 400 });
  }
  if (!/^[\w-]{16,64}$/.test(key)) throw new AppError('invalid');
  const { id, code } = await enterContribution(ctx, asked.id, { ...parsed.data, idempotencyKey: key });
  const shown = formatCode(code);
  const saved = { id, code: shown, address: `${ctx.origin}/receipt/${shown}` };
  return data({ saved, typed: {}, errors: {}, key });
});

export const handle = definePage<typeof loader>({
  width: 'narrow',
  breadcrumb: ({ base, own, title }, text) => [
    { href: base, label: text(entryMessages)('work') },
    { href: own, label: title },
    { href: `${own}/ledger`, label: text(entryMessages)('ledger') },
  ],
});

export const meta: MetaFunction = () => [
  { title: 'Write down a contribution · Said & Done' },
  { name: 'robots', content: 'noindex' },
];

export default function NewLedgerEntryPage() {
  const t = useText(entryMessages);
  const { own, title, until, today, key, activities } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer?.saved) {
    const { id, code, address } = answer.saved;
    return (
      <>
        <PageHead kicker={title} title={t('savedTitle')} lead={t('savedLead')} />
        <CodeCard code={code} address={address} until={until} />
        <ul>
          <li>
            <a href={`${own}/ledger/${id}`}>{t('toEntry')}</a>
          </li>
          <li>
            <a href={`${own}/ledger/new`}>{t('another')}</a>
          </li>
          <li>
            <a href={`${own}/ledger`}>{t('toLedger')}</a>
          </li>
        </ul>
      </>
    );
  }
  const errors: Errors = answer?.errors ?? {};
  return (
    <>
      <ErrorSummary
        title={t('problem')}
        errors={Object.entries(errors).flatMap(([fieldId, messages]) =>
          messages.map((message) => ({ fieldId, message })),
        )}
      />
      <PageHead kicker={title} title={t('newTitle')} lead={t('newLead')} />
      <EntryForm
        idempotencyKey={answer?.key ?? key}
        typed={answer?.typed ?? { day: today }}
        errors={errors}
        activities={activities}
      />
    </>
  );
}
