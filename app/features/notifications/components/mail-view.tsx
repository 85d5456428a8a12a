/** One mail of the local mailbox as text: its links can be followed, its HTML is only shown as source. */
import { Fragment } from 'react';
import { useText } from '#app/platform/use-text.ts';
import { Details } from '#app/ui/content/details.tsx';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { linksIn, paragraphsOf, partsOf } from '../mail-text.ts';
import { mailboxMessages } from '../messages.ts';

export type ShownMail = { recipient: string; subject: string; sent: string; text: string; html: string };

function Line({ text }: { text: string }) {
  return (
    <>
      {partsOf(text).map((part, index) =>
        part.kind === 'link' ? (
          <a key={index} href={part.text}>
            {part.text}
          </a>
        ) : (
          part.text
        ),
      )}
    </>
  );
}

function Paragraph({ lines }: { lines: string[] }) {
  return (
    <p>
      {lines.map((line, index) => (
        <Fragment key={index}>
          {index === 0 ? null : <br />}
          <Line text={line} />
        </Fragment>
      ))}
    </p>
  );
}

export function MailView({ mail }: { mail: ShownMail }) {
  const t = useText(mailboxMessages);
  return (
    <>
      <SummaryList
        rows={[
          { key: 'to', label: t('to'), value: mail.recipient },
          { key: 'sent', label: t('sent'), value: mail.sent },
        ]}
      />
      <Section id="text" title={t('text')} layout="stack">
        {paragraphsOf(mail.text).map((lines, index) => (
          <Paragraph key={index} lines={lines} />
        ))}
      </Section>
      <Section id="links" title={t('links')} layout="stack">
        <ul>
          {linksIn(mail.html).map((link) => (
            <li key={link}>
              <a href={link}>{link}</a>
            </li>
          ))}
        </ul>
      </Section>
      <Details summary={t('source')}>
        <p>
          <code>{mail.html}</code>
        </p>
      </Details>
    </>
  );
}
