/** Invites somebody to work with an area in a role; the same mail whether or not they have an account. */
import type { MailProps } from '#app/lib/mail-templates.ts';
import { Action, Layout, Paragraph, SmallPrint } from './layout.tsx';
import type { WrittenMail } from './written-mail.ts';

export function invitation(props: MailProps<'invitation'>): WrittenMail {
  const { link, areaName, roleName, organisationName, invitedBy, expiresIn, demonstration } = props;
  const host = invitedBy ?? areaName;
  const place = organisationName === undefined ? areaName : `${areaName}, for ${organisationName}`;
  return {
    subject: `${host} invites you to ${areaName}`,
    body: (
      <Layout
        preview={`You are asked to take part as ${roleName}.`}
        heading={`You are invited to ${areaName}`}
        demonstration={demonstration}
        reason={
          <SmallPrint>
            {`${host} gave this address. If you do not know why, you need do nothing and you get no role.`}
          </SmallPrint>
        }
      >
        <Paragraph>{`Your role would be: ${roleName}. The place is ${place}.`}</Paragraph>
        <Paragraph>Open the link, sign in or make an account, and accept there.</Paragraph>
        <Action href={link} label="See the invitation" />
        <Paragraph>
          {expiresIn === undefined ? 'This link works once.' : `This link works once, within ${expiresIn}.`}
        </Paragraph>
      </Layout>
    ),
  };
}
