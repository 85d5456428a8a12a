/** A template: the equality section alone, in harmonised words, to begin a survey with its end. */
import { harmonised, page } from './parts.ts';

export const equalitySection = {
  title: 'About you and your family',
  description: 'We ask so that we can see whom we do not hear from. You can leave out any question.',
  pages: [
    page(
      'child',
      'The child or young person',
      [
        harmonised('age-of-child'),
        harmonised('needs'),
        harmonised('support'),
        harmonised('placement'),
        harmonised('ethnic-group-of-child'),
      ],
      { equality: true },
    ),
    page(
      'you',
      'You',
      [
        harmonised('age-of-respondent'),
        harmonised('sex'),
        harmonised('ethnic-group-of-respondent'),
        harmonised('condition'),
        harmonised('disability', { visibleIf: "{respondent_condition} = 'yes'" }),
        harmonised('language'),
      ],
      { equality: true },
    ),
  ],
};
