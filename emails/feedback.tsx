/** Says that feedback has an answer, and nothing of what was said: mail is read over shoulders. */
import type { MailProps } from '#app/lib/mail-templates.ts';
import { Action, Layout, Paragraph, SmallPrint, TextLink } from './layout.tsx';
import type { WrittenMail } from './written-mail.ts';

export function feedbackAnswered(props: MailProps<'feedback-answered'>): WrittenMail {
  const { link, areaName, stopAllLink, demonstration } = props;
  return {
    subject: `Your feedback in ${areaName} has an answer`,
    body: (
      <Layout
        preview={`${areaName}: read it with your tracking code.`}
        heading="Your feedback has an answer"
        demonstration={demonstration}
        reason={
          <>
            <SmallPrint>
              Somebody gave this address to be told once, when there is an answer. We have deleted it and will not write
              again about this.
            </SmallPrint>
            <SmallPrint>
              <TextLink href={stopAllLink}>Stop all mail about what you follow</TextLink>
            </SmallPrint>
          </>
        }
      >
        <Paragraph>{`What you told ${areaName} has been answered. Enter your tracking code to read the answer.`}</Paragraph>
        <Action href={link} label="Enter my tracking code" />
      </Layout>
    ),
  };
}
