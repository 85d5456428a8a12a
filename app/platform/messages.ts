/**
 * Typed text: English stands beside its feature, other languages join as bundles; i18next does plurals and variables. A
 * text that is vital is shown in English until a speaker has checked its translation.
 */
import { createInstance } from 'i18next';
import type { i18n } from 'i18next';

type PluralBase<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;

export type Messages<M extends Record<string, string> = Record<string, string>> = {
  namespace: string;
  english: M;
  /** Consent, privacy, safety, errors: never shown in a translation that nobody has checked. */
  vital: ReadonlySet<string> | 'all';
  /** Met by people who take part, so translated. */
  isTranslated: boolean;
};
export type Variables = Record<string, string | number>;
export type Translate<M extends Record<string, string>> = (
  key: PluralBase<Extract<keyof M, string>>,
  variables?: Variables,
) => string;

/** One feature's texts in another language, and what of it a speaker has checked: fingerprints by key. */
export type Bundle = { texts: Readonly<Record<string, string>>; checked: Readonly<Record<string, string>> };

/** A language with everything that is known to be said in it, by namespace. */
export type Tongue = { language: string; bundles: Readonly<Record<string, Bundle>> };

export const englishTongue: Tongue = { language: 'en', bundles: {} };

type Options<K extends string> = { vital?: readonly PluralBase<K>[] | 'all' };

const translated = new Map<string, Messages>();

/** The texts that are translated, by namespace: those of every module that is loaded. */
export const translatedMessages: ReadonlyMap<string, Messages> = translated;

/**
 * Declares a feature's English text. Keys ending in _one and _other are plural forms of one key, chosen by `count`. Texts
 * that people who take part meet say which of them are vital; they are translated, the others stay English.
 */
export function defineMessages<const M extends Record<string, string>>(
  namespace: string,
  english: M,
  options?: Options<Extract<keyof M, string>>,
): Messages<M> {
  const { vital = [] } = options ?? {};
  const messages: Messages<M> = {
    namespace,
    english,
    vital: vital === 'all' ? 'all' : new Set<string>(vital),
    isTranslated: options !== undefined,
  };
  if (messages.isTranslated) translated.set(namespace, messages);
  return messages;
}

const pluralForm = /_(zero|one|two|few|many|other)$/;

/** A key without its plural form, where English has one there. */
export function baseOf(messages: Messages, key: string): string {
  if (Object.hasOwn(messages.english, key) && !pluralForm.test(key)) return key;
  const base = key.replace(pluralForm, '');
  return Object.hasOwn(messages.english, `${base}_other`) ? base : key;
}

export const isVital = ({ vital }: Messages, base: string): boolean => vital === 'all' || vital.has(base);

/** The English text that a translated key stands for; undefined for a key that there is not. */
export function englishOf({ english }: Messages, key: string): string | undefined {
  const own = english[key];
  if (own !== undefined) return own;
  return pluralForm.test(key) ? english[`${key.replace(pluralForm, '')}_other`] : undefined;
}

/** Names an English text together with its translation: the check of a speaker holds while both are the same. */
export function fingerprint(english: string, text: string): string {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (const character of `${english}\u0000${text}`) {
    const code = character.codePointAt(0) ?? 0;
    low = Math.imul(low ^ code, 2654435761);
    high = Math.imul(high ^ code, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return (4294967296 * (2097151 & high) + (low >>> 0)).toString(36);
}

/** Whether a speaker has checked the text of a key as it stands now, in both languages. */
export function isChecked(messages: Messages, bundle: Bundle, key: string): boolean {
  const english = englishOf(messages, key);
  const text = bundle.texts[key];
  if (english === undefined || text === undefined) return false;
  return bundle.checked[key] === fingerprint(english, text);
}

/** The texts of a bundle that may be shown: all known ones, without vital ones of which a form is unchecked. */
function usableTexts(tongue: Tongue, messages: Messages): Record<string, string> {
  const bundle = tongue.bundles[messages.namespace];
  if (!bundle) return {};
  const held = new Set(
    Object.keys(bundle.texts)
      .filter((key) => isVital(messages, baseOf(messages, key)) && !isChecked(messages, bundle, key))
      .map((key) => baseOf(messages, key)),
  );
  return Object.fromEntries(
    Object.entries(bundle.texts).filter(
      ([key]) => englishOf(messages, key) !== undefined && !held.has(baseOf(messages, key)),
    ),
  );
}

/** Whether anything that is shown in this language has not been checked by a speaker yet. */
export function hasUnchecked(tongue: Tongue): boolean {
  return Object.entries(tongue.bundles).some(([namespace, bundle]) => {
    const messages = translated.get(namespace);
    if (messages === undefined) return false;
    return Object.keys(usableTexts(tongue, messages)).some((key) => !isChecked(messages, bundle, key));
  });
}

const instances = new WeakMap<Tongue, i18n>();

function instanceFor(tongue: Tongue): i18n {
  const known = instances.get(tongue);
  if (known) return known;
  const instance = createInstance();
  const { language: lng } = tongue;
  // With no backend and initAsync false, init completes before it returns; there is nothing to wait for.
  instance
    .init({ lng, fallbackLng: 'en', resources: {}, interpolation: { escapeValue: false }, initAsync: false })
    .catch((error: unknown) => {
      throw error;
    });
  instances.set(tongue, instance);
  return instance;
}

type TranslateAny = (key: string, variables?: Variables) => string;
type Made = { translate: TranslateAny; usable: Readonly<Record<string, string>> };

const made = new WeakMap<Messages, WeakMap<Tongue, Made>>();

/** The names of i18next's own options, of which a text might be chosen by. */
const choosing = ['count', 'context', 'ordinal'];

/** A text with its variables put in; undefined where it is more than that, which is left to i18next. */
function filled(text: string, variables: Variables): string | undefined {
  if (text.includes('$t(') || choosing.some((name) => Object.hasOwn(variables, name))) return undefined;
  const parts = text.split('{{');
  let whole = parts[0] ?? '';
  for (const part of parts.slice(1)) {
    const end = part.indexOf('}}');
    const name = part.slice(0, Math.max(end, 0)).trim();
    if (!Object.hasOwn(variables, name)) return undefined;
    whole += String(variables[name]) + part.slice(end + 2);
  }
  return whole;
}

/** English text needs no look-up in another language, and mostly no more than its variables put in: most of every page. */
function make(tongue: Tongue, messages: Messages): Made {
  const instance = instanceFor(tongue);
  const { namespace, english } = messages;
  const usable = usableTexts(tongue, messages);
  instance.addResourceBundle('en', namespace, english);
  if (tongue.language !== 'en') instance.addResourceBundle(tongue.language, namespace, usable);
  const own = tongue.language === 'en' ? english : {};
  const translate: TranslateAny = (key, variables) => {
    const text = own[key];
    const plain = text === undefined || variables === undefined ? text : filled(text, variables);
    return plain ?? instance.t(key, { ns: namespace, ...variables });
  };
  return { translate, usable };
}

function madeFor(tongue: Tongue, messages: Messages): Made {
  const byTongue = made.get(messages) ?? new WeakMap<Tongue, Made>();
  made.set(messages, byTongue);
  const known = byTongue.get(tongue) ?? make(tongue, messages);
  byTongue.set(tongue, known);
  return known;
}

/** The text function of one feature in one language. React and the sanitiser escape; this does not. */
export function translator<M extends Record<string, string>>(
  tongue: Tongue | 'en',
  messages: Messages<M>,
): Translate<M> {
  return madeFor(tongue === 'en' ? englishTongue : tongue, messages).translate;
}

/** Whether a text is said in the language itself, rather than in English because it has no translation that may be shown. */
export function isSaidIn(tongue: Tongue, messages: Messages, key: string): boolean {
  if (tongue.language === 'en') return true;
  const { usable } = madeFor(tongue, messages);
  return Object.hasOwn(usable, key) || Object.hasOwn(usable, `${key}_other`);
}
