/** Whom a question on paper is for, in words. Pure. */
import type { Translate } from '#app/platform/messages.ts';
import type { Branch } from './form-model.ts';
import type { paperMessages } from './messages.ts';

export type PaperText = Translate<(typeof paperMessages)['english']>;

/** "you answered “Yes” or “Not sure” to question 3 and you left out question 4". */
export function branchWords(branch: Branch, t: PaperText): string {
  switch (branch.kind) {
    case 'chose': {
      const texts = branch.texts.map((text) => t('quoted', { text })).join(t('or'));
      return t('branchChose', { texts, number: branch.number });
    }
    case 'answered':
      return t('branchAnswered', { number: branch.number });
    case 'left-out':
      return t('branchLeftOut', { number: branch.number });
    case 'and':
    case 'or':
      return branch.parts.map((part) => branchWords(part, t)).join(t(branch.kind));
    case 'unclear':
      return t('branchUnclear');
  }
}
