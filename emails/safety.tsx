/** Says that something waits in a lane, and nothing of what it is: mail is read over shoulders. */
import type { MailProps } from '#app/lib/mail-templates.ts';
import { Action, Layout, Paragraph, SmallPrint } from './layout.tsx';
import type { WrittenMail } from './written-mail.ts';

export function safetyWaiting(props: MailProps<'safety-waiting'>): WrittenMail {
  const { link, areaName, laneName, demonstration } = props;
  return {
    subject: `Something waits for you in ${areaName}`,
    body: (
      <Layout
        preview={`${laneName}: one more in ${areaName}.`}
        heading={`Something waits for you in ${areaName}`}
        demonstration={demonstration}
        reason={<SmallPrint>You get this mail because of your role in this area.</SmallPrint>}
      >
        <Paragraph>{`${laneName}: somebody has told us something. Sign in to read it.`}</Paragraph>
        <Action href={link} label="Read it" />
      </Layout>
    ),
  };
}
