/** Languages and formats that texts may be in: their keys in addresses, their own names, and which way they are written. */

export type Direction = 'ltr' | 'rtl';

type Language = { name: string; english: string; direction: Direction };

const ltr = (name: string, english: string): Language => ({ name, english, direction: 'ltr' });
const rtl = (name: string, english: string): Language => ({ name, english, direction: 'rtl' });

/** By BCP 47 code; `name` is the language's name in itself. */
const languages: ReadonlyMap<string, Language> = new Map([
  ['en', ltr('English', 'English')],
  ['cy', ltr('Cymraeg', 'Welsh')],
  ['pl', ltr('Polski', 'Polish')],
  ['ar', rtl('العربية', 'Arabic')],
  ['bn', ltr('বাংলা', 'Bengali')],
  ['es', ltr('Español', 'Spanish')],
  ['fa', rtl('فارسی', 'Persian')],
  ['fr', ltr('Français', 'French')],
  ['gu', ltr('ગુજરાતી', 'Gujarati')],
  ['ckb', rtl('کوردیی ناوەندی', 'Kurdish (Sorani)')],
  ['lt', ltr('Lietuvių', 'Lithuanian')],
  ['pa', ltr('ਪੰਜਾਬੀ', 'Panjabi')],
  ['ps', rtl('پښتو', 'Pashto')],
  ['pt', ltr('Português', 'Portuguese')],
  ['ro', ltr('Română', 'Romanian')],
  ['so', ltr('Soomaali', 'Somali')],
  ['ti', ltr('ትግርኛ', 'Tigrinya')],
  ['tr', ltr('Türkçe', 'Turkish')],
  ['uk', ltr('Українська', 'Ukrainian')],
  ['ur', rtl('اردو', 'Urdu')],
  ['zh', ltr('中文', 'Chinese')],
]);

/** What texts are in where nothing else is chosen. */
export const mainLanguage = 'en';

const easyRead = 'easyread';

/** A rendition is a language (`cy`), Easy Read (`easyread`), or Easy Read in a language (`cy-easyread`). */
export const isEasyRead = (rendition: string): boolean => rendition.split('-').includes(easyRead);

/** The language that a rendition is in: that of `easyread` is English. */
export function languageOf(rendition: string): string {
  const [first = mainLanguage] = rendition.split('-');
  return first === easyRead ? mainLanguage : first;
}

export const directionOf = (rendition: string): Direction => languages.get(languageOf(rendition))?.direction ?? 'ltr';

const withFormat = (name: string, rendition: string): string => {
  if (!isEasyRead(rendition)) return name;
  return languageOf(rendition) === mainLanguage ? 'Easy Read' : `Easy Read: ${name}`;
};

/** As its readers call it; an unknown one by its key. */
export const ownNameOf = (rendition: string): string =>
  withFormat(languages.get(languageOf(rendition))?.name ?? rendition, rendition);

/** As staff call it, in English. */
export const englishNameOf = (rendition: string): string =>
  withFormat(languages.get(languageOf(rendition))?.english ?? rendition, rendition);

export const isKnownRendition = (key: string): boolean =>
  languages.has(languageOf(key)) && /^([a-z]{2,3}|easyread|[a-z]{2,3}-easyread)$/.test(key) && key !== mainLanguage;

/** Everything a survey can be offered in besides plain English, Easy Read first, then by English name. */
export const renditionKeys: readonly string[] = [
  easyRead,
  ...[...languages]
    .filter(([code]) => code !== mainLanguage)
    .sort(([, one], [, other]) => one.english.localeCompare(other.english))
    .map(([code]) => code),
];

/** Languages that the site's own words may be translated into. */
export const translatedLanguages: readonly string[] = renditionKeys.filter((key) => key !== easyRead);

/** `lang` and `dir` of an element whose text is in a rendition. */
export const textAttributes = (rendition: string): { lang: string; dir: Direction } => ({
  lang: languageOf(rendition),
  dir: directionOf(rendition),
});
