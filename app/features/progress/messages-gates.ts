/** Why something may not be public yet: one sentence each, saying how to mend it. */
import { defineMessages } from '#app/platform/messages.ts';

export const gateMessages = defineMessages('progress-gates', {
  danglingLeadIn: '“{{line}}” promises a list, and nothing follows it. Add what belongs there, or end the sentence.',
  quoteEmpty: 'The quote has no words. Add what was said.',
  quoteConsentNotSaid: 'Say why these words may be published: did the people who said them agree?',
  quoteConsent: 'The consent for this quote was withdrawn. It cannot be published again.',
  quoteAttribution: 'Say which group these are the words of, such as “Parents and carers”. Never name a person.',
  refusalReason: 'Say why it will not be done, and choose the kind of reason. A refusal is published with its reason.',
  achievedEvidence: 'Say what shows that this was achieved. Without evidence it can only be published as expected.',
  stagesMissing: 'Add at least one stage, such as “Planned” or “Pilot”.',
  saidMissing: 'Say what people said.',
  didMissing: 'Say what was done, will be done or will not be done.',
  nothingCited:
    'Link at least one published thing to this update: a finding, a quote, a commitment, or another thing that shows where it came from.',
  listEmpty:
    'Nothing in the list “{{heading}}” is public yet. Publish at least one of its things first, or remove the list.',
  groupsEmpty:
    'The record of who took part under “{{heading}}” is not public yet. Publish it first, or remove that part.',
  ownerHistory:
    'An owner whose due date has moved before stays on the page with that history. Set its status to “Stopped” instead of removing it.',
  ownerDated:
    'An owner whose due date was public stays on the page. Set its status to “Stopped” instead of removing or replacing it.',
  noteMissing:
    'News was promised in public for the date that you change. Say what is new: the page shows it with the day and the promise that it keeps.',
  stoppedReason: 'Say why this part is stopped. A promise that is given up is published with its reason.',
  slipReason:
    'This date was public and has moved. Say why: the old date, the new one and the reason are shown together.',
  changeReason:
    'Something that was public has changed or is gone. Say why: what stood there, what stands there now and the reason are shown together.',
  slugTaken: 'Another update has or had this address. Choose another.',
  untitledList: 'without a heading',
});
