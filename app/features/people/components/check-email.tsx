/** What everybody sees who asks for a message, whether or not one was sent: look into your mailbox. */
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { peopleMessages } from '../messages.ts';

export interface CheckEmailProps {
  /** How long the link works, in words of this page. */
  within: string;
  /** The form to ask again. */
  again: string;
  /** Whether mail stays on this installation and can be read at /dev/mailbox. */
  hasMailbox: boolean;
}

export function CheckEmail({ within, again, hasMailbox }: CheckEmailProps) {
  const t = useText(peopleMessages);
  return (
    <>
      <PageHead title={t('checkTitle')} lead={t('checkLead')} />
      <p>{within}</p>
      <p>{t('checkNothing')}</p>
      {hasMailbox ? (
        <Notice kind="info" title={t('mailboxTitle')}>
          <p>
            <a href="/dev/mailbox">{t('mailboxLink')}</a>
          </p>
        </Notice>
      ) : null}
      <p>
        <a href={again}>{t('checkAgain')}</a>
      </p>
    </>
  );
}
