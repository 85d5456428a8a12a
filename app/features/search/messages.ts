/** The text of the search page. */
import { defineMessages } from '#app/platform/messages.ts';
import { kindNames } from '#app/features/record/kind-names.ts';

export const searchMessages = defineMessages('search', {
  title: 'Search',
  titleFor: 'Search: {{words}}',
  label: 'What are you looking for?',
  hint: 'A word or a few, such as waiting times. Put words in quotation marks to find them side by side.',
  button: 'Search',
  results: 'What was found',
  scope:
    'Searched in the published titles and texts of every area, best matches first. Names of people and private things are never searched.',
  nothing: 'Nothing published here matches',
  nothingText:
    'Check the spelling, try fewer words, or try another word for the same thing. Other endings of a word are found as well.',
  areas: 'Find your area',
  pages: 'More results',
  firstPage: 'Best matches',
  nextPage: 'Next results',
  demonstration_invented: 'Demonstration: a fictional area',
  'demonstration_published-page': 'Demonstration made from a published page',
  kind_area: 'Local area',
  kind_organisation: 'Organisation',
  'kind_tier-set': 'Model of support',
  kind_level: 'Support level',
  kind_term: 'Word we use',
  ...kindNames,
});
