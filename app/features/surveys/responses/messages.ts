/** The text of sorting responses: filters, tags, tests, taking one out, and answers that look alike. */
import { defineMessages } from '#app/platform/messages.ts';

export const sortingMessages = defineMessages('surveys-sorting', {
  filters: 'Show',
  filterVersion: 'By version',
  filterChannel: 'By how they were given',
  filterRendition: 'By format or language',
  filterOnly: 'Late and test responses',
  filterTag: 'By tag',
  all: 'All',
  onlyLate: 'Late ({{count}})',
  onlyTest: 'Tests ({{count}})',
  search: 'Words in an answer',
  searchSend: 'Search',
  shown_one: '{{count}} response like this',
  shown_other: '{{count}} responses like this',
  noneMatch: 'No response is like that',
  noneMatchText: 'Take a filter away, or search for other words.',
  removeAll: 'Take all filters away',
  nextResponse: 'Next response',
  lookalikes: 'Answers that look alike',

  sort: 'Sort this response',
  tags: 'Tags',
  tagsHint:
    'For your own sorting, with commas between them, at most 10. They are never published. Put no names in them.',
  tagsSave: 'Save the tags',
  tagsTooMany: 'Use at most 10 tags.',
  tagsTooLong: 'Keep each tag within 40 characters.',
  tagsSaved: 'The tags are saved.',
  makeTest: 'This was a test: do not count it',
  makeTestHint:
    'Results published before stand as they are. The next ones are without it, with a note if it was counted.',
  makeReal: 'This was a real answer: count it',
  nowTest: 'It is a test now and will not be counted.',
  nowReal: 'It is counted from now on.',

  takeOut: 'Take this response out for good',
  takeOutIntro:
    'Do this when the person asks for it without their code, or when it is no answer of a person at all. Its words and every quote from them are deleted at once and cannot be brought back. The record says that you did it and why.',
  reason: 'Why?',
  reasonHint: 'Write nothing that tells who answered.',
  reasonMissing: 'Say why the response is taken out.',
  reasonLong: 'Keep it within {{max}} characters.',
  confirmed: 'I understand that this cannot be undone',
  confirmedMissing: 'Tick the box if you are sure.',
  takeOutSend: 'Take it out',
  takenOut: 'The response was taken out, with every quote from it.',

  alikeTitle: 'Answers that look alike in “{{title}}”',
  alikeLead:
    'A hint, nothing more. The same words can be a shared letter, which counts as every other answer does, or one person who sent twice. Nothing is taken out by itself.',
  alikeAnonymous:
    'This survey is anonymous: its answers are not compared, so that nobody can tell who sent more than one.',
  alikeNone: 'No answers look alike',
  alikeNoneText: 'Texts of at least four words were compared.',
  alikeCut: 'There are many answers: the {{count}} longest were compared.',
  alikeSame: '{{count}} responses with the same words',
  alikeNear: '{{count}} responses with nearly the same words',
  alikeMore_one: 'And {{count}} more, which is not listed here.',
  alikeMore_other: 'And {{count}} more, which are not listed here.',
  alikeCampaign: 'This may be a campaign: many people sent one letter.',
  senderTitle: 'Sent more than once by one person',
  senderGroup: '{{count}} responses by one account or address',
});
