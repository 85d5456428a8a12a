/** Signing in with email and password. */
import { useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { arrive } from '#app/features/people/pages/arrival.server.ts';
import { attemptPassword, forgivePassword } from '#app/features/people/attempts.server.ts';
import { FormErrors } from '#app/features/people/components/form-errors.tsx';
import { signInForm } from '#app/features/people/pages/forms.server.ts';
import type { SignInForm } from '#app/features/people/pages/forms.server.ts';
import { localPath, withNext } from '#app/features/people/local-path.ts';
import { peopleMessages } from '#app/features/people/messages.ts';
import { privatePage } from '#app/features/people/pages/page-title.ts';
import { passHeaders } from '#app/features/people/pages/pass-headers.ts';
import { findPersonByPassword } from '#app/features/people/reads/find-person-by-password.server.ts';
import { badForm, refuse, tooMany } from '#app/features/people/pages/refusal.server.ts';
import { startSignIn } from '#app/features/people/writes/start-sign-in.server.ts';
import { open } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const meta = () => privatePage(translator('en', peopleMessages)('signIn'));
export const headers = passHeaders;
export const handle = definePage<typeof loader>({ width: 'narrow' });

export const loader = open((ctx, { url }) => {
  const next = localPath(url.searchParams.get('next'));
  if (ctx.actor.kind === 'person') throw redirect(next, 303);
  return { byLink: withNext('/sign-in/link', next) };
});

export const action = open(async (ctx, { form, url, request }) => {
  const t = ctx.t(peopleMessages);
  const submission = parseWithZod(await form(), { schema: signInForm(t) });
  if (submission.status !== 'success') return badForm(submission);
  const { email, password } = submission.value;
  const allowed = attemptPassword(ctx, email);
  if (!allowed.isAllowed) return tooMany(ctx, submission, allowed.retryAt);
  const person = await findPersonByPassword(ctx, email, password);
  if (!person) return refuse(submission, t('signInRefused'));
  forgivePassword(ctx, email);
  return arrive(await startSignIn(ctx, request, person), localPath(url.searchParams.get('next')));
});

export default function SignInPage() {
  const t = useText(peopleMessages);
  const { byLink } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<SignInForm>({ id: 'sign-in', lastResult: useActionData<typeof action>() });
  return (
    <>
      <FormErrors form={form} />
      <PageHead title={t('signIn')} lead={t('signInLead')} />
      <form method="post" id={form.id} noValidate>
        <TextField field={fields.email} label={t('email')} type="email" autoComplete="username" spellCheck={false} />
        <TextField field={fields.password} label={t('password')} type="password" autoComplete="current-password" />
        <FormActions>
          <SubmitButton>{t('signIn')}</SubmitButton>
        </FormActions>
      </form>
      <ul>
        <li>
          <a href={byLink}>{t('signInByLink')}</a>
        </li>
        <li>
          <a href="/reset">{t('forgotten')}</a>
        </li>
        <li>
          <a href="/sign-up">{t('noAccountYet')}</a>
        </li>
      </ul>
    </>
  );
}
