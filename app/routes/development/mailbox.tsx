/** The local mailbox of a demonstration or a development installation; elsewhere this address does not exist. */
import { useLoaderData } from '@remix-run/react';
import { MailView } from '#app/features/notifications/components/mail-view.tsx';
import { mailboxMessages } from '#app/features/notifications/messages.ts';
import { getMail, listMail } from '#app/features/notifications/reads/mailbox.server.ts';
import { privatePage } from '#app/features/people/pages/page-title.ts';
import { formatInstant } from '#app/lib/dates.ts';
import { open } from '#app/platform/door.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { DataTable } from '#app/ui/content/data-table.tsx';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

const address = '/dev/mailbox';

export const meta = () => privatePage(translator('en', mailboxMessages)('title'));
export const handle = definePage<typeof loader>({
  breadcrumb: ({ mail }, text) => (mail === null ? [] : [{ href: address, label: text(mailboxMessages)('title') }]),
});

export const loader = open(async (ctx, { url }) => {
  const { isDemo, isDevelopment, resendApiKey } = ctx.services.env;
  if (!isDemo && !isDevelopment) throw notFound();
  const isSentElsewhere = resendApiKey !== null;
  const id = url.searchParams.get('mail');
  if (id !== null) {
    const { createdAt, ...mail } = await getMail(ctx, id);
    return { mail: { ...mail, sent: formatInstant(createdAt) }, page: null, isSentElsewhere };
  }
  const before = url.searchParams.get('before');
  const { mails, older } = await listMail(ctx, before);
  const lines = mails.map(({ createdAt, ...line }) => ({ ...line, sent: formatInstant(createdAt) }));
  return { mail: null, page: { lines, older, isFirst: before === null }, isSentElsewhere };
});

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function MailboxPage() {
  const t = useText(mailboxMessages);
  const { mail, page, isSentElsewhere } = useLoaderData<typeof loader>();
  if (mail !== null) {
    return (
      <>
        <PageHead title={mail.subject} />
        <MailView mail={mail} />
        <p>
          <a href={address}>{t('back')}</a>
        </p>
      </>
    );
  }
  return (
    <>
      <PageHead title={t('title')} lead={t(isSentElsewhere ? 'sentElsewhere' : 'lead')} />
      <MailList page={page} />
    </>
  );
}

function MailList({ page }: { page: Loaded['page'] }) {
  const t = useText(mailboxMessages);
  if (page === null || page.lines.length === 0) {
    return (
      <EmptyState title={t('none')} headingLevel={2}>
        <p>{t('noneText')}</p>
      </EmptyState>
    );
  }
  const older = page.older === null ? null : `${address}?before=${encodeURIComponent(page.older)}`;
  return (
    <>
      <DataTable
        id="mails"
        caption={t('list')}
        onPhone="stack"
        columns={[
          { key: 'subject', header: t('subject') },
          { key: 'to', header: t('to') },
          { key: 'sent', header: t('sent') },
        ]}
        rows={page.lines.map(({ id, subject, recipient, sent }) => ({
          id,
          cells: { subject: <a href={`${address}?mail=${id}`}>{subject}</a>, to: recipient, sent },
        }))}
      />
      <Pagination
        label={t('pages')}
        {...(page.isFirst ? {} : { previous: { href: address, label: t('newest') } })}
        {...(older === null ? {} : { next: { href: older, label: t('older') } })}
      />
    </>
  );
}
