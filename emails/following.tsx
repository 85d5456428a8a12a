/** The mails of following: the confirmation, the reminder that one follows already, and the news itself. */
import type { MailProps } from '#app/lib/mail-templates.ts';
import { Action, Layout, Paragraph, SmallPrint, TextLink } from './layout.tsx';
import type { WrittenMail } from './written-mail.ts';

/** Proves that whoever typed the address can read its mail; nothing is followed before. */
export function confirmFollow(props: MailProps<'confirm-follow'>): WrittenMail {
  const { link, areaName, title, expiresIn, demonstration } = props;
  return {
    subject: `Confirm: tell me what comes of “${title}”`,
    body: (
      <Layout
        preview={`${areaName}: one step left before we write to you.`}
        heading="Shall we tell you what comes of it?"
        demonstration={demonstration}
        reason={
          <SmallPrint>
            Somebody gave this address on our site. If this was not you, you need do nothing and we will not write again
            about it.
          </SmallPrint>
        }
      >
        <Paragraph>{`You asked to be told what comes of “${title}” in ${areaName}.`}</Paragraph>
        <Paragraph>
          We write when something is decided, done or published. Your address is used for nothing else, and it is not
          joined to anything you answered.
        </Paragraph>
        <Action href={link} label="Yes, tell me" />
        <Paragraph>{`This link works once, within ${expiresIn}.`}</Paragraph>
      </Layout>
    ),
  };
}

/** Answers somebody who asks for what they have: the screen said the same as to everybody. */
export function alreadyFollowing(props: MailProps<'already-following'>): WrittenMail {
  const { pageLink, stopLink, areaName, title, demonstration } = props;
  return {
    subject: `You already follow “${title}”`,
    body: (
      <Layout
        preview={`${areaName}: you need do nothing more.`}
        heading="You follow this already"
        demonstration={demonstration}
        reason={
          <SmallPrint>
            Somebody gave this address on our site. <TextLink href={stopLink}>Stop mail about this</TextLink>
          </SmallPrint>
        }
      >
        <Paragraph>{`We write to you when something comes of “${title}” in ${areaName}. You need do nothing more.`}</Paragraph>
        <Action href={pageLink} label="Read the page" />
      </Layout>
    ),
  };
}

/** Tells a follower what was published, and why they are told. */
export function notice(props: MailProps<'notice'>): WrittenMail {
  const { headline, title, link, areaName, followedTitle, stopLink, stopAllLink, demonstration } = props;
  return {
    subject: `${headline}: ${title}`,
    body: (
      <Layout
        preview={`${areaName}: ${headline}.`}
        heading={title}
        demonstration={demonstration}
        reason={
          <>
            <SmallPrint>{`You asked to be told what comes of “${followedTitle}”.`}</SmallPrint>
            <SmallPrint>
              <TextLink href={stopLink}>Stop mail about this</TextLink>
            </SmallPrint>
            <SmallPrint>
              <TextLink href={stopAllLink}>Stop all mail about what you follow</TextLink>
            </SmallPrint>
          </>
        }
      >
        <Paragraph>{`${headline}, in ${areaName}.`}</Paragraph>
        <Action href={link} label="Read it" />
      </Layout>
    ),
  };
}

const marks = { none: '', invented: ' Demonstration: a fictional area.', 'published-page': ' Demonstration.' } as const;

/** The news of a week in one mail, each piece with its page. */
export function digest({ lines, stopAllLink }: MailProps<'digest'>): WrittenMail {
  const count = lines.length;
  const heading = count === 1 ? 'One piece of news this week' : `${count} pieces of news this week`;
  return {
    subject: `${heading} of what you follow`,
    body: (
      <Layout
        preview={lines[0]?.title ?? ''}
        heading={heading}
        reason={
          <>
            <SmallPrint>You asked for one mail a week about what you follow.</SmallPrint>
            <SmallPrint>
              <TextLink href={stopAllLink}>Stop all mail about what you follow</TextLink>
            </SmallPrint>
          </>
        }
      >
        {lines.map(({ headline, title, link, areaName, followedTitle, demonstration }) => (
          <Paragraph key={`${headline} ${link}`}>
            {`${headline}, in ${areaName}: `}
            <TextLink href={link}>{title}</TextLink>
            {`. You follow “${followedTitle}”.${marks[demonstration]}`}
          </Paragraph>
        ))}
      </Layout>
    ),
  };
}
