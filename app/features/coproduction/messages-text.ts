/** The site's own words around a text that the forum is asked to countersign. */
import { defineMessages } from '#app/platform/messages.ts';

export const countersignTextMessages = defineMessages('coproduction-text', {
  opening: 'Before the first question',
  page: 'Page {{number}} of {{of}}',
  required: 'Has to be answered.',
  onlyIf: 'Asked only if: {{condition}}',
  other: 'Other',
  none: 'None of these',
  dontKnow: 'I don’t know',
  refuse: 'Prefer not to say',

  said: 'You said',
  more: 'More on the page',
  listBelow:
    'On the page a list stands under this heading. What is in it is published on its own, so it is not part of the text that the forum answers for.',

  asked: 'What was asked',
  decided: 'What was decided',
  options: 'What became of each option',
  decidedNothing: 'No decision is written down yet.',
  'outcome_not-stated': 'No outcome stated yet',
  outcome_chosen: 'Chosen',
  outcome_partly: 'Chosen in part',
  'outcome_not-chosen': 'Not chosen',
});
