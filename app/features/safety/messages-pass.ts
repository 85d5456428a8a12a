/** The text of passing something that staff read to the safeguarding lead. */
import { defineMessages } from '#app/platform/messages.ts';

export const passMessages = defineMessages('safety-pass', {
  title: 'Pass to the safeguarding lead',
  danger: 'If somebody is in danger now, call 999 first.',
  intro:
    'Do this if what is written here makes you worry that somebody is at risk of harm. The safeguarding lead gets a copy of all of it. You cannot take it back, and you will not see what they do with it.',
  reason: 'What worries you?',
  send: 'Pass it on now',
});
