/** Says that a page was not published at the time that its author planned, and why. */
import type { MailProps } from '#app/lib/mail-templates.ts';
import { Action, Layout, Paragraph, SmallPrint } from './layout.tsx';
import type { WrittenMail } from './written-mail.ts';

export function publicationRefused(props: MailProps<'publication-refused'>): WrittenMail {
  const { link, areaName, title, why, demonstration } = props;
  return {
    subject: `Not published: ${title}`,
    body: (
      <Layout
        preview={`A publication that you planned in ${areaName} did not happen.`}
        heading="It was not published"
        demonstration={demonstration}
        reason={<SmallPrint>You get this mail because you planned the publication.</SmallPrint>}
      >
        <Paragraph>{`“${title}” in ${areaName} was to be published and was not.`}</Paragraph>
        <Paragraph>{why}</Paragraph>
        <Action href={link} label="Open the draft" />
      </Layout>
    ),
  };
}
