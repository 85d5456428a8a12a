/** What Sampleford's invented forum said of the updates that are published in families' name, by their slug. */
import type { InventedWord } from './hear-forum.server.ts';

export const inventedWords: Readonly<Record<string, InventedWord>> = {
  'therapy-line': {
    word: 'countersigned',
    words:
      'This is what families said. We asked for the last part, about what the line does not do yet, to stand here too.',
  },
  'news-while-you-wait': {
    word: 'dissent',
    words:
      'Families did not say that waiting is hardest because of silence. They said that it is hardest because it is long, and that silence makes it worse. A message each term is welcome. It is not an answer to the wait itself, and this page should say so.',
  },
};
