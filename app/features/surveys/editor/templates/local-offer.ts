/** A template: whether people find and understand the Local Offer, for its yearly comments and response. */
import { chooseAll, harmonised, inWords, many, noneOf, one, other, page, scale, yesNo } from './parts.ts';

export const localOffer = {
  title: 'The Local Offer: what helps and what is missing',
  description:
    'The Local Offer is the website on what there is for children and young people with special needs and disabilities.',
  pages: [
    page('about_you', 'About you', [
      harmonised('role', { isRequired: true }),
      harmonised('age-of-child', { equality: false }),
    ]),
    page('finding', 'Finding it', [
      one('knew_of_it', 'Had you heard of the Local Offer before today?', yesNo),
      many(
        'heard_from',
        'Where did you hear of it?',
        [
          ['school', 'Nursery, school or college'],
          ['health', 'GP, health visitor or therapist'],
          ['forum', 'The parent carer forum'],
          ['advice_service', 'The SEND advice service (SENDIASS)'],
          ['search', 'A search on the internet'],
          ['family', 'Family or friends'],
        ],
        { ...chooseAll, ...other('Somewhere else'), visibleIf: "{knew_of_it} = 'yes'" },
      ),
      one(
        'last_used',
        'When did you last use it?',
        [
          ['month', 'In the last month'],
          ['year', 'In the last year'],
          ['longer', 'Longer ago'],
          ['never', 'Never'],
        ],
        { visibleIf: "{knew_of_it} = 'yes'" },
      ),
    ]),
    page(
      'using',
      'Using it',
      [
        many(
          'looked_for',
          'What did you look for?',
          [
            ['education', 'Schools and help at school'],
            ['plans', 'Education, health and care plans'],
            ['therapy', 'Therapies and health'],
            ['short_breaks', 'Short breaks and things to do'],
            ['money', 'Money and benefits'],
            ['adulthood', 'Becoming an adult'],
            ['complaints', 'What to do when things go wrong'],
          ],
          { ...chooseAll, ...other('Something else') },
        ),
        one('found_it', 'Did you find it?', [
          ['all', 'Yes, all of it'],
          ['some', 'Some of it'],
          ['nothing', 'No'],
        ]),
        scale('ease', 'How easy was it to find what you needed?', 'Very hard', 'Very easy'),
        scale('clear', 'How clear was what you read?', 'Not clear at all', 'Very clear'),
        scale('trusted', 'How far did you trust that it was up to date?', 'Not at all', 'Fully'),
      ],
      { visibleIf: "{last_used} anyof ['month', 'year', 'longer']" },
    ),
    page('better', 'Making it better', [
      many(
        'would_help',
        'What would help you to use it?',
        [
          ['easy_read', 'Easy Read'],
          ['languages', 'Other languages'],
          ['videos', 'Videos, also in British Sign Language'],
          ['telephone', 'Somebody to ask by telephone'],
          ['paper', 'A version on paper'],
          ['map', 'Seeing what is near me'],
        ],
        { ...chooseAll, ...other('Something else'), ...noneOf('Nothing, it works for me') },
      ),
      inWords('missing', 'What is missing from the Local Offer, or missing in this area altogether?'),
    ]),
    page('equality', 'Who took part', [harmonised('needs'), harmonised('ethnic-group-of-child')], { equality: true }),
  ],
};
