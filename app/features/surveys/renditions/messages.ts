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
    bslElsewhere: 'This question in British Sign Language',
    soundElsewhere: 'This question as sound',
    elsewhere:
      'This device stays on these pages. Point the camera of your own phone at the code, or ask somebody who works here.',
    bslCode: 'QR code that opens this question in British Sign Language',
    soundCode: 'QR code that opens this question as sound',
  },
  {},
);
