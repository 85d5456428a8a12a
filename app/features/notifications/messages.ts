/** The English text of following, of notices, and of the local mailbox. */
import { defineMessages } from '#app/platform/messages.ts';

export const notificationMessages = defineMessages('notifications', {
  emailMissing: 'Enter your email address, so that we can write to you',
  emailMistyped: 'Enter an email address in the form name@example.org',

  'headline-consultation': 'A new way to have your say',
  'headline-survey': 'A new survey',
  'headline-finding': 'What we learned',
  'headline-commitment': 'What we decided',
  'headline-service-change': 'A service is changing',
  'headline-outcome': 'What came of it',
  'headline-update': 'What you said and what we did',
  'headline-results': 'The results are out',
  'headline-progress': 'News of what was promised',
  'headline-service-change-moved': 'News of a change to a service',
  'headline-commitment-taken-back': 'A promise was taken back',
  'headline-overdue': 'A promise is overdue',
  'headline-confirmation': 'Has this changed for you?',
  'headline-report': 'A report',
  'headline-survey-day-moved': 'The last day to answer was moved',
  'headline-consultation-changed': 'Something changed in what we ask you',
  'headline-consultation-opened': 'You can now have your say',
  'headline-consultation-closed': 'No more answers are taken',
  'headline-consultation-considered': 'What you told us is being considered',
  'headline-consultation-decided': 'A decision was made',
  'headline-consultation-reported': 'What was heard and decided is published',
  'headline-consultation-withdrawn': 'We no longer ask this',
  'headline-consultation-taken-back': 'This was taken off the site',
  'headline-consultation-back': 'This is on the site again',

  days_one: '{{count}} day',
  days_other: '{{count}} days',
});

export const mailboxMessages = defineMessages('mailbox', {
  title: 'Local mailbox',
  lead: 'Mail that this site would send, the newest at the top. Nothing leaves this machine.',
  sentElsewhere: 'Mail leaves through the mail provider, so only mail from before is here.',
  none: 'No mail yet',
  noneText: 'Make an account, ask for a link to sign in, or follow a consultation. Its mail appears here.',
  list: 'All mail',
  to: 'To',
  subject: 'Subject',
  sent: 'Sent',
  text: 'Text',
  links: 'Links in the HTML version',
  source: 'Source of the HTML version',
  back: 'Back to all mail',
  pages: 'Pages of mail',
  older: 'Older mail',
  newest: 'Newest mail',
});
