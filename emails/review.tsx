/** Tells those who must answer a review that it has opened, that its day comes, and that it has passed. */
import type { MailProps } from '#app/lib/mail-templates.ts';
import { Action, Layout, Paragraph, SmallPrint } from './layout.tsx';
import type { WrittenMail } from './written-mail.ts';

type Props = MailProps<'review-waiting'>;

const headings = {
  opened: () => 'A review has opened, and you are asked to answer it',
  soon: (due) => `A review waits for your answer until ${due}`,
  overdue: () => 'A review is overdue, and the public sees it',
} as const satisfies Record<Props['occasion'], (due: string) => string>;

const who = { owner: 'whoever is responsible for it', forum: 'the forum' } as const;

const reasons = {
  owner: 'You get this mail because you can answer for whoever is responsible for it in this area.',
  forum: 'You get this mail because you answer for the forum in this area.',
} as const;

export function reviewWaiting({ link, areaName, title, due, side, occasion, demonstration }: Props): WrittenMail {
  const heading = headings[occasion](due);
  const day =
    occasion === 'overdue'
      ? `The answer of ${who[side]} was due on ${due}. The page says that it is missing.`
      : `The answer of ${who[side]} is due by the end of ${due}. It is published beside the figures.`;
  return {
    subject: `${areaName}: ${heading.charAt(0).toLowerCase()}${heading.slice(1)}`,
    body: (
      <Layout
        preview={title}
        heading={heading}
        demonstration={demonstration}
        reason={<SmallPrint>{reasons[side]}</SmallPrint>}
      >
        <Paragraph>{`“${title}” is said to be done in ${areaName}, and enough people said that it has not changed for them.`}</Paragraph>
        <Paragraph>{day}</Paragraph>
        <Action href={link} label="Read what was said, and answer" />
      </Layout>
    ),
  };
}
