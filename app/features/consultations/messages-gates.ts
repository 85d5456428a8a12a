/** Why a question to people may not be public yet: one sentence each, saying how to mend it. */
import { defineMessages } from '#app/platform/messages.ts';

export const consultationGateMessages = defineMessages('consultation-gates', {
  purpose: 'Say what you are asking people.',
  kind: 'Choose what kind of asking this is. Only a demonstration made from a published page may leave it open.',
  fixed: 'Say what cannot be changed by taking part. If nothing is fixed, say so.',
  contact: 'Say whom people can contact, so that they can also take part on paper or by phone.',
  hearBack: 'Say when people will hear what came of it.',
  why: 'Say why you are asking and why the answer is still open.',
  options:
    'List the options that are still open. A formal consultation gives people enough to give a considered answer.',
  onlyOption:
    'There is only one option. List those that were discarded with the reasons, or say in its description why there is no other.',
  decider: 'Say who decides.',
  closes: 'Say when it closes. A formal consultation has a last day.',
  decision: 'Say when the decision will be made.',
  decisionTooSoon:
    'The decision must come after the last day to take part. Move one of the two dates, or give them more exactly.',
  order: 'It closes before it opens. Change one of the two dates.',
  danglingLeadIn: '“{{line}}” promises a list, and nothing follows it. Add what belongs there, or end the sentence.',
  participationEmpty: 'Say who took part: at least one group, how many people in all, or how they were heard.',
  slugTaken: 'Something else in this area has or had this address. Choose another.',
  optionReason: 'Say why this option was discarded. People have a right to the reason.',
});
