/** The translations that the site comes with: of texts that there are, with the same placeholders; vital ones wait for a speaker. */
import { describe, expect, it } from 'vitest';
import { frameMessages } from '#app/messages.ts';
import { helpMessages } from '#app/features/format-requests/messages.ts';
import { readUpload } from '#app/features/languages/bundles.ts';
import { receiptMessages } from '#app/features/receipts/messages.ts';
import { accessMessages } from '#app/features/surveys/access/messages.ts';
import { collectingMessages } from '#app/features/surveys/collecting/messages.ts';
import { paperMessages } from '#app/features/surveys/collecting/paper/messages.ts';
import { answerErrors } from '#app/features/surveys/messages-errors.ts';
import { answeringMessages } from '#app/features/surveys/messages.ts';
import { renditionMessages } from '#app/features/surveys/renditions/messages.ts';
import { rowMessages } from '#app/features/surveys/repeated/messages.ts';
import { baseOf, englishOf, fingerprint, hasUnchecked, isSaidIn, isVital, translator } from '../messages.ts';
import type { Bundle, Messages, Tongue } from '../messages.ts';
import { shippedTexts } from './shipped.ts';

const all: Messages[] = [
  frameMessages,
  answeringMessages,
  answerErrors,
  renditionMessages,
  receiptMessages,
  helpMessages,
  accessMessages,
  collectingMessages,
  paperMessages,
  rowMessages,
];
const byNamespace = new Map(all.map((messages) => [messages.namespace, messages]));
const languages = Object.keys(shippedTexts);

const bundleOf = (language: string, namespace: string): Record<string, string> =>
  shippedTexts[language]?.[namespace] ?? {};

/** A language as it is said when these texts have been checked. */
function tongue(language: string, checked: (messages: Messages, key: string) => boolean = () => false): Tongue {
  const bundles = all.map((messages): [string, Bundle] => {
    const texts = bundleOf(language, messages.namespace);
    const keys = Object.keys(texts).filter((key) => checked(messages, key));
    const fingerprints = keys.map((key) => [key, fingerprint(englishOf(messages, key) ?? '', texts[key] ?? '')]);
    return [messages.namespace, { texts, checked: Object.fromEntries(fingerprints) as Record<string, string> }];
  });
  return { language, bundles: Object.fromEntries(bundles) };
}

const vitalKeys = all.flatMap((messages) =>
  [...new Set(Object.keys(messages.english).map((key) => baseOf(messages, key)))]
    .filter((key) => isVital(messages, key))
    .map((key) => ({ messages, key })),
);

type AnyText = (key: string, variables?: Record<string, string | number>) => string;
const say = (of: Tongue | 'en', messages: Messages, key: string) =>
  (translator(of, messages) as AnyText)(key, { count: 2 });

describe.each(languages)('in %s', (language) => {
  it('every text belongs to an English one and has its placeholders, in every part that people who take part meet', () => {
    const upload = readUpload(JSON.stringify(shippedTexts[language]), byNamespace, language);
    expect(upload?.unknown).toEqual([]);
    expect(upload?.wrong).toEqual([]);
    expect(Object.keys(upload?.texts ?? {}).sort()).toEqual([...byNamespace.keys()].sort());
  });

  it('nothing vital is said that no speaker has checked', () => {
    const unchecked = tongue(language);
    expect(vitalKeys.length).toBeGreaterThan(60);
    for (const { messages, key } of vitalKeys) {
      expect(say(unchecked, messages, key), key).toBe(say('en', messages, key));
      expect(isSaidIn(unchecked, messages, key), key).toBe(false);
    }
  });

  it('everything vital that a speaker has checked is said', () => {
    const checked = tongue(language, () => true);
    expect(hasUnchecked(checked)).toBe(false);
    for (const { messages, key } of vitalKeys) {
      const text = bundleOf(language, messages.namespace)[key];
      if (text === undefined) continue;
      expect(isSaidIn(checked, messages, key), key).toBe(true);
      expect(say(checked, messages, key), key).not.toBe(say('en', messages, key));
    }
  });

  it('a text that changes after the check is in English again', () => {
    const checked = tongue(language, () => true);
    const { texts, checked: fingerprints } = checked.bundles['surveys'] ?? { texts: {}, checked: {} };
    const changed: Tongue = {
      language,
      bundles: { surveys: { texts: { ...texts, safetyDanger: 'Something else' }, checked: fingerprints } },
    };
    expect(translator(changed, answeringMessages)('safetyDanger')).toBe('If anyone is in danger now, call 999.');
    expect(translator(changed, answeringMessages)('safetyTitle')).toBe(texts['safetyTitle']);
  });

  it('what is not vital is said at once, and the page says that nobody has checked it', () => {
    const unchecked = tongue(language);
    expect(translator(unchecked, answeringMessages)('continue')).toBe(bundleOf(language, 'surveys')['continue']);
    expect(hasUnchecked(unchecked)).toBe(true);
  });
});

describe('plural forms', () => {
  it.each([
    ['pl', 1, 'Pozostał 1 dzień'],
    ['pl', 3, 'Pozostały 3 dni'],
    ['pl', 5, 'Pozostało 5 dni'],
    ['cy', 2, '2 ddiwrnod ar ôl'],
    ['ar', 2, 'بقي يومان'],
    ['ar', 7, 'بقيت 7 أيام'],
    ['ar', 11, 'بقي 11 يوماً'],
    ['cy', 0, 'Y diwrnod olaf heddiw'],
  ])('of %s for %i', (language, count, text) => {
    expect(translator(tongue(language), answeringMessages)('daysLeft', { count })).toBe(text);
  });
});
