/** Why a survey may not be public yet, and what is wrong with its settings: one sentence each, saying how to mend it. */
import { defineMessages } from '#app/platform/messages.ts';

export const surveyGateMessages = defineMessages('surveys-gates', {
  noQuestions: 'There are no questions yet. Paste or upload the survey’s definition.',
  inDefinition: 'In the questions, at {{path}}: {{reason}} {{mend}}',
  introductionMissing: 'Say in the introduction what the survey is about and why you ask.',
  minutesWrong: 'Say how many minutes answering takes, from 1 to 120.',
  rolesWrong: 'Name exactly two roles that may see who answered. A confidential survey promises that to people.',
  notADay: 'Give the opening and the closing as days, such as 14 May 2026, or leave them empty.',
  closesFirst: 'The last day to answer is before the first. Change one of the two.',
  'slug-taken': 'Another survey has or had this address. Choose another.',
  'anonymity-fixed':
    'Who sees what cannot be changed any more: people were promised it when the survey was published. Make a new survey instead.',
});
