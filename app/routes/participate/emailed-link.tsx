/** Every emailed link: opening it changes nothing, since mail scanners open links; the button spends it. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { SubmissionResult } from '@conform-to/react';
import { confirmFollow } from '#app/features/notifications/writes/confirm-follow.server.ts';
import { unsubscribe } from '#app/features/notifications/writes/unsubscribe.server.ts';
import { arrive } from '#app/features/people/pages/arrival.server.ts';
import { AcceptForm } from '#app/features/people/components/accept-form.tsx';
import type { Offer } from '#app/features/people/components/accept-form.tsx';
import { LinkDone } from '#app/features/people/components/link-done.tsx';
import type { LinkDeed } from '#app/features/people/components/link-done.tsx';
import { LinkOver } from '#app/features/people/components/link-over.tsx';
import { PressLink } from '#app/features/people/components/press-link.tsx';
import { ResetForm } from '#app/features/people/components/reset-form.tsx';
import { acceptAndJoinForm, acceptForm, newPasswordForm } from '#app/features/people/pages/forms.server.ts';
import { peopleMessages } from '#app/features/people/messages.ts';
import { privatePage } from '#app/features/people/pages/page-title.ts';
import { findEmailedLink } from '#app/features/people/reads/find-emailed-link.server.ts';
import type { EmailedLink } from '#app/features/people/reads/find-emailed-link.server.ts';
import { findInvitation } from '#app/features/people/reads/find-invitation.server.ts';
import { secretFields } from '#app/features/people/pages/refusal.server.ts';
import { acceptInvitation } from '#app/features/people/writes/accept-invitation.server.ts';
import { resetPassword } from '#app/features/people/writes/reset-password.server.ts';
import { signInByLink } from '#app/features/people/writes/sign-in-by-link.server.ts';
import { spendEmailedLink } from '#app/features/people/writes/spend-emailed-link.server.ts';
import { startSignIn } from '#app/features/people/writes/start-sign-in.server.ts';
import { verifyEmail } from '#app/features/people/writes/verify-email.server.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { open } from '#app/platform/door.server.ts';
import type { DoorArgs } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';

type View =
  | { purpose: 'over' }
  | { purpose: Exclude<EmailedLink['purpose'], 'invitation'>; email: string }
  | { purpose: 'invitation'; email: string; offer: Offer };

type Answer = { lastResult: SubmissionResult } | { deed: LinkDeed } | { deed: null };

export const meta = () => privatePage(translator('en', peopleMessages)('linkPage'));
export const handle = definePage<typeof loader>({ width: 'narrow' });

async function viewOf(ctx: Context, link: EmailedLink | null): Promise<View> {
  if (link === null) return { purpose: 'over' };
  const { purpose, email } = link;
  if (purpose !== 'invitation') return { purpose, email };
  const offer = await findInvitation(ctx, link);
  if (!offer) return { purpose: 'over' };
  const { areaName, role, organisation, hasAccount, name } = offer;
  return { purpose, email, offer: { areaName, role, organisation, hasAccount, name } };
}

export const loader = open(async (ctx, { params, isPost }) => {
  const view = await viewOf(ctx, await findEmailedLink(ctx, params['token'] ?? ''));
  return data(view, { status: view.purpose === 'over' && !isPost ? 410 : 200 });
});

const answer = (value: Answer, status: number) => data(value, { status });
const over = () => answer({ deed: null }, 410);

async function reset(ctx: Context, link: EmailedLink, token: string, { request, form }: DoorArgs) {
  const submission = parseWithZod(await form(), { schema: newPasswordForm(ctx.t(peopleMessages), link.email) });
  if (submission.status !== 'success')
    return answer({ lastResult: submission.reply({ hideFields: secretFields }) }, 400);
  const person = await resetPassword(ctx, token, submission.value.password);
  return person ? arrive(await startSignIn(ctx, request, person), '/account/security?done=passwordChanged') : over();
}

async function accept(ctx: Context, link: EmailedLink, token: string, { request, form }: DoorArgs) {
  const offer = await findInvitation(ctx, link);
  if (!offer) return over();
  const t = ctx.t(peopleMessages);
  const fields = await form();
  const submission = offer.hasAccount
    ? parseWithZod(fields, { schema: acceptForm(t).transform(({ name }) => ({ name, password: null })) })
    : parseWithZod(fields, { schema: acceptAndJoinForm(t, link.email) });
  if (submission.status !== 'success')
    return answer({ lastResult: submission.reply({ hideFields: secretFields }) }, 400);
  const accepted = await acceptInvitation(ctx, token, submission.value);
  if (!accepted) return over();
  const { areaSlug, role } = accepted.offer;
  return arrive(
    await startSignIn(ctx, request, accepted.person),
    role === 'member' ? `/${areaSlug}` : `/${areaSlug}/manage`,
  );
}

/** Spends a link of following and does what it says, in one transaction. */
function follow(ctx: Context, token: string, purpose: 'confirm-follow' | 'unsubscribe') {
  return inTransaction(ctx, async (tx) => {
    const spent = await spendEmailedLink(tx, token, purpose);
    if (!spent) return over();
    if (purpose === 'unsubscribe') {
      const stopped = await unsubscribe(tx, spent);
      return stopped ? answer({ deed: { kind: 'stopped', ...stopped } }, 200) : over();
    }
    const followed = await confirmFollow(tx, spent);
    return followed ? answer({ deed: { kind: 'followed', ...followed } }, 200) : over();
  });
}

export const action = open(async (ctx, args) => {
  const token = args.params['token'] ?? '';
  const link = await findEmailedLink(ctx, token);
  if (link === null) return over();
  switch (link.purpose) {
    case 'verify-email': {
      const person = await verifyEmail(ctx, token);
      return person ? arrive(await startSignIn(ctx, args.request, person), '/account') : over();
    }
    case 'sign-in': {
      const entry = await signInByLink(ctx, token);
      return entry ? arrive(await startSignIn(ctx, args.request, entry.person), entry.next) : over();
    }
    case 'reset-password':
      return reset(ctx, link, token, args);
    case 'invitation':
      return accept(ctx, link, token, args);
    case 'confirm-follow':
    case 'unsubscribe':
      return follow(ctx, token, link.purpose);
  }
});

export default function EmailedLinkPage() {
  const t = useText(peopleMessages);
  const view = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  if (answered && 'deed' in answered) return answered.deed ? <LinkDone deed={answered.deed} /> : <LinkOver />;
  if (view.purpose === 'over') return <LinkOver />;
  const { email } = view;
  const lastResult = answered?.lastResult;
  switch (view.purpose) {
    case 'verify-email':
      return <PressLink title={t('verify')} lead={t('verifyLead', { email })} button={t('verifyButton')} />;
    case 'sign-in':
      return <PressLink title={t('openSignIn', { email })} lead={t('openSignInLead')} button={t('openSignInButton')} />;
    case 'reset-password':
      return <ResetForm email={email} lastResult={lastResult} />;
    case 'invitation':
      return <AcceptForm email={email} offer={view.offer} lastResult={lastResult} />;
    case 'confirm-follow':
      return (
        <PressLink
          title={t('confirmFollow')}
          lead={t('confirmFollowLead', { email })}
          button={t('confirmFollowButton')}
        />
      );
    case 'unsubscribe':
      return (
        <PressLink title={t('unsubscribe')} lead={t('unsubscribeLead', { email })} button={t('unsubscribeButton')} />
      );
  }
}
