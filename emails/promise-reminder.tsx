/** Reminds the people of an owner of what was promised, and by when. */
import type { MailProps } from '#app/lib/mail-templates.ts';
import { Action, Layout, Paragraph, SmallPrint } from './layout.tsx';
import type { WrittenMail } from './written-mail.ts';

export function promiseReminder(props: MailProps<'promise-reminder'>): WrittenMail {
  const { headline, line, title, link, editLink, areaName, demonstration } = props;
  return {
    subject: `${headline}: ${areaName}`,
    body: (
      <Layout
        preview={title}
        heading={headline}
        demonstration={demonstration}
        reason={<SmallPrint>You get this mail because you are a commissioner in this area.</SmallPrint>}
      >
        <Paragraph>{`“${title}”`}</Paragraph>
        <Paragraph>{line}</Paragraph>
        <Action href={editLink} label="Say where it stands" />
        <Action href={link} label="The public page" />
      </Layout>
    ),
  };
}
