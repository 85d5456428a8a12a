/** A template in plain English and Easy Read: what people say after an event. */
import { inWords, many, one, page, words } from './parts.ts';

export const eventFeedback = {
  title: words(['How was the event?', 'Tell us about the event']),
  renditions: ['easyread'],
  pages: [
    page(
      'event',
      ['The event', 'The event'],
      [
        one(
          'came_as',
          ['You came as', 'Who are you?'],
          [
            ['parent_carer', ['A parent or carer', 'A parent or carer']],
            ['young_person', ['A child or young person', 'A child or young person']],
            ['practitioner', ['Somebody who works with families', 'I work with families']],
            ['somebody_else', ['Somebody else', 'Somebody else']],
          ],
        ),
        one(
          'overall',
          ['How was the event overall?', 'Was the event good?'],
          [
            ['very_good', ['Very good', 'Very good']],
            ['good', ['Good', 'Good']],
            ['neither', ['Neither good nor poor', 'In the middle']],
            ['poor', ['Poor', 'Bad']],
            ['very_poor', ['Very poor', 'Very bad']],
          ],
        ),
        one(
          'heard',
          ['Could you say what you came to say?', 'Could you say what you think?'],
          [
            ['yes', ['Yes', 'Yes']],
            ['partly', ['Partly', 'A little']],
            ['no', ['No', 'No']],
          ],
        ),
      ],
    ),
    page(
      'access',
      ['Getting there and taking part', 'Coming and joining in'],
      [
        many(
          'hard',
          ['What made it hard to come or to take part?', 'Was something hard?'],
          [
            ['time', ['The time of day', 'The time']],
            ['place', ['Getting there', 'Getting there']],
            ['building', ['The building or the room', 'The room']],
            ['noise', ['Noise or light', 'Noise or light']],
            ['words', ['The words people used', 'Hard words']],
            ['childcare', ['Childcare', 'Who looks after my child']],
          ],
          {
            description: words(['Choose all that apply.', 'You can choose more than one.']),
            showNoneItem: true,
            noneText: words(['Nothing made it hard', 'Nothing was hard']),
          },
        ),
        inWords('next_time', ['What should we do differently next time?', 'What should we change?']),
      ],
    ),
  ],
};
