/** Asks those who answer for the forum to look at a text before it is published, and reminds them in time. */
import type { MailProps } from '#app/lib/mail-templates.ts';
import { Action, Layout, Paragraph, SmallPrint } from './layout.tsx';
import type { WrittenMail } from './written-mail.ts';

export function countersignWaiting(props: MailProps<'countersign-waiting'>): WrittenMail {
  const { link, areaName, title, deadline, demonstration } = props;
  const isReminder = props.occasion === 'reminder';
  const heading = isReminder ? `The forum’s time ends on ${deadline}` : 'The forum is asked for its word';
  return {
    subject: isReminder
      ? `${areaName}: the forum’s time ends on ${deadline}`
      : `${areaName} asks the forum for its word`,
    body: (
      <Layout
        preview={`${title}: until the end of ${deadline}.`}
        heading={heading}
        demonstration={demonstration}
        reason={<SmallPrint>You get this mail because you answer for the forum in this area.</SmallPrint>}
      >
        <Paragraph>{`“${title}” is about to be published in ${areaName}, and the forum has not answered yet.`}</Paragraph>
        <Paragraph>
          {`You can countersign the text or record a dissent until the end of ${deadline}. A dissent is published beside the text. If nobody answers, the page will say that the forum did not answer.`}
        </Paragraph>
        <Action href={link} label="Read the text" />
      </Layout>
    ),
  };
}
