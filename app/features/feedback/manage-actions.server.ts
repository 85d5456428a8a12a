/** What staff do with one item of feedback, as its page posts it: each deed asks for its verb, each refusal says why. */
import { data, redirect } from '@remix-run/node';
import { holds } from '#app/lib/permissions.ts';
import type { Verb } from '#app/lib/permissions.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { wordingForm } from './forms.ts';
import { manageFeedbackMessages } from './messages-manage.ts';
import { clearWording } from './writes/clear-wording.server.ts';
import { linkFinding } from './writes/link-finding.server.ts';
import { markOneCase } from './writes/mark-one-case.server.ts';
import { publishFeedback, unpublishFeedback } from './writes/publish-feedback.server.ts';

/** What the page says after a redirect. */
export const deeds = [
  'cleared',
  'published',
  'withdrawn',
  'marked',
  'unmarked',
  'linked',
  'passed',
  'answered',
] as const;
export type Deed = (typeof deeds)[number];

export const readDeed = (query: URLSearchParams): Deed | null =>
  deeds.find((deed) => deed === query.get('done')) ?? null;

/** A form that came back: what was typed, and what is wrong by field; the empty name is the whole form. */
export type Returned = { intent: string; typed: Record<string, string>; errors: Record<string, string[]> };

export const refused = (
  intent: string,
  typed: Record<string, string>,
  errors: Record<string, string[] | undefined>,
) => {
  const told = Object.entries(errors).flatMap(([name, list]) => (list ? [[name, list] as const] : []));
  return data({ intent, typed, errors: Object.fromEntries(told) } satisfies Returned, { status: 400 });
};

const must = (ctx: AreaContext, verb: Verb) => {
  if (!holds(ctx.actor, verb, ctx.area.id)) throw new AppError('forbidden');
};

/** One item of this area, and where its page is. */
export type Desk = { id: string; isPublic: boolean; here: string };

const to = (here: string, deed: Deed) => redirect(`${here}?done=${deed}`, 303);

async function clear(ctx: AreaContext, { id, isPublic, here }: Desk, form: FormData | URLSearchParams) {
  must(ctx, 'feedback.read');
  if (isPublic) must(ctx, 'feedback.publish');
  const typed = { wording: String(form.get('wording') ?? ''), confirmed: String(form.get('confirmed') ?? '') };
  const given = { wording: typed.wording, ...(typed.confirmed === '' ? {} : { confirmed: typed.confirmed }) };
  const parsed = wordingForm(ctx.t(manageFeedbackMessages)).safeParse(given);
  if (!parsed.success) return refused('clear', typed, parsed.error.flatten().fieldErrors);
  const { wording, confirmed: isConfirmed } = parsed.data;
  const cleared = await clearWording(ctx, id, { wording, isConfirmed });
  if (cleared.isCleared) return to(here, 'cleared');
  return refused('clear', typed, { wording: cleared.problems.map(({ message }) => message) });
}

async function publish(ctx: AreaContext, { id, here }: Desk) {
  must(ctx, 'feedback.publish');
  const published = await publishFeedback(ctx, id);
  if (published.isPublished) return to(here, 'published');
  return refused('publish', {}, { '': published.problems.map(({ message }) => message) });
}

async function mark(ctx: AreaContext, { id, here }: Desk, isOneCase: boolean) {
  must(ctx, 'feedback.read');
  const marked = await markOneCase(ctx, id, isOneCase);
  if (marked === 'marked') return to(here, isOneCase ? 'marked' : 'unmarked');
  return refused('case', {}, { '': [ctx.t(manageFeedbackMessages)('oneCaseIsPublic')] });
}

async function link(ctx: AreaContext, { id, here }: Desk, finding: string) {
  must(ctx, 'progress.edit');
  const linked = await linkFinding(ctx, id, finding);
  if (linked === 'linked') return to(here, 'linked');
  const t = ctx.t(manageFeedbackMessages);
  const message = t(linked === 'not-public' ? 'evidenceNeeds' : 'evidenceMissing');
  return refused('link', { finding }, { finding: [message] });
}

/** Does what the button pressed says. @throws invalid for anything else, forbidden for a deed that is not the actor's. */
export async function actOnItem(ctx: AreaContext, desk: Desk, form: FormData | URLSearchParams) {
  switch (form.get('intent')) {
    case 'clear':
      return clear(ctx, desk, form);
    case 'publish':
      return publish(ctx, desk);
    case 'withdraw':
      must(ctx, 'feedback.publish');
      await unpublishFeedback(ctx, desk.id);
      return to(desk.here, 'withdrawn');
    case 'case':
    case 'no-case':
      return mark(ctx, desk, form.get('intent') === 'case');
    case 'link':
      return link(ctx, desk, String(form.get('finding') ?? ''));
    default:
      throw new AppError('invalid');
  }
}
