/** What staff call a rendition. Pure. */

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** `easyread` is Easy Read; other keys are languages. A key that is none stands for itself. */
export function renditionName(key: string): string {
  if (key === 'easyread') return 'Easy Read';
  try {
    return languages.of(key) ?? key;
  } catch {
    return key;
  }
}
