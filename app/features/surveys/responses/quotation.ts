/** Words taken from a response: what may be left out, and nothing that may be added. Pure. */
import { z } from 'zod';
import type { Translate } from '#app/platform/messages.ts';
import type { surveyFormMessages } from '../messages-forms.ts';

type Text = Translate<(typeof surveyFormMessages)['english']>;

const longest = { words: 2000, attribution: 200, reason: 2000 };

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Whether every part between `[…]` (or `[...]`) stands in the source, in its order. Spaces and line breaks do not count. */
export function isTakenFrom(words: string, source: string): boolean {
  const whole = flat(source);
  let from = 0;
  for (const part of words.split(/\[(?:…|\.\.\.)\]/).map(flat)) {
    const at = whole.indexOf(part, from);
    if (at === -1) return false;
    from = at + part.length;
  }
  return true;
}

/** A quote from one of these texts, named by `from`. */
export const quoteForm = (t: Text, texts: readonly { name: string; body: string }[]) =>
  z
    .object({
      from: z.string(),
      words: z
        .string()
        .trim()
        .min(1, t('wordsMissing'))
        .max(longest.words, t('wordsLong', { max: longest.words })),
      attribution: z
        .string()
        .trim()
        .min(1, t('attributionMissing'))
        .max(longest.attribution, t('tooLong', { max: longest.attribution })),
    })
    .superRefine(({ from, words }, check) => {
      const source = texts.find(({ name }) => name === from);
      if (source && isTakenFrom(words, source.body)) return;
      check.addIssue({ code: 'custom', path: ['words'], message: t('wordsChanged') });
    });

/** Why a response is passed to safeguarding. */
export const passForm = (t: Text) =>
  z.object({
    reason: z
      .string()
      .trim()
      .min(1, t('reasonMissing'))
      .max(longest.reason, t('tooLong', { max: longest.reason })),
  });
