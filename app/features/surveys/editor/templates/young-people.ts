/** A template in plain English and Easy Read, for children and young people themselves. */
import { inWords, many, one, page, scale, words } from './parts.ts';
import type { Choice } from './parts.ts';

const often: readonly Choice[] = [
  ['always', ['Always', 'Always']],
  ['mostly', ['Most of the time', 'Mostly']],
  ['sometimes', ['Sometimes', 'Sometimes']],
  ['never', ['Never', 'Never']],
  ['dont_know', ['I do not know', 'I do not know']],
];

export const youngPeople = {
  title: words(['Your help, your say', 'Your help. Your say.']),
  description: words([
    'For children and young people. There are no right or wrong answers. You can leave out any question.',
    'For children and young people. No answer is wrong. You do not have to answer.',
  ]),
  renditions: ['easyread'],
  pages: [
    page(
      'you',
      ['About you', 'About you'],
      [
        one(
          'age',
          ['How old are you?', 'How old are you?'],
          [
            ['under_11', ['10 or younger', '10 or younger']],
            ['11_15', ['11 to 15', '11 to 15']],
            ['16_18', ['16 to 18', '16 to 18']],
            ['19_25', ['19 to 25', '19 to 25']],
            ['prefer_not_to_say', ['Prefer not to say', 'I do not want to say']],
          ],
          { subject: 'respondent' },
        ),
        one(
          'helped',
          ['Is somebody helping you with these questions?', 'Is somebody helping you?'],
          [
            ['no', ['No, I am doing it by myself', 'No']],
            ['family', ['Yes, somebody in my family', 'Yes, my family']],
            ['staff', ['Yes, somebody who works with me', 'Yes, somebody at school or work']],
          ],
        ),
      ],
    ),
    page(
      'help',
      ['The help you get', 'Help'],
      [
        one('asked', ['Do people ask you what you want?', 'Do people ask what you want?'], often),
        one('listened', ['Do they do something about what you say?', 'Do they listen?'], often),
        one(
          'explained',
          ['Do people tell you things in a way you understand?', 'Do you understand what people tell you?'],
          often,
        ),
        scale(
          'happy',
          ['How happy are you with the help you get?', 'Are you happy with your help?'],
          ['Not happy', 'Not happy'],
          ['Very happy', 'Very happy'],
        ),
      ],
    ),
    page(
      'life',
      ['What matters to you', 'Your life'],
      [
        many(
          'more_of',
          ['What would you like more of?', 'What do you want more of?'],
          [
            ['friends', ['Seeing friends', 'Friends']],
            ['sport', ['Sport and being active', 'Sport']],
            ['clubs', ['Clubs and things to do', 'Clubs']],
            ['out_alone', ['Going places by myself', 'Going out']],
            ['quiet', ['Quiet time', 'Quiet time']],
            ['work', ['Getting ready for work', 'Learning for a job']],
          ],
          { description: words(['Choose as many as you like.', 'You can choose more than one.']) },
        ),
        inWords('one_change', ['If you could change one thing, what would it be?', 'What is the one thing to change?']),
      ],
    ),
  ],
};
