/** What the public reads of a codebook. */
import { defineMessages } from '#app/platform/messages.ts';

export const codebookMessages = defineMessages('codebooks', {
  title: 'How we sorted what you wrote',
  lead: 'What people write in their own words is read, and sorted by these codes. One thing that somebody wrote can have several codes.',
  pageTitle: '{{title}}: how we sorted what you wrote',
  version: 'Version {{number}}, published on {{day}}.',
  codesTitle: 'The codes',
  otherCodes: 'Other codes',
  folder: 'Heading',
  usedFor: 'Used for',
  notUsedFor: 'Not used for',
  example: 'Example, invented',
  nothingTitle: 'Nothing to sort',
  historyTitle: 'What changed',
  historyOf: 'Version {{number}}',
  first: 'The first version.',
  added: 'New: {{codes}}.',
  removed: 'Taken out: {{codes}}.',
  renamed: '“{{from}}” is now called “{{to}}”.',
  reworded: 'What it is used for is said otherwise: {{codes}}.',
  back: 'Back to the question',
  sortedTitle: 'How it was sorted',
  sorted_one: 'What people wrote is sorted by {{count}} code. It is published, with what the forum says of it.',
  sorted_other: 'What people wrote is sorted by {{count}} codes. They are published, with what the forum says of them.',
  notSorted:
    'Nobody wrote in their own words, so there was nothing to sort. Why that is so is published, with what the forum says of it.',
  see: 'See how it was sorted',
});
