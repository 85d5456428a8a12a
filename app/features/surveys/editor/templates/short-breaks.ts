/** A template: short breaks, for the yearly look at the short breaks statement. */
import { chooseAll, harmonised, inWords, many, noneOf, one, other, page, scale, yesNo } from './parts.ts';

export const shortBreaks = {
  title: 'Short breaks',
  description: 'Short breaks are times when a disabled child has something good to do and the family can rest.',
  pages: [
    page('now', 'What you use now', [
      harmonised('role', { isRequired: true }),
      many(
        'used',
        'Which short breaks did you use in the last year?',
        [
          ['club', 'A club or group after school or at weekends'],
          ['holiday', 'A holiday scheme'],
          ['home', 'Somebody who comes home to us'],
          ['out', 'Somebody who goes out with the child'],
          ['overnight', 'A stay overnight'],
          ['direct_payment', 'A direct payment that we use ourselves'],
        ],
        { ...chooseAll, ...other('Something else'), ...noneOf('None') },
      ),
      many(
        'why_none',
        'Why did you not use any?',
        [
          ['not_known', 'We did not know about them'],
          ['not_allowed', 'We were told that we cannot have them'],
          ['no_places', 'There were no places'],
          ['too_far', 'Too far away'],
          ['not_right', 'Not right for the child’s needs'],
          ['not_wanted', 'We do not want any'],
        ],
        { ...chooseAll, ...other('Another reason'), visibleIf: "{used} anyof ['none']" },
      ),
    ]),
    page(
      'quality',
      'How good they are',
      [
        scale('child_enjoys', 'How much does the child or young person enjoy them?', 'Not at all', 'Very much'),
        scale('family_rests', 'How much do they help the family?', 'Not at all', 'Very much'),
        one('staff_know', 'Do the people there know how to support the child or young person?', [
          ['yes', 'Yes'],
          ['partly', 'Partly'],
          ['no', 'No'],
          ['dont_know', 'I do not know'],
        ]),
        one('cancelled', 'Was a short break called off by those who run it in the last year?', yesNo),
      ],
      { visibleIf: "{used} notempty and {used} noneof ['none']" },
    ),
    page('wanted', 'What you would like', [
      many(
        'times',
        'When would you need a short break most?',
        [
          ['after_school', 'After school'],
          ['weekends', 'At weekends'],
          ['holidays', 'In the school holidays'],
          ['nights', 'At night'],
        ],
        chooseAll,
      ),
      inWords('missing', 'What kind of short break is missing here?'),
    ]),
    page(
      'equality',
      'Who took part',
      [harmonised('age-of-child'), harmonised('needs'), harmonised('ethnic-group-of-child')],
      {
        equality: true,
      },
    ),
  ],
};
