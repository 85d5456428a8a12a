/** Invites somebody to answer a survey by a link of their own, or reminds them. */
import type { MailProps } from '#app/lib/mail-templates.ts';
import { Action, Layout, Paragraph, SmallPrint, TextLink } from './layout.tsx';
import type { WrittenMail } from './written-mail.ts';

const promises = {
  anonymous:
    'The survey is anonymous. Your link is deleted when you send your answers: nobody who works with this site can see that it was you.',
  confidential: 'Your name is kept with your answers and seen only by the two roles that the survey names.',
  named: 'Your name and this address are kept with your answers. Staff who read them see both.',
} as const;

export function surveyInvitation(props: MailProps<'survey-invitation'>): WrittenMail {
  const { link, title, name, areaName, isReminder, anonymity, opens, closes, stopAllLink, demonstration } = props;
  const heading = isReminder ? 'There is still time to answer' : 'You are asked for your view';
  const days = `${opens === '' ? '' : `It opens on ${opens}. `}The last day to answer is ${closes}.`;
  return {
    subject: isReminder ? `Reminder: a survey in ${areaName}` : `A survey in ${areaName} for you`,
    body: (
      <Layout
        preview={title}
        heading={heading}
        demonstration={demonstration}
        reason={
          <>
            <SmallPrint>
              {`${areaName} has invited this address. It is used for this survey only and deleted after the last day to answer.`}
            </SmallPrint>
            <SmallPrint>
              <TextLink href={stopAllLink}>Stop all mail like this</TextLink>
            </SmallPrint>
          </>
        }
      >
        {name === '' ? null : <Paragraph>{`Dear ${name},`}</Paragraph>}
        <Paragraph>{`${areaName} asks you to answer a survey: “${title}”.`}</Paragraph>
        {isReminder && anonymity === 'anonymous' ? (
          <Paragraph>
            We write to everybody who was invited, since we cannot see who has answered. If you have, thank you: there
            is nothing more to do.
          </Paragraph>
        ) : null}
        <Paragraph>{promises[anonymity]}</Paragraph>
        <Paragraph>{days}</Paragraph>
        <Action href={link} label="Open the survey" />
        <Paragraph>This link is yours alone and works for one response. You need no account.</Paragraph>
      </Layout>
    ),
  };
}
