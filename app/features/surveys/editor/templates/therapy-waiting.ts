/** A template: waiting for a community therapy, and what would help while waiting. */
import { chooseAll, harmonised, inWords, many, noneOf, number, one, other, page, scale, yesNo } from './parts.ts';

export const therapyWaiting = {
  title: 'Waiting for therapy',
  pages: [
    page('which', 'Which therapy', [
      harmonised('role', { isRequired: true }),
      many(
        'therapies',
        'Which therapies are you waiting for, or did you wait for in the last two years?',
        [
          ['speech', 'Speech and language therapy'],
          ['occupational', 'Occupational therapy'],
          ['physio', 'Physiotherapy'],
          ['autism_path', 'An autism or ADHD assessment'],
          ['mental_health', 'Help with mental health'],
        ],
        { ...chooseAll, isRequired: true, ...other('Another'), ...noneOf('None') },
      ),
    ]),
    page(
      'waiting',
      'The waiting',
      [
        one('still_waiting', 'Are you still waiting?', yesNo),
        number('weeks_waited', 'How many weeks have you waited so far, or did you wait?', {
          description: 'For the longest of them, if there are several. A guess is fine.',
          max: 520,
        }),
        one('told_how_long', 'Were you told how long it would take?', [
          ['right', 'Yes, and it was right'],
          ['wrong', 'Yes, and it was wrong'],
          ['no', 'No'],
        ]),
        many(
          'while_waiting',
          'What did you get while you waited?',
          [
            ['leaflet', 'Written advice'],
            ['online', 'Videos or a course online'],
            ['call', 'A telephone call'],
            ['drop_in', 'A drop-in'],
            ['school_help', 'Help through nursery or school'],
            ['private', 'Therapy that we paid for'],
          ],
          { ...chooseAll, ...other('Something else'), ...noneOf('Nothing') },
        ),
        scale('useful', 'How useful was it?', 'Not at all', 'Very', { visibleIf: "{while_waiting} noneof ['none']" }),
        one('got_worse', 'Did things get worse while you waited?', [
          ['much', 'Yes, much'],
          ['somewhat', 'Yes, somewhat'],
          ['no', 'No'],
          ['prefer_not_to_say', 'Prefer not to say'],
        ]),
      ],
      { visibleIf: "{therapies} notempty and {therapies} noneof ['none']" },
    ),
    page('better', 'What would help', [
      inWords('would_have_helped', 'What would have helped you most while you waited?'),
      one('one_thing', 'If one thing could change first, what should it be?', [
        ['shorter', 'Shorter waiting'],
        ['honest', 'Being told honestly how long it takes'],
        ['advice', 'Advice while we wait'],
        ['one_number', 'One number to call'],
        ['school_trained', 'School knowing what to do'],
      ]),
    ]),
    page('equality', 'Who took part', [harmonised('age-of-child'), harmonised('needs'), harmonised('support')], {
      equality: true,
    }),
  ],
};
