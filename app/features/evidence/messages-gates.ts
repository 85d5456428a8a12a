/** Why a decision may not be published yet, and why a consultation may not be reported: each says how to mend it. */
import { defineMessages } from '#app/platform/messages.ts';

export const evidenceGateMessages = defineMessages('evidence-gates', {
  question: 'Publish the question itself first: a decision is read together with it.',
  summary: 'Say what was decided.',
  decidedBy: 'Say who decided.',
  decided: 'Say when it was decided.',
  decidedAhead: 'The day of the decision is in the future: publish it when it has been taken.',
  decidedTooSoon:
    'It says that it was decided before people had stopped being asked. A final decision, and any decision of a formal consultation, comes after the last day for taking part.',
  meeting: 'Say in what meeting it was decided, or by whom outside a meeting.',
  answers: 'Answer at least one finding or option.',
  unanswered: 'Answer “{{title}}”: a final decision answers every finding and every option.',
  answerIncomplete: 'Complete the answer to “{{title}}”.',
  evidenceRead: 'Whoever decided confirms that they read the evidence before they decided.',
  readBy: 'Say who read the evidence.',
  nothingPut:
    'Nothing in the ledger has been put to the decision maker yet: read it, code it and put it before the decision.',
  ledgerOwed:
    'Of {{all}} contributions in the ledger {{unread}} are not read, {{uncoded}} not coded and {{unput}} not put to whoever decides. Finish the ledger first, or tick the box below and say why the step is taken all the same.',
  ledgerReason: 'Say why the step is taken although not everything was put. It is published with the step.',
  equality: 'Say whether the effect on equality was considered, and how, or why it was not needed.',
  equalityNeeded: 'A formal consultation owes an analysis of the effect on equality: say how it was considered.',
  equalityOlder:
    'Read the equality analysis of the consultation again: its date must be after the last day to take part, and no later than the decision.',
  contradictsOption:
    'The answer to “{{title}}” says “{{said}}”, but the question itself says “{{stated}}” of that option. Make both say the same.',
  contradictsRecord:
    'The answer to “{{title}}” is not the one that the public record “{{record}}” gives, and both are final. Make both say the same.',
  outcome_accepted: 'Chosen',
  'outcome_in-part': 'Chosen in part',
  outcome_refused: 'Not chosen',
  reportedStands:
    'The consultation is reported, and the forum’s word on how it was closed is about the records as they are. To publish or change a record, go back to “decided” first, ask the forum about the whole, then report again.',
  reportedKeeps:
    'The consultation is reported, and this record is what it rests on. Take that step back first, with a reason; then this can be taken back.',
  reportWithdrawn:
    'The finding “{{title}}” was public and was taken back without an answer. Publish it again and answer it, or say in the words of this step why it needs no answer: they stand on the page.',
  reportNothing: 'Publish a decision first: a question is reported when people can read what was decided.',
  reportFinding: 'No decision answers the finding “{{title}}” yet.',
  reportOption: 'No decision answers the option “{{title}}” yet.',
});
