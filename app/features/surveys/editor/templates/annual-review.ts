/** A template: how families and young people met the yearly review of a plan. */
import { agreement, chooseAll, harmonised, inWords, many, noneOf, one, other, page, scale, yesNo } from './parts.ts';

export const annualReview = {
  title: 'Your annual review',
  description: 'About the last review of the education, health and care plan.',
  pages: [
    page('review', 'The review', [
      harmonised('role', { isRequired: true }),
      one('when', 'When was the last review meeting?', [
        ['quarter', 'In the last three months'],
        ['year', 'In the last year'],
        ['longer', 'Longer ago'],
        ['never', 'There has been none'],
      ]),
    ]),
    page(
      'meeting',
      'The meeting',
      [
        one('papers', 'Did you get the papers two weeks before?', yesNo),
        many(
          'who_came',
          'Who was there, or sent a report?',
          [
            ['setting', 'Nursery, school or college'],
            ['council', 'The council’s SEND team'],
            ['therapist', 'A therapist'],
            ['health', 'Somebody else in health'],
            ['social_care', 'Social care'],
          ],
          { ...chooseAll, ...other('Somebody else'), ...noneOf('Nobody but us') },
        ),
        one('child_there', 'Did the child or young person take part in the way they wanted?', [
          ['yes', 'Yes'],
          ['partly', 'Partly'],
          ['no', 'No'],
          ['not_asked', 'They were not asked'],
        ]),
        one('prepared', 'People had prepared for the meeting', agreement),
        one('looked_ahead', 'We spoke about the future, not only about the past year', agreement),
      ],
      { visibleIf: "{when} anyof ['quarter', 'year', 'longer']" },
    ),
    page(
      'afterwards',
      'Afterwards',
      [
        one('decision_in_time', 'Were you told within four weeks whether the plan would change?', yesNo),
        one('changed', 'Was the plan changed?', [
          ['as_agreed', 'Yes, as agreed'],
          ['otherwise', 'Yes, but not as agreed'],
          ['no', 'No'],
          ['waiting', 'We are waiting'],
        ]),
        scale('worth', 'How much did the review help?', 'Not at all', 'Very much'),
      ],
      { visibleIf: "{when} anyof ['quarter', 'year', 'longer']" },
    ),
    page('words', 'In your words', [inWords('better', 'What would make the next review better?')]),
    page('equality', 'Who took part', [harmonised('age-of-child'), harmonised('needs'), harmonised('placement')], {
      equality: true,
    }),
  ],
};
