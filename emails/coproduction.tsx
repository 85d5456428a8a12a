/** Asks those who answer for the forum to look at a text before it is published, reminds them, and tells what became of it. */
import type { MailProps } from '#app/lib/mail-templates.ts';
import { Action, Layout, Paragraph, SmallPrint, TextLink } from './layout.tsx';
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

const beside = {
  countersigned: 'The page says that the forum countersigned this text.',
  dissent: 'The forum’s dissent stands beside it, in the forum’s own words.',
  silence: 'The page says that the forum was asked and did not answer in time. It does not say that the forum agrees.',
} as const;

const told = {
  published: { heading: 'Now public, with the forum’s word beside it', action: 'Open the page' },
  dissent: { heading: 'The forum’s dissent is recorded', action: 'Read the text and the dissent' },
  silence: { heading: 'The forum’s time has passed', action: 'Read the text' },
} as const;

function linesOf({ occasion, word, title, areaName }: MailProps<'forum-told'>): string[] {
  switch (occasion) {
    case 'published':
      return [`“${title}” is now public in ${areaName}.`, beside[word]];
    case 'dissent':
      return [
        `A representative has recorded the forum’s dissent from “${title}”. It is published beside the text.`,
        'Until the text is public, the forum can take it back.',
      ];
    case 'silence':
      return [
        `The forum was asked about “${title}”, and nobody answered in time.`,
        'That is recorded as silence, not as agreement, and the page will say so.',
      ];
  }
}

export function forumTold(props: MailProps<'forum-told'>): WrittenMail {
  const { link, areaName, title, occasion, stopAllLink, demonstration } = props;
  const { heading, action } = told[occasion];
  return {
    subject: `${areaName}: ${heading.charAt(0).toLowerCase()}${heading.slice(1)}`,
    body: (
      <Layout
        preview={title}
        heading={heading}
        demonstration={demonstration}
        reason={
          <>
            <SmallPrint>You get this mail because you answer for the forum in this area.</SmallPrint>
            <SmallPrint>
              <TextLink href={stopAllLink}>Stop all mail like this</TextLink>
            </SmallPrint>
          </>
        }
      >
        {linesOf(props).map((line) => (
          <Paragraph key={line}>{line}</Paragraph>
        ))}
        <Action href={link} label={action} />
      </Layout>
    ),
  };
}
