/** Signing out: opening the page shows a button, pressing it ends the session. */
import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { accountMessages } from '#app/features/people/messages-account.ts';
import { peopleMessages } from '#app/features/people/messages.ts';
import { privatePage } from '#app/features/people/pages/page-title.ts';
import { open } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { endSession } from '#app/platform/session.server.ts';
import { useText } from '#app/platform/use-text.ts';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const meta = () => privatePage(translator('en', peopleMessages)('signOut'));
export const handle = definePage<typeof loader>({ width: 'narrow' });

export const loader = open((ctx, { url }) => ({
  email: ctx.actor.kind === 'person' ? ctx.actor.email : null,
  isClosed: url.searchParams.has('closed'),
}));

export const action = open(async (ctx, { request }) => {
  const cookie = await endSession(ctx.db, ctx.origin, request.headers.get('cookie'));
  return redirect('/', { status: 303, headers: { 'Set-Cookie': cookie } });
});

export default function SignOutPage() {
  const t = useText(peopleMessages);
  const account = useText(accountMessages);
  const { email, isClosed } = useLoaderData<typeof loader>();
  if (email === null && isClosed) return <PageHead title={account('closed')} lead={account('closedText')} />;
  if (email === null) {
    return (
      <>
        <PageHead title={t('signOut')} lead={t('signOutAlready')} />
        <p>
          <a href="/sign-in">{t('signIn')}</a>
        </p>
      </>
    );
  }
  return (
    <>
      <PageHead title={t('signOut')} lead={t('signOutLead', { email })} />
      <form method="post">
        <FormActions>
          <SubmitButton>{t('signOutButton')}</SubmitButton>
        </FormActions>
      </form>
    </>
  );
}
