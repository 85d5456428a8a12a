/** The text of the home page and of an area's home. */
import { defineMessages } from '#app/platform/messages.ts';

export const overviewMessages = defineMessages('overview', {
  homeTitle: 'What families said, and what came of it',
  homeLead:
    'Here local areas ask families what they need, say what they decided and why, and show what changed because of it.',
  homeNoAccount: 'You can read everything, answer and follow what came of it without an account.',

  openTitle: 'Have your say',
  openIntro: 'What is open now. What closes first comes first.',
  openNothing: 'Nothing is open at the moment',
  openNothingText: 'When an area asks something, it stands here. What was asked before, and what came of it, is below.',
  openNothingArea:
    'When something is asked here, it stands on this page. What was asked before is still there to read.',
  openMore: 'Everything that was asked',
  openSurveys: 'All surveys',
  daysLeft_one: '{{count}} day left',
  daysLeft_other: '{{count}} days left',
  lastDay: 'Last day today',
  closes: 'Closes {{date}}',
  noEnd: 'No closing date stated',
  minutes_one: '{{count}} minute',
  minutes_other: '{{count}} minutes',
  survey: 'Survey',

  demonstration_invented: 'Demonstration: a fictional area',
  'demonstration_published-page': 'Demonstration made from a published page',

  changedTitle: 'What changed',
  changedIntro: 'The newest first. A broken line is a loop that is still open.',
  changedNothing: 'Nothing has been told yet',
  changedNothingText:
    'When an area has listened, decided and acted, what was said and what was done will stand here side by side.',
  changedMore: 'All progress in {{area}}',

  areasTitle: 'Find your area',
  areasIntro: 'Councils, the NHS and parent carer forums work together in a local area.',
  areasNothing: 'No area has begun yet',
  areasNothingText: 'When a local area starts to use this place, you will find it here.',

  loopTitle: 'How the loop works',
  askTitle: 'We ask',
  askText: 'A real question, in plain words, while the answer can still change something.',
  sayTitle: 'You say',
  sayText: 'No account needed. You get a tracking code that shows what became of your words.',
  decideTitle: 'We decide',
  decideText: 'What we will do and what we will not, each with its reason, its owner and its date.',
  tellTitle: 'We tell you',
  tellText: 'What was done, whether it helped, and what is late. Every change leads back to the voices behind it.',

  countsTitle: 'So far',
  countsIntro: 'Counted from what is published here, each time this page is made.',
  countsDemonstrations_one: 'One of these areas is a demonstration, and its pages are in the counts.',
  countsDemonstrations_other: '{{count}} of these areas are demonstrations, and their pages are in the counts.',
  countAreas_one: 'local area',
  countAreas_other: 'local areas',
  countQuestions_one: 'question put to people',
  countQuestions_other: 'questions put to people',
  countAnswered: 'things learned from people have a published answer',
  countPromises_one: 'promise or refusal with its reason',
  countPromises_other: 'promises and refusals with their reasons',
  countOf: '{{some}} of {{all}}',

  areaKicker: 'Local area',
  answersTitle: 'Are people answered?',
  answersNothing: 'Nothing has been published yet about what was learned from people here.',
  answersAll:
    'Everything that was published as learned from people has an answer: a promise, a refusal with its reason, or a change.',
  answersOpen_one: 'One thing that was learned has no answer yet.',
  answersOpen_other: '{{count}} things that were learned have no answer yet.',
  answersRule:
    'An answer is a published promise, a refusal with its reason, a change to a service or an update, linked to what was learned.',
  answersMore: 'All commitments',

  supportTitle: 'Services and support',
  supportServices: 'Services',
  supportMoreServices: 'All services',
  supportLevels: 'Support levels',
  supportMoreLevels: 'How support is organised',
  supportNothing: 'No services or support levels are described here yet.',
  supportModel: '{{name}}:',

  forumTitle: 'The parent carer forum',
  forumJoin: 'How to join:',
  forumNothing: 'Which forum speaks for families here is not stated yet.',
  forumJoinNothing: 'How to join it is not stated yet.',
  togetherTitle: 'Who works together here',
  contactTitle: 'How to reach the people who run these pages',

  wrongTitle: 'If something is wrong',
  safetyTitle: 'If someone is in danger now',
  safetyDanger: 'Ring 999. These pages are not read all the time.',
  safetyReader: 'Who reads what you tell us: {{reader}}.',
  safetyHours: 'When: {{hours}}.',
  safetyTell: 'Tell us that something is wrong',
});
