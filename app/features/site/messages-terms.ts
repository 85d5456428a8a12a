/** The text of the terms of use. */
import { defineMessages } from '#app/platform/messages.ts';

export const termsMessages = defineMessages('site-terms', {
  title: 'Terms of use',
  lead: 'What you can expect of this place, and what it asks of you.',
  use: 'Who can use it',
  use1: 'Anybody can read, answer, follow a tracking code and tell us that something is wrong, without an account and without paying.',
  use2: 'Young people can take part. Where a question is not meant for everybody, it says who it is for.',
  expect: 'What you can expect',
  expectReal:
    'a question is asked while its answer can still change something, and the page says what is fixed already',
  expectRead: 'what you say is read, and you can see what became of it',
  expectAnswer: 'you are told what will be done and what will not, with reasons',
  expectHonest: 'what is hoped for is never shown as done, and what is not known is shown as not stated',
  ask: 'What we ask of you',
  askKind: 'write as you would speak to a person in the room',
  askPrivate: 'leave out names and details of children, families and staff',
  askTrue: 'say what you know or went through, and answer each survey once',
  askLaw: 'do not post what is against the law or belongs to somebody else',
  words: 'Your words',
  words1:
    'Your words stay yours. By sending them you let the partners of the area read, count and work with them for the purpose that the page states. They publish your words only as a quote that was cleared for it, without your name.',
  words2: 'You can take your answers back with your tracking code, as long as the page of the code offers it.',
  copying: 'Using what is published',
  copying1:
    'You may quote and reuse what is published here if you say where it is from and on what day. Every public page can also be read as data: add .json to its address.',
  demonstration: 'Demonstrations',
  demonstration1:
    'An area that is marked as a demonstration is not run by the partners it names. In a fictional area every person, answer and change is invented.',
  limits: 'What this place is not',
  limits1:
    'It is no emergency service, no medical advice and no place for an appeal about one child’s plan. If somebody is in danger, call 999.',
  limits2: 'It may be closed for repairs. Nothing that you sent before is lost by that.',
  law: 'Law',
  law1: 'These terms follow the law of the part of the United Kingdom where the area is. Nothing in them takes away a right that the law gives you.',
  moderationLink: 'How we moderate',
  tellLink: 'Tell us something is wrong',
});
