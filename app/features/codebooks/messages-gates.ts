/** Why a codebook may not be published yet, and why nothing may count as coded: each says how to mend it. */
import { defineMessages } from '#app/platform/messages.ts';

export const codebookGateMessages = defineMessages('codebook-gates', {
  question: 'Publish the question itself first: the codes are read on its page.',
  words:
    'There are letters, calls or other words in the ledger: that there is nothing to sort is not so. Write the codes for them.',
  nothing: 'Write at least one code. If nobody wrote in their own words, say so in the last box instead.',
  both: 'There are codes, and the last box says that there is nothing to sort. Empty the box, or take the codes out.',
  usedFor: 'Say what “{{label}}” is used for.',
  twice: 'Two codes are called “{{label}}”. Give one of them another name.',
  note: 'Say what changed since the version before, and why. It is published with the codes.',
  unchanged: 'These codes are public already, word for word.',

  notPublic:
    'The codes are not public yet. Nothing counts as coded before people can read by which codes, with what the forum says of them.',
  changed:
    'The codes have changed since version {{number}} was published. Publish the change, or go back to what is public; then go on.',
});
