/** Why something waits for the forum's word: one sentence each, saying how to mend it. */
import { defineMessages } from '#app/platform/messages.ts';

export const countersignGateMessages = defineMessages('coproduction-gates', {
  time_one: 'It then has {{count}} working day to answer; whoever changes the words later asks it again.',
  time_other: 'It then has {{count}} working days to answer; whoever changes the words later asks it again.',
  unasked_wording: 'The forum has not been asked to countersign these questions. Ask it, then publish.',
  unasked_codebook: 'The forum has not been asked to countersign these codes. Ask it, then publish them.',
  'unasked_you-said': 'The forum has not been asked to countersign this “you said, we did”. Ask it, then publish.',
  unasked_closure: 'The forum has not been asked to countersign how this is closed. Ask it, then report.',
  stale_wording: 'The questions have changed since the forum was asked about them. Ask it again, then publish.',
  stale_codebook: 'The codes have changed since the forum was asked about them. Ask it again, then publish them.',
  'stale_you-said':
    'The forum was asked about other words than these. Ask it again about these words, then publish. To change an update that is public: take it back, change it, ask the forum, and publish it again.',
  stale_closure:
    'The decision, a public record of it or what became of an option has changed since the forum was asked about it. Ask it again, then report. To change what is reported already, go back to “decided” first.',
  waiting_wording: 'The forum has until the end of {{day}} to say what it thinks of these questions.',
  waiting_codebook: 'The forum has until the end of {{day}} to say what it thinks of these codes.',
  'waiting_you-said': 'The forum has until the end of {{day}} to say what it thinks of these words.',
  waiting_closure: 'The forum has until the end of {{day}} to say what it thinks of how this is closed.',
});
