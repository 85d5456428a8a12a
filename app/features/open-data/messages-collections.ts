/** What each collection of the API holds, in a sentence: in its description, and on the page that tells people of it. */
import { defineMessages } from '#app/platform/messages.ts';

export const collectionMessages = defineMessages('open-data-collections', {
  consultations: 'Questions put to people, with who decides and when.',
  surveys: 'Surveys that are or were open.',
  results: 'The latest published results of each survey, after disclosure control, under the id of the survey.',
  figures: 'Published results that are cited as evidence, as the newest results show them.',
  feedback: 'Feedback that its authors let be published, with the answers.',
  participations: 'Who took part, how and where, with numbers as the source states them.',
  quotes: 'Words of groups of people, each cleared to be quoted.',
  findings: 'What was learned.',
  priorities: 'What people said matters most.',
  recommendations: 'What was recommended, with its levels.',
  commitments: 'What will be done, or will not and why, with owners, dates and slips.',
  measures: 'What is counted over time, with its readings.',
  outcomes: 'What is hoped for, and what came of it with evidence.',
  'service-changes': 'Changes of services, stage by stage.',
  updates: 'Published pairs of what was said and what was done.',
  decisions:
    'What was decided after people were asked: by whom, on what evidence, with an answer to each finding and option.',
  scorecard:
    'What became of what was said, counted, each figure with its method: the area whole, then each organisation that owns a promise; all of them on one page.',
  services: 'What families use.',
  organisations: 'Who works together in the area; all of them on one page.',
  glossary: 'Words that the area uses, and what they mean; all of them on one page.',
  reports: 'Published documents.',
  pages: 'Published pages.',
});

/** The last part of the address of a collection. */
export type CollectionName = keyof (typeof collectionMessages)['english'];
