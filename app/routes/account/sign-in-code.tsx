/** The second step of signing in: a one-time code, or a recovery code. */
import { useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { attemptCode, forgiveCode } from '#app/features/people/attempts.server.ts';
import { FormErrors } from '#app/features/people/components/form-errors.tsx';
import { localPath, withNext } from '#app/features/people/local-path.ts';
import { peopleMessages } from '#app/features/people/messages.ts';
import { arrive } from '#app/features/people/pages/arrival.server.ts';
import { codeForm } from '#app/features/people/pages/forms.server.ts';
import type { CodeForm } from '#app/features/people/pages/forms.server.ts';
import { privatePage } from '#app/features/people/pages/page-title.ts';
import { passHeaders } from '#app/features/people/pages/pass-headers.ts';
import { badForm, refuse, tooMany } from '#app/features/people/pages/refusal.server.ts';
import { findPerson } from '#app/features/people/reads/find-person.server.ts';
import type { PersonRecord } from '#app/features/people/reads/find-person.server.ts';
import { findWaiting } from '#app/features/people/secrets/waiting-sign-in.server.ts';
import { proveCode } from '#app/features/people/writes/codes/prove-code.server.ts';
import { startSignIn } from '#app/features/people/writes/start-sign-in.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { open } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { markSecondFactor } from '#app/platform/session.server.ts';
import { useText } from '#app/platform/use-text.ts';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const meta = () => privatePage(translator('en', peopleMessages)('code'));
export const headers = passHeaders;
export const handle = definePage<typeof loader>({ width: 'narrow' });

/** Who is asked for a code: somebody who waits for it, or somebody signed in whose role needs it. */
async function getAsked(ctx: Context, request: Request, next: string): Promise<PersonRecord> {
  if (ctx.actor.kind === 'guest') {
    const waiting = await findWaiting(ctx, request.headers.get('cookie'));
    if (!waiting) throw redirect(withNext('/sign-in', next), 303);
    return waiting;
  }
  if (ctx.actor.hasSecondFactor) throw redirect(next, 303);
  const person = await findPerson(ctx, ctx.actor.personId);
  if (!person?.hasCodes) throw redirect(withNext('/account/security', next), 303);
  return person;
}

export const loader = open(async (ctx, { url, request, isPost }) => {
  const next = localPath(url.searchParams.get('next'));
  if (!isPost) await getAsked(ctx, request, next);
  return { startAgain: withNext('/sign-in', next), isSignedIn: ctx.actor.kind === 'person' };
});

export const action = open(async (ctx, { form, url, request }) => {
  const t = ctx.t(peopleMessages);
  const next = localPath(url.searchParams.get('next'));
  const person = await getAsked(ctx, request, next);
  const submission = parseWithZod(await form(), { schema: codeForm(t) });
  if (submission.status !== 'success') return badForm(submission);
  const allowed = attemptCode(ctx, person.id);
  if (!allowed.isAllowed) return tooMany(ctx, submission, allowed.retryAt);
  if (!(await proveCode(ctx, person.id, submission.value.code))) return refuse(submission, t('codeRefused'), 'code');
  forgiveCode(ctx, person.id);
  if (ctx.actor.kind === 'guest') return arrive(await startSignIn(ctx, request, person, 'code'), next);
  await markSecondFactor(ctx.db, request.headers.get('cookie'), ctx.now);
  return redirect(next, 303);
});

export default function SignInCodePage() {
  const t = useText(peopleMessages);
  const { startAgain, isSignedIn } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<CodeForm>({ id: 'sign-in-code', lastResult: useActionData<typeof action>() });
  return (
    <>
      <FormErrors form={form} />
      <PageHead title={t('code')} lead={t('codeLead')} />
      <form method="post" id={form.id} noValidate>
        <TextField
          field={fields.code}
          label={t('codeField')}
          hint={t('codeHint')}
          autoComplete="one-time-code"
          width={20}
          spellCheck={false}
        />
        <FormActions>
          <SubmitButton>{t('codeButton')}</SubmitButton>
        </FormActions>
      </form>
      {isSignedIn ? null : (
        <p>
          <a href={startAgain}>{t('codeStartAgain')}</a>
        </p>
      )}
    </>
  );
}
