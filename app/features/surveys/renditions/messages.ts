/** The words with which people choose a format or a language. */
import { defineMessages } from '#app/platform/messages.ts';

export const renditionMessages = defineMessages(
  'renditions',
  {
    change: 'Change format or language',
    kept: 'Everything that you have filled in stays.',
    askHelp: 'Ask for another format, a phone call or help',
    watchBsl: 'Watch this question in British Sign Language',
    listen: 'Listen to this question',
  },
  {},
);
