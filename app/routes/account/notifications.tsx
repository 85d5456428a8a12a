/** What the person follows, and how to stop being written to about it. */
import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { paceOf } from '#app/features/notifications/follow.ts';
import { findMailStop, listFollows } from '#app/features/notifications/reads/follows.server.ts';
import type { Followed } from '#app/features/notifications/reads/follows.server.ts';
import { resumeMail } from '#app/features/notifications/writes/resume-mail.server.ts';
import { setPace } from '#app/features/notifications/writes/set-pace.server.ts';
import { unfollow } from '#app/features/notifications/writes/unfollow.server.ts';
import { accountMessages } from '#app/features/people/messages-account.ts';
import { privatePage } from '#app/features/people/pages/page-title.ts';
import { signedInPerson } from '#app/features/people/policy.ts';
import { guarded } from '#app/platform/door.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { Notice } from '#app/ui/content/notice.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const meta = () => privatePage(translator('en', accountMessages)('notifications'));
export const handle = definePage<typeof loader>({
  breadcrumb: (_data, text) => [{ href: '/account', label: text(accountMessages)('title') }],
});

export const loader = guarded('account.read', async (ctx, { url }) => {
  const { personId, email } = signedInPerson(ctx.actor);
  return {
    email,
    follows: await listFollows(ctx, personId),
    mailStop: await findMailStop(ctx, email),
    done: url.searchParams.get('done'),
  };
});

export const action = guarded('account.change', async (ctx, { form }) => {
  const { email } = signedInPerson(ctx.actor);
  const fields = await form();
  const text = (name: string) => String(fields.get(name) ?? '');
  const followOf = () => ({ areaId: text('areaId'), nodeId: text('nodeId') || null });
  switch (text('intent')) {
    case 'stop':
      await unfollow(ctx, followOf());
      return redirect('/account/notifications?done=stopped', 303);
    case 'at-once':
    case 'weekly':
      await setPace(ctx, followOf(), paceOf(text('intent')));
      return redirect('/account/notifications?done=paced', 303);
    case 'resume':
      await resumeMail(ctx, email);
      return redirect('/account/notifications?done=resumed', 303);
    default:
      throw new AppError('invalid');
  }
});

function Follow({ followed }: { followed: Followed }) {
  const t = useText(accountMessages);
  const { areaId, nodeId, areaName, title, href, pace } = followed;
  return (
    <li>
      <h2 className="sd-items__title">{href === null ? title : <a href={href}>{title}</a>}</h2>
      <p>{areaName}</p>
      <form method="post">
        <HiddenField name="areaId" value={areaId} />
        <HiddenField name="nodeId" value={nodeId ?? ''} />
        <p>{t(pace === 'weekly' ? 'paceWeekly' : 'paceAtOnce')}</p>
        <SubmitButton variant="quiet" name="intent" value={pace === 'weekly' ? 'at-once' : 'weekly'}>
          {t(pace === 'weekly' ? 'toAtOnce' : 'toWeekly')}{' '}
          <span className="nhsuk-u-visually-hidden">{t('stopHidden', { title })}</span>
        </SubmitButton>
        <SubmitButton variant="quiet" name="intent" value="stop">
          {t('stop')} <span className="nhsuk-u-visually-hidden">{t('stopHidden', { title })}</span>
        </SubmitButton>
      </form>
    </li>
  );
}

/** Mail can be stopped altogether, by the reader or by a mailbox that sent it back. */
function MailStop({ mailStop }: { mailStop: 'unsubscribed' | 'bounced' | 'complained' | null }) {
  const t = useText(accountMessages);
  if (mailStop === null) return null;
  return (
    <Notice kind="warning" title={t('mailStopped')}>
      <p>{t(mailStop === 'unsubscribed' ? 'mailStoppedByYou' : 'mailStoppedByMailbox')}</p>
      {mailStop === 'unsubscribed' ? (
        <form method="post">
          <SubmitButton variant="secondary" name="intent" value="resume">
            {t('mailResume')}
          </SubmitButton>
        </form>
      ) : null}
    </Notice>
  );
}

export default function NotificationsPage() {
  const t = useText(accountMessages);
  const { email, follows, mailStop, done } = useLoaderData<typeof loader>();
  return (
    <>
      {done === 'stopped' || done === 'resumed' || done === 'paced' ? (
        <Notice kind="success">
          <p>{t(done)}</p>
        </Notice>
      ) : null}
      <PageHead title={t('follows')} lead={t('followsLead', { email })} />
      <MailStop mailStop={mailStop} />
      {follows.length === 0 ? (
        <EmptyState title={t('followsNone')} headingLevel={2}>
          <p>{t('followsNoneText')}</p>
        </EmptyState>
      ) : (
        <ul className="sd-items">
          {follows.map((followed) => (
            <Follow key={`${followed.areaId} ${followed.nodeId}`} followed={followed} />
          ))}
        </ul>
      )}
    </>
  );
}
