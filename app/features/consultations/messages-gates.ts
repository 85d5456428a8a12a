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
  impact: 'Say what each option would mean, and for whom.',
  equality: 'Say what the equality analysis found, or where it can be read.',
  equalityAsAt: 'Say when the equality analysis was made.',
  formats: 'Say in which formats and languages people can read it and answer: Easy Read, large print, by telephone.',
  discarded: 'List the options that were discarded, with the reasons. If none was, say so below the options.',
  changeNote: 'It is public. Say in a sentence what changed, for those who have read it or taken part.',
  dateReason: 'It is public. Say why the date moves. The old date, the new one and the reason stand on its page.',
  openedAlready: 'It has opened. The day on which it opened cannot move any more.',
  stageFixesDates: 'Its answers are being considered, or it is over. Take that step back first, then move the date.',
  closesInPast: 'The new last day has passed already. Nobody would know that it closed. Choose today or a later day.',
  warning: '{{warning}} Say why it is opened all the same.',
  warningOfMove: '{{warning}} Say why it is so all the same.',
  kindFixed:
    'People can no longer take part. What kind of asking it was cannot change any more: begin a new consultation.',
  kindTurned: 'Kind of asking: “{{from}}” became “{{to}}”.',
  deciderTurned: 'Who decides: “{{from}}” became “{{to}}”.',
  optionsFixed:
    'People can no longer take part, and what they were asked cannot change any more. Only spelling can be corrected; for other options begin a new consultation.',
  optionsAdded: 'Added: {{titles}}.',
  optionsRemoved: 'Removed: {{titles}}.',
  optionsDiscarded: 'Discarded now: {{titles}}.',
  optionsReopened: 'Open again: {{titles}}.',
  optionsRenamed: '“{{from}}” became “{{to}}”.',
  closedAlready:
    'Its last day has passed, and nobody could see it while it was open. A formal consultation is published while people can still take part.',
  equalityAhead: 'The date of the equality analysis is in the future. Give the day on which it was read last.',
  notFromHere: 'This step does not follow from where it stands now.',
  stepReason: 'Say why, in words for the public.',
  decisionWords: 'Say in a sentence what was decided.',
  dayInFuture: 'A step cannot lie in the future. Give a day that has come.',
  dayTooEarly: 'Nothing is decided while people can still take part. Give a day after the last one.',
  equalityBeforeDecision:
    'Read the equality analysis again before the decision: its date must be after the last day to take part, and no later than the decision.',
  optionsUnanswered: 'Say what became of the option “{{option}}”, and why.',
  outcomeReason: 'Say why that became of this option.',
  outcomeTooSoon: 'Nothing may be decided while people can still take part.',
  activityPublicNote: 'It is public. Say what changed for people who wanted to take part.',
  optionReason: 'Say why this option was discarded. People have a right to the reason.',
});
