/** What an answer to a finding or an option is called, alike for whoever writes it and for the public; spread into their messages. */
export const answerWords = {
  outcome_finding_accepted: 'Something changes',
  'outcome_finding_in-part': 'Something changes, and something does not',
  outcome_finding_refused: 'Nothing changes',
  outcome_option_accepted: 'Chosen',
  'outcome_option_in-part': 'Chosen in part',
  outcome_option_refused: 'Not chosen',
  changed: 'What changes',
  unchanged: 'What does not',
  reason_money: 'Money',
  reason_law: 'The law does not allow it',
  'reason_not-ours': 'It is not ours to decide',
  reason_evidence: 'The evidence is against it',
  'reason_other-plan': 'Another plan covers it',
  reason_safety: 'Safety',
};
