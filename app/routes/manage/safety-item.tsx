/** One item of a lane: what was sent, as it was, and everything done about it. Opening it is recorded. */
import { data, redirect } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SafetyItemScreen } from '#app/features/safety/components/safety-item-screen.tsx';
import { safetyMessages } from '#app/features/safety/messages.ts';
import { mayHandle } from '#app/features/safety/policy.ts';
import { getItem } from '#app/features/safety/reads/items.server.ts';
import { isLane } from '#app/features/safety/safety.ts';
import type { Lane } from '#app/features/safety/safety.ts';
import { decide } from '#app/features/safety/writes/decide.server.ts';
import type { Decision } from '#app/features/safety/writes/decide.server.ts';
import { formatInstant } from '#app/lib/dates.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { AppError, notFound } from '#app/platform/errors.ts';
import { definePage } from '#app/platform/page.ts';

function laneOf(text: string | undefined): Lane {
  if (!isLane(text)) throw notFound();
  return text;
}

export const loader = guardedInArea('area.work', async (ctx, { params, isPost }) => {
  const lane = laneOf(params['lane']);
  const { item, decisions } = await getItem(ctx, lane, params['item'] ?? '');
  if (!isPost) await decide(ctx, lane, item.id, { kind: 'read' });
  const { createdAt, closedAt, ...facts } = item;
  return {
    base: `/${ctx.area.slug}/manage`,
    item: { ...facts, received: formatInstant(createdAt), isClosed: closedAt !== null },
    decisions: decisions.map(({ at, ...decision }) => ({ ...decision, at: formatInstant(at) })),
  };
});

function decisionFrom(form: FormData | URLSearchParams): Decision | 'no-words' {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const intent = text('intent');
  const words = text('words');
  const to = text('to');
  if (words === '') return 'no-words';
  if (intent === 'moved' && isLane(to)) return { kind: 'moved', to, words };
  if (intent === 'noted' || intent === 'closed' || intent === 'reopened') return { kind: intent, words };
  throw new AppError('invalid');
}

export const action = guardedInArea('area.work', async (ctx, { params, form }) => {
  const lane = laneOf(params['lane']);
  if (!mayHandle(ctx.actor, ctx.area.id, lane)) throw new AppError('forbidden');
  const decision = decisionFrom(await form());
  if (decision === 'no-words') return data({ problem: 'noteMissing' as const }, { status: 400 });
  await decide(ctx, lane, params['item'] ?? '', decision);
  const base = `/${ctx.area.slug}/manage/safety/${lane}`;
  throw redirect(decision.kind === 'moved' ? base : `${base}/${params['item'] ?? ''}`, 303);
});

const listNames = { flag: 'listFlag', safeguarding: 'listSafeguarding', complaint: 'listComplaint' } as const;

export const handle = definePage<typeof loader>({
  breadcrumb: ({ base, item }, text) => [
    { href: base, label: text(safetyMessages)('work') },
    { href: `${base}/safety/${item.lane}`, label: text(safetyMessages)(listNames[item.lane]) },
  ],
});

export const meta: MetaFunction = () => [{ title: 'Safety · Said & Done' }];

export default function SafetyItemPage() {
  const screen = useLoaderData<typeof loader>();
  return <SafetyItemScreen {...screen} problem={useActionData<typeof action>()?.problem ?? null} />;
}
