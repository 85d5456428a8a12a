/** What stands in a file that somebody keeps. */
import { defineMessages } from '#app/platform/messages.ts';

export const downloadMessages = defineMessages('pages-downloads', {
  invented: '{{area}} is a fictional area: everything in this document is made up for demonstration.',
  publishedPage:
    '{{area}}: this is a demonstration made from a published page, and says nothing that its source does not.',
  kept: 'This copy was taken on {{on}}. What is published now is at {{address}}',
});
