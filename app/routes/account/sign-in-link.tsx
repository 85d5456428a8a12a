/** Asking for a link that signs in: the answer is the same for every address. */
import { parseWithZod } from '@conform-to/zod/v4';
import { redirect } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { attemptMail } from '#app/features/people/attempts.server.ts';
import { AskLink } from '#app/features/people/components/ask-link.tsx';
import { CheckEmail } from '#app/features/people/components/check-email.tsx';
import { emailForm } from '#app/features/people/pages/forms.server.ts';
import { localPath, withNext } from '#app/features/people/local-path.ts';
import { lifetimeInWords } from '#app/features/people/mail.server.ts';
import { peopleMessages } from '#app/features/people/messages.ts';
import { privatePage } from '#app/features/people/pages/page-title.ts';
import { passHeaders } from '#app/features/people/pages/pass-headers.ts';
import { badForm, tooMany } from '#app/features/people/pages/refusal.server.ts';
import { requestAccountLink } from '#app/features/people/writes/request-account-link.server.ts';
import { open } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  privatePage(translator('en', peopleMessages)(data?.isSent ? 'checkTitle' : 'linkSignIn'));
export const headers = passHeaders;
export const handle = definePage<typeof loader>({ width: 'narrow' });

export const loader = open((ctx, { url }) => {
  const next = localPath(url.searchParams.get('next'));
  if (ctx.actor.kind === 'person') throw redirect(next, 303);
  return {
    isSent: url.searchParams.has('sent'),
    within: ctx.t(peopleMessages)('checkWithin', { time: lifetimeInWords(ctx, 'sign-in') }),
    hasMailbox: ctx.services.env.resendApiKey === null,
    here: withNext('/sign-in/link', next),
    byPassword: withNext('/sign-in', next),
  };
});

export const action = open(async (ctx, { form, url }) => {
  const submission = parseWithZod(await form(), { schema: emailForm(ctx.t(peopleMessages)) });
  if (submission.status !== 'success') return badForm(submission);
  const { email } = submission.value;
  const allowed = attemptMail(ctx, email);
  if (!allowed.isAllowed) return tooMany(ctx, submission, allowed.retryAt);
  const next = localPath(url.searchParams.get('next'));
  await requestAccountLink(ctx, { purpose: 'sign-in', email, next });
  return redirect('/sign-in/link?sent=1', 303);
});

export default function SignInLinkPage() {
  const t = useText(peopleMessages);
  const { isSent, within, hasMailbox, here, byPassword } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  if (isSent && !lastResult) {
    return <CheckEmail within={within} again="/sign-in/link" hasMailbox={hasMailbox} />;
  }
  return (
    <AskLink title={t('linkSignIn')} lead={t('linkSignInLead')} action={here} lastResult={lastResult}>
      <p>
        <a href={byPassword}>{t('withPassword')}</a>
      </p>
    </AskLink>
  );
}
