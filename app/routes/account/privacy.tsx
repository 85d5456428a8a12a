/** What is stored about the person, as a page and as a file, and the way to have it deleted. */
import { parseWithZod } from '@conform-to/zod/v4';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { removeOwnConfirmations } from '#app/features/confirmations/writes/remove-confirmations.server.ts';
import { listFollows } from '#app/features/notifications/reads/follows.server.ts';
import { attemptPassword, forgivePassword } from '#app/features/people/attempts.server.ts';
import { CloseAccount } from '#app/features/people/components/close-account.tsx';
import { accountMessages } from '#app/features/people/messages-account.ts';
import { closeForm } from '#app/features/people/pages/forms-account.ts';
import { privatePage } from '#app/features/people/pages/page-title.ts';
import { passHeaders } from '#app/features/people/pages/pass-headers.ts';
import { badForm, refuse, tooMany } from '#app/features/people/pages/refusal.server.ts';
import { isPassword } from '#app/features/people/password-hash.server.ts';
import { signedInPerson } from '#app/features/people/policy.ts';
import { findPerson } from '#app/features/people/reads/find-person.server.ts';
import { getOwnRecord } from '#app/features/people/reads/get-account.server.ts';
import { closeAccount } from '#app/features/people/writes/close-account.server.ts';
import { listOwnContributions } from '#app/features/receipts/reads/list-own-contributions.server.ts';
import { withdrawOwnContributions } from '#app/features/receipts/writes/withdraw-own-contributions.server.ts';
import { listOwnShares, listPieces } from '#app/features/stories/reads/own-story.server.ts';
import { formatDay, londonDay } from '#app/lib/dates.ts';
import { guarded } from '#app/platform/door.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { endSession } from '#app/platform/session.server.ts';
import { useText } from '#app/platform/use-text.ts';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const meta = () => privatePage(translator('en', accountMessages)('privacy'));
export const headers = passHeaders;

/** The twin is the download: what the page tells of is what the file holds. */
export const handle = definePage<typeof loader>({
  twin: true,
  breadcrumb: (_data, text) => [{ href: '/account', label: text(accountMessages)('title') }],
});

export const loader = guarded('account.read', async (ctx) => {
  const { personId } = signedInPerson(ctx.actor);
  return {
    person: await getOwnRecord(ctx, personId),
    follows: await listFollows(ctx, personId),
    contributions: await listOwnContributions(ctx, personId),
    story: { pieces: await listPieces(ctx, personId), shares: await listOwnShares(ctx, personId) },
  };
});

export const action = guarded('account.change', async (ctx, { form, request }) => {
  const t = ctx.t(accountMessages);
  const person = await findPerson(ctx, signedInPerson(ctx.actor).personId);
  if (!person) throw new AppError('forbidden');
  const submission = parseWithZod(await form(), { schema: closeForm(t) });
  if (submission.status !== 'success') return badForm(submission);
  const allowed = attemptPassword(ctx, person.email);
  if (!allowed.isAllowed) return tooMany(ctx, submission, allowed.retryAt);
  const isRight = await isPassword(person.passwordHash, submission.value.password);
  if (!isRight) return refuse(submission, t('closePasswordWrong'), 'password');
  forgivePassword(ctx, person.email);
  const { leftAlone } = await closeAccount(ctx, person, async (tx) => {
    await withdrawOwnContributions(tx, person.id);
    await removeOwnConfirmations(tx, person.id);
  });
  if (leftAlone.length > 0) return refuse(submission, t('closeLastAdministrator', { areas: leftAlone.join(', ') }));
  const cookie = await endSession(ctx.db, ctx.origin, request.headers.get('cookie'));
  return redirect('/sign-out?closed=1', { status: 303, headers: { 'Set-Cookie': cookie } });
});

export default function PrivacyPage() {
  const t = useText(accountMessages);
  const { person, follows, contributions, story } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const roles = person.areas.reduce((sum, area) => sum + area.roles.length, 0);
  const row = (key: string, label: string, value: string | number) => ({ key, label, value: String(value) });
  return (
    <>
      <PageHead title={t('privacyTitle')} lead={t('privacyLead')} />
      <Section id="stored" title={t('stored')}>
        <SummaryList
          rows={[
            row('email', t('storedEmail'), person.email),
            row('since', t('storedSince'), formatDay(londonDay(new Date(person.createdAt)))),
            row('roles', t('storedRoles'), roles),
            row('sessions', t('storedSessions'), person.sessions.length),
            row('follows', t('storedFollows'), follows.length),
            row('contributions', t('storedContributions'), contributions.length),
            row('story', t('storedStory'), story.pieces.length),
          ]}
        />
        <p>
          <a href="/account/privacy.json" download="my-data.json">
            {t('download')}
          </a>
        </p>
        <p>{t('downloadText')}</p>
      </Section>
      <Section id="close" title={t('close')} intro={t('closeText')}>
        <CloseAccount email={person.email} hasPassword={person.hasPassword} lastResult={lastResult} />
      </Section>
    </>
  );
}
