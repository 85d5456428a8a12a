/** The text of the open data: what stands round answers, and why there is none. */
import { defineMessages } from '#app/platform/messages.ts';

export const openDataMessages = defineMessages('open-data', {
  apiTitle: 'Said & Done open data',
  apiAbout:
    'Everything that is published in the areas of this site, as data: what was asked, found, promised, measured and done. Only what is public is here, and results only as they were published, after disclosure control.',
  terms: 'You may quote and reuse what is published here if you say where it is from and on what day.',
  noticeInvented: '{{area}} is a fictional area. Everything in it is invented to show how this site works.',
  noticePublishedPage: 'A demonstration made from a published page of {{area}}.',

  problem_400: 'The request cannot be read',
  problem_404: 'There is nothing public here',
  problem_405: 'This address is only read',
  problem_500: 'Something went wrong here',
  detail_404: 'No published thing has this address. The addresses that there are stand in /api/v1/openapi.json.',
  detail_500: 'Please try again in a few minutes.',
  limitWrong: 'limit must be a whole number from 1 to 100.',
  sinceWrong: 'since must be a day such as 2026-03-31.',
  afterWrong: 'after must be taken from the `next` address of the page before.',
  filterUnknown: '{{collection}} cannot be narrowed by {{name}}. It knows: {{known}}.',

  cardTitle: 'Card: {{title}} · Said & Done',
  cardStatus: 'Status',
  cardOwners: 'Who',
  cardDue: 'Due',
  cardDueFirst: 'Was due',
  cardFirst: 'Promised first',
  cardGivenUpOn: 'Given up on {{date}}',
  cardGivenUpLate: 'Given up on {{date}}, after its day',
  cardSaid: 'What people said',
  cardNotStated: 'not stated',
  cardMore: 'Read more and see where this came from',
  cardBy: '{{area}} · Said & Done',
  cardAsAt: 'As it stood on {{day}}',
  cardInvented: 'Demonstration: a fictional area',
  cardPublishedPage: 'Demonstration made from a published page',
  cardStage: 'Stage',

  pageTitle: 'Open data of {{area}}',
  pageLead:
    'Everything that is published here can be read as data, list by list, and used again. Only what is public is in it, and results only as they were published, after disclosure control.',
  pageLists: 'What there is',
  pageCaption: 'Lists of the area, as data and as tables for a spreadsheet',
  pageWhat: 'What it holds',
  pageData: 'As data (JSON)',
  pageTable: 'As a table (CSV)',
  pageFile: '{{name}}.csv',
  pageUse: 'How to use it',
  pageTerms: 'The terms',
  pageDescription:
    'Every list and every field is described in one file (OpenAPI), by which programs can read it. A list goes on page by page.',
  pageDescriptionLink: 'The description of the data',
  pageOwn:
    'Every public page that shows something can be read as data too: add .json to its address. Pages of forms, such as a survey to answer, and of tracking codes have none.',

  embedTitle: 'Put this on your site',
  embedText:
    'Copy these lines into a page of yours. The card shows how it stands, always as it is here, and sets no cookies.',
  embedLabel: 'Lines for your page:',
  embedOpen: 'Look at the card',
});
