/** What is wrong with a field of a staff form for surveys, or stops a survey from being public: one sentence each, saying how to mend it. */
import { defineMessages } from '#app/platform/messages.ts';

export const surveyFormMessages = defineMessages('surveys-forms', {
  titleMissing: 'Give the survey a title.',
  tooLong: 'This text is longer than {{max}} characters. Shorten it.',
  slugWrong: 'Use small letters, digits and single hyphens for the address, such as short-breaks-2026.',
  minutesWrong: 'Write how many minutes answering takes: a whole number from 1 to 120.',
  secondsWrong: 'Write a whole number of seconds from 0 to {{max}}, or leave it empty.',
  anonymityMissing: 'Choose who sees what.',
  rolesWrong: 'Choose exactly two roles that may see who answered.',
  notADay: '“{{typed}}” is not a day that we can read. Write it as “14 May 2026”, or leave it empty.',
  noSuchDay: 'There is no such day as “{{typed}}”. Check the day and the month.',
  closesFirst: 'The last day to answer is before the first. Change one of the two.',
  populationWrong: '“{{typed}}” is not a number of people. Write a whole number, or leave it empty.',
  consultationNotPublic: 'The survey is public and this is not. Publish it first, then make the survey a part of it.',
  wordsMissing: 'Keep the words that are to be quoted.',
  wordsChanged: 'These are not the words of the answer. Take words away, or put […] for them, but add none.',
  wordsLong: 'A quote is at most {{max}} characters long. Shorten it.',
  attributionMissing: 'Say which group these are the words of, such as “Parents and carers”. Never name a person.',
  reasonMissing: 'Say what worries you, so that the safeguarding lead knows where to look.',
});

export const surveyGateMessages = defineMessages('surveys-gates', {
  noQuestions: 'There are no questions yet. Make them in the editor, or bring a whole survey.',
  inQuestions: '{{where}}: {{reason}} {{mend}}',
  consultationNotPublic:
    'It is part of “{{title}}”, which is not public. Publish that first, or choose “No consultation” in the settings.',
  noSafeguardingLead:
    'People can write in their own words here, and what they write may tell of a child at risk. Give somebody the role of safeguarding lead, or say in the settings of the area who reads what people tell us.',
  introductionMissing: 'Say in the introduction what the survey is about and why you ask.',
  minutesWrong: 'Say how many minutes answering takes, from 1 to 120.',
  rolesWrong: 'Name exactly two roles that may see who answered. A confidential survey promises that to people.',
  notADay: 'Give the opening and the closing as days, such as 14 May 2026, or leave them empty.',
  closesFirst: 'The last day to answer is before the first. Change one of the two.',
  secondsWrong: 'The least time for answering is a whole number of seconds from 0 to 60.',
  closesPromised:
    'People were told another last day, or that there is none. Move it under “Last day”, where you say why: the reason is shown to them.',
  'slug-taken': 'Another survey has or had this address. Choose another.',
  wordingFixed:
    'The title and the introduction are public, and the forum was asked about them. To change them: take the survey back, change them, ask the forum again, and publish it.',
  'anonymity-fixed':
    'Who sees what cannot be changed any more: people were promised it when the survey was published. Make a new survey instead.',
});
