/** A template: preparing for adulthood, from 14 to 25. */
import {
  agreement,
  chooseAll,
  harmonised,
  inWords,
  many,
  noneOf,
  number,
  one,
  other,
  page,
  scale,
  yesNo,
} from './parts.ts';

export const adulthood = {
  title: 'Becoming an adult',
  description: 'For young people from 14 to 25 and those who care for them.',
  pages: [
    page('you', 'About you', [
      harmonised('role', { isRequired: true }),
      number('age', 'How old is the young person?', { subject: 'child', min: 13, max: 26 }),
      harmonised('placement'),
    ]),
    page('planning', 'Planning', [
      one('talked', 'Has somebody talked with you about what comes after school?', yesNo),
      number('age_first_talk', 'How old was the young person when that began?', {
        min: 10,
        max: 26,
        visibleIf: "{talked} = 'yes'",
      }),
      many(
        'talked_of',
        'What was talked about?',
        [
          ['work', 'Work'],
          ['college', 'College or training'],
          ['home', 'Where to live'],
          ['health', 'Moving to adult health services'],
          ['friends', 'Friends and being part of the community'],
          ['money', 'Money and benefits'],
          ['decisions', 'Making decisions, and who helps with them'],
        ],
        { ...chooseAll, ...other('Something else'), visibleIf: "{talked} = 'yes'" },
      ),
      one('own_plan', 'The young person’s own wishes lead the planning', agreement),
    ]),
    page('moving', 'Moving to adult services', [
      many(
        'moved',
        'Which services have changed, or will change in the next year?',
        [
          ['therapy', 'Therapies'],
          ['doctor', 'A hospital doctor or clinic'],
          ['mental_health', 'Mental health'],
          ['social_care', 'Social care'],
          ['transport', 'Transport'],
        ],
        { ...chooseAll, ...noneOf('None'), ...other('Another') },
      ),
      one('gap', 'Was there a time without any help between the old service and the new one?', yesNo, {
        visibleIf: "{moved} notempty and {moved} noneof ['none']",
      }),
      scale('ready', 'How ready does the young person feel?', 'Not ready', 'Fully ready'),
    ]),
    page('words', 'In your words', [
      inWords('hope', 'What does a good life look like for the young person in five years?'),
      inWords('in_the_way', 'What stands in the way?'),
    ]),
    page('equality', 'Who took part', [harmonised('needs'), harmonised('ethnic-group-of-child')], { equality: true }),
  ],
};
