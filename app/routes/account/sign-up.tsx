/** Asking for an account: the answer is the same for every address, and the rest happens in the mailbox. */
import { useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { redirect } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { attemptMail } from '#app/features/people/attempts.server.ts';
import { CheckEmail } from '#app/features/people/components/check-email.tsx';
import { FormErrors } from '#app/features/people/components/form-errors.tsx';
import { signUpForm } from '#app/features/people/pages/forms.server.ts';
import type { SignUpForm } from '#app/features/people/pages/forms.server.ts';
import { lifetimeInWords } from '#app/features/people/mail.server.ts';
import { peopleMessages } from '#app/features/people/messages.ts';
import { privatePage } from '#app/features/people/pages/page-title.ts';
import { passHeaders } from '#app/features/people/pages/pass-headers.ts';
import { badForm, tooMany } from '#app/features/people/pages/refusal.server.ts';
import { requestSignUp } from '#app/features/people/writes/request-sign-up.server.ts';
import { shortestPassword } from '#app/lib/password/password.ts';
import { open } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  privatePage(translator('en', peopleMessages)(data?.isSent ? 'checkTitle' : 'signUp'));
export const headers = passHeaders;
export const handle = definePage<typeof loader>({ width: 'narrow' });

export const loader = open((ctx, { url }) => {
  if (ctx.actor.kind === 'person') throw redirect('/account', 303);
  return {
    isSent: url.searchParams.has('sent'),
    within: ctx.t(peopleMessages)('checkWithin', { time: lifetimeInWords(ctx, 'verify-email') }),
    hasMailbox: ctx.services.env.resendApiKey === null,
  };
});

export const action = open(async (ctx, { form }) => {
  const submission = parseWithZod(await form(), { schema: signUpForm(ctx.t(peopleMessages)) });
  if (submission.status !== 'success') return badForm(submission);
  const allowed = attemptMail(ctx, submission.value.email);
  if (!allowed.isAllowed) return tooMany(ctx, submission, allowed.retryAt);
  await requestSignUp(ctx, submission.value);
  return redirect('/sign-up?sent=1', 303);
});

export default function SignUpPage() {
  const { isSent, within, hasMailbox } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  if (isSent && !lastResult) {
    return <CheckEmail within={within} again="/sign-up" hasMailbox={hasMailbox} />;
  }
  return <SignUpForm lastResult={lastResult} />;
}

function SignUpForm({ lastResult }: { lastResult: ReturnType<typeof useActionData<typeof action>> }) {
  const t = useText(peopleMessages);
  const [form, fields] = useForm<SignUpForm>({ id: 'sign-up', lastResult });
  return (
    <>
      <FormErrors form={form} />
      <PageHead title={t('signUp')} lead={t('signUpLead')} />
      <p>{t('signUpNothing')}</p>
      <form method="post" action="/sign-up" id={form.id} noValidate>
        <TextField
          field={fields.email}
          label={t('email')}
          hint={t('emailHint')}
          type="email"
          autoComplete="username"
          spellCheck={false}
        />
        <TextField
          field={fields.password}
          label={t('newPassword')}
          hint={t('newPasswordHint', { least: shortestPassword })}
          type="password"
          autoComplete="new-password"
        />
        <FormActions>
          <SubmitButton>{t('signUpButton')}</SubmitButton>
        </FormActions>
      </form>
      <p>
        <a href="/sign-in">{t('haveAccount')}</a>
      </p>
    </>
  );
}
