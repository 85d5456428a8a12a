/** The sentences under a published figure: the rule that protects people, and what it has done here. */
import { defineMessages } from '#app/platform/messages.ts';

export const ruleMessages = defineMessages('confirmations-rules', {
  'rule-survey': 'Rule: a group with fewer than 10 answers is hidden whole.',
  'rule-nhs-round': 'Rule: counts of 1 to 7 are hidden, all others are rounded to the nearest 5.',
  'rule-strict': 'Rule: counts under 10 are hidden, also zeros.',
  'several-answers': 'People could choose several answers, so shares can add to more than 100%.',
  'too-few-answers': 'All of this figure is hidden.',
  'small-counts-hidden': 'Small counts are hidden, and where needed one more, so that they cannot be worked out.',
  rounded: 'Counts and shares are rounded.',
});
