/** The link to answers that somebody kept for later, and nothing of what they say. */
import type { MailProps } from '#app/lib/mail-templates.ts';
import { Action, Layout, Paragraph, SmallPrint } from './layout.tsx';
import type { WrittenMail } from './written-mail.ts';

export function keptAnswers({ link, areaName, title, until, demonstration }: MailProps<'kept-answers'>): WrittenMail {
  return {
    subject: `Your link to carry on: ${title}`,
    body: (
      <Layout
        preview={`${areaName}: carry on where you were.`}
        heading="Carry on where you were"
        demonstration={demonstration}
        reason={
          <SmallPrint>
            Somebody gave this address to be sent this link once. We have not kept the address. If it was not you, you
            can delete this message.
          </SmallPrint>
        }
      >
        <Paragraph>{`This link opens the answers saved for “${title}” in ${areaName}. It works until ${until}, or until the answers are sent. Do not pass it on: whoever has it can read and change them.`}</Paragraph>
        <Action href={link} label="Carry on answering" />
      </Layout>
    ),
  };
}
