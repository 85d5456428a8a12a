/** Figures cited as evidence: the sentence that one is, and the staff's page for citing them. */
import { defineMessages } from '#app/platform/messages.ts';

export const figureMessages = defineMessages('survey-figures', {
  title: '{{percent}}% answered “{{answer}}” to “{{question}}” ({{count}} of {{base}} people)',

  pageTitle: 'Figures as evidence: {{title}}',
  lead: 'A finding can rest on a published figure. Its number is read from the results that are public, and follows them.',
  problem: 'There is something to put right',
  linkLabel: 'Cite figures as evidence',
  notPublished: 'No results are public yet',
  notPublishedText: 'Publish the results first. Only a figure that everybody can see can be cited.',
  toResults: 'Results',
  citeTitle: 'Cite a figure',
  figure: 'Figure',
  figureHint: 'Those that disclosure control hides are not in this list.',
  figureChoose: 'Choose a figure',
  figureMissing: 'Choose a figure.',
  figureGone: 'The results that are public do not show this figure any more.',
  finding: 'The finding that it is evidence for',
  findingChoose: 'Choose a finding',
  findingMissing: 'Choose a finding.',
  findingsNone: 'There is no finding yet. Write down what you learned first.',
  writeFinding: 'Write a finding',
  draft: '{{title}} (draft)',
  cite: 'Cite it',
  cited: 'The figure is evidence for the finding.',
  uncited: 'The figure is no longer evidence for the finding.',
  listTitle: 'Cited so far',
  listNone: 'No figure of this survey is cited yet.',
  hidden: 'Not public: the results that are public do not show it.',
  uncite: 'Take it away from “{{finding}}”',
});
