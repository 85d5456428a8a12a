/** The English text of decisions as the public reads them. */
import { defineMessages } from '#app/platform/messages.ts';
import { answerWords } from './messages-answer.ts';
import { contributionWords } from './messages-ledger.ts';

export const decisionMessages = defineMessages('evidence', {
  ...contributionWords,
  ...answerWords,
  recordTitle: 'The record of the decision',
  scope_final: 'Decision',
  scope_interim: 'Decided so far; the rest is still open',
  decidedBy: 'Who decided',
  decided: 'When',
  meeting: 'Where',
  minutes: 'Minutes',
  notStated: 'not stated',
  putTitle: 'What was put to whoever decided',
  putAsAt: 'Counted on {{day}}, when this record was published.',
  putLine: '{{channel}}: {{count}}',
  putFew: '{{channel}}: fewer than {{least}}',
  putPetition:
    'Petition “{{title}}”: {{count}} signatures, as the petition states. They are not counted as people who answered.',
  putPetitionUnstated: 'Petition “{{title}}”: the number of signatures is not stated.',
  putNothing: 'Nothing had been received apart from what is shown above.',
  readTitle: 'Was it read before deciding?',
  readYes: 'Yes. {{who}} confirmed that they read it before they decided.',
  equalityTitle: 'Effect on equality',
  equality_considered: 'Considered.',
  'equality_not-needed': 'An analysis was not needed.',
  'equality_not-stated': 'Whether it was considered is not stated.',
  equalityLink: 'Read the equality analysis',
  answersTo_finding: 'What we learned, and what was decided about it',
  answersTo_option: 'What was chosen between',
  why: 'Why not',
  because: '{{kind}}. {{reason}}',
  whoDecided: 'Who decided this part',
  reconsider: 'What would change the answer',
  reason_none: 'Reason not stated',
  unansweredTitle: 'Not decided yet',
  unansweredText: 'No published decision says what becomes of these. A promise may have been made all the same.',
  unansweredFinding: 'What we learned: {{title}}',
  unansweredOption: 'Option: {{title}}',
});
