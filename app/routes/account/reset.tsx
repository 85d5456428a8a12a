/** Asking for a link to choose a new password: the answer is the same for every address. */
import { parseWithZod } from '@conform-to/zod/v4';
import { redirect } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { attemptMail } from '#app/features/people/attempts.server.ts';
import { AskLink } from '#app/features/people/components/ask-link.tsx';
import { CheckEmail } from '#app/features/people/components/check-email.tsx';
import { emailForm } from '#app/features/people/pages/forms.server.ts';
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
  privatePage(translator('en', peopleMessages)(data?.isSent ? 'checkTitle' : 'reset'));
export const headers = passHeaders;
export const handle = definePage<typeof loader>({ width: 'narrow' });

export const loader = open((ctx, { url }) => ({
  isSent: url.searchParams.has('sent'),
  within: ctx.t(peopleMessages)('checkWithin', { time: lifetimeInWords(ctx, 'reset-password') }),
  hasMailbox: ctx.services.env.resendApiKey === null,
}));

export const action = open(async (ctx, { form }) => {
  const submission = parseWithZod(await form(), { schema: emailForm(ctx.t(peopleMessages)) });
  if (submission.status !== 'success') return badForm(submission);
  const { email } = submission.value;
  const allowed = attemptMail(ctx, email);
  if (!allowed.isAllowed) return tooMany(ctx, submission, allowed.retryAt);
  await requestAccountLink(ctx, { purpose: 'reset-password', email });
  return redirect('/reset?sent=1', 303);
});

export default function ResetPage() {
  const t = useText(peopleMessages);
  const { isSent, within, hasMailbox } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  if (isSent && !lastResult) {
    return <CheckEmail within={within} again="/reset" hasMailbox={hasMailbox} />;
  }
  return (
    <AskLink title={t('reset')} lead={t('resetLead')} action="/reset" lastResult={lastResult}>
      <p>
        <a href="/sign-in">{t('withPassword')}</a>
      </p>
    </AskLink>
  );
}
