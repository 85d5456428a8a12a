/** Typed text: English stands beside its feature, other languages join as bundles; i18next does plurals and variables. */
import { createInstance } from 'i18next';
import type { i18n } from 'i18next';

type PluralBase<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;

export type Messages<M extends Record<string, string> = Record<string, string>> = { namespace: string; english: M };
export type Variables = Record<string, string | number>;
export type Translate<M extends Record<string, string>> = (
  key: PluralBase<Extract<keyof M, string>>,
  variables?: Variables,
) => string;

/** Declares a feature's English text. Keys ending in _one and _other are plural forms of one key, chosen by `count`. */
export function defineMessages<const M extends Record<string, string>>(namespace: string, english: M): Messages<M> {
  return { namespace, english };
}

const instances = new Map<string, i18n>();

function instanceFor(language: string): i18n {
  const known = instances.get(language);
  if (known) return known;
  const instance = createInstance();
  // With no backend and initAsync false, init completes before it returns; there is nothing to wait for.
  instance
    .init({ lng: language, fallbackLng: 'en', resources: {}, interpolation: { escapeValue: false }, initAsync: false })
    .catch((error: unknown) => {
      throw error;
    });
  instances.set(language, instance);
  return instance;
}

type TranslateAny = (key: string, variables?: Variables) => string;

const translators = new WeakMap<Messages, Map<string, TranslateAny>>();

/** English text without variables needs no look-up in another language and nothing put in: most of every page. */
function makeTranslator(language: string, messages: Messages): TranslateAny {
  const instance = instanceFor(language);
  instance.addResourceBundle('en', messages.namespace, messages.english);
  return (key, variables) => {
    const plain = language === 'en' && variables === undefined ? messages.english[key] : undefined;
    return plain ?? instance.t(key, { ns: messages.namespace, ...variables });
  };
}

/** The text function of one feature in one language. React and the sanitiser escape; this does not. */
export function translator<M extends Record<string, string>>(language: string, messages: Messages<M>): Translate<M> {
  const known = translators.get(messages) ?? new Map<string, TranslateAny>();
  translators.set(messages, known);
  const made = known.get(language) ?? makeTranslator(language, messages);
  known.set(language, made);
  return made;
}
