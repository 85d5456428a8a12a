/** The mails of an account: proving an address, signing in, a new password. Each says what to do if it was not you. */
import type { MailProps } from '#app/lib/mail-templates.ts';
import { Action, Layout, Paragraph, SmallPrint } from './layout.tsx';
import type { WrittenMail } from './written-mail.ts';

const notYou = 'If this was not you, you need do nothing. Nobody can get in without this mail.';

/** "This link works once, for 24 hours." */
function LinkLife({ expiresIn }: { expiresIn: string | undefined }) {
  return (
    <Paragraph>
      {expiresIn === undefined ? 'This link works once.' : `This link works once, within ${expiresIn}.`}
    </Paragraph>
  );
}

/** Proves that the address is the person's own. */
export function verifyEmail({ link, expiresIn }: MailProps<'verify-email'>): WrittenMail {
  return {
    subject: 'Confirm your email address',
    body: (
      <Layout
        preview="One step left before your account works."
        heading="Confirm your email address"
        reason={<SmallPrint>{`Somebody gave this address to make an account. ${notYou}`}</SmallPrint>}
      >
        <Paragraph>Open the link and press the button there. Then your account works.</Paragraph>
        <Action href={link} label="Confirm my address" />
        <LinkLife expiresIn={expiresIn} />
      </Layout>
    ),
  };
}

/** Somebody tried to make an account where there is one: the screen says the same either way, the mail says more. */
export function accountExists({ link }: MailProps<'account-exists'>): WrittenMail {
  return {
    subject: 'You already have an account',
    body: (
      <Layout
        preview="There is an account with this address."
        heading="You already have an account"
        reason={<SmallPrint>{`Somebody gave this address to make an account. ${notYou}`}</SmallPrint>}
      >
        <Paragraph>
          You do not need a new one. Sign in with this address. If you have forgotten your password, you can be sent a
          link instead.
        </Paragraph>
        <Action href={link} label="Sign in" />
      </Layout>
    ),
  };
}

/** A key to the account, for once. */
export function signInLink({ link, expiresIn }: MailProps<'sign-in-link'>): WrittenMail {
  return {
    subject: 'Your link to sign in',
    body: (
      <Layout
        preview="Open it on the device where you want to sign in."
        heading="Sign in"
        reason={<SmallPrint>{`Somebody asked for a link to sign in with this address. ${notYou}`}</SmallPrint>}
      >
        <Paragraph>Open the link on the device where you want to sign in, and press the button there.</Paragraph>
        <Action href={link} label="Sign in" />
        <LinkLife expiresIn={expiresIn} />
      </Layout>
    ),
  };
}

/** Somebody asked for a link where there is no account: the screen says the same either way. */
export function noAccount({ link }: MailProps<'no-account'>): WrittenMail {
  return {
    subject: 'There is no account with this address',
    body: (
      <Layout
        preview="You asked to sign in, and we do not know this address."
        heading="There is no account with this address"
        reason={<SmallPrint>{`Somebody asked to sign in with this address. ${notYou}`}</SmallPrint>}
      >
        <Paragraph>
          Perhaps you used another address. You can read, answer surveys and follow a tracking code without an account.
          If you would like one, you can make it now.
        </Paragraph>
        <Action href={link} label="Make an account" />
      </Layout>
    ),
  };
}

/** Lets a person choose a new password. */
export function resetPassword({ link, expiresIn }: MailProps<'reset-password'>): WrittenMail {
  return {
    subject: 'Choose a new password',
    body: (
      <Layout
        preview="Your old password works until you choose a new one."
        heading="Choose a new password"
        reason={<SmallPrint>{`Somebody asked for a new password for this address. ${notYou}`}</SmallPrint>}
      >
        <Paragraph>Open the link and choose a new password. Your old one works until you do.</Paragraph>
        <Action href={link} label="Choose a new password" />
        <LinkLife expiresIn={expiresIn} />
      </Layout>
    ),
  };
}

/** Says that a password was changed, in case it was somebody else. */
export function passwordChanged({ link }: MailProps<'password-changed'>): WrittenMail {
  return {
    subject: 'Your password was changed',
    body: (
      <Layout
        preview="You are signed out everywhere else."
        heading="Your password was changed"
        reason={<SmallPrint>This mail goes to every account whose password changes.</SmallPrint>}
      >
        <Paragraph>If you changed it, you need do nothing. You are signed out everywhere else.</Paragraph>
        <Paragraph>If it was not you, choose a new password now. That signs out everybody else.</Paragraph>
        <Action href={link} label="Choose a new password" />
      </Layout>
    ),
  };
}
