/** Finds words of a page that are read aloud as another language than they are in: English outside an element that says so. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import type { Messages } from '#app/platform/messages.ts';
import { shippedTexts } from '#app/platform/translations/shipped.ts';
import { projectRoot } from '#tests/setup/steps.ts';

/** A piece of text, or of an attribute that is read aloud, with the language of the element that it is in. */
type Piece = { text: string; lang: string };

const readAloud = ['aria-label', 'alt', 'title', 'placeholder', 'label'];

/** Everything that is said within the markup, whose language is that of the page until an element says otherwise. */
function piecesOf(markup: string, language: string): Piece[] {
  const pieces: Piece[] = [];
  const languages = [language];
  const parser = new SaxesParser();
  const lang = () => languages.at(-1) ?? language;
  const add = (text: string | undefined) => {
    if (text !== undefined && text.trim() !== '')
      pieces.push({ text: text.replaceAll(/\s+/g, ' ').trim(), lang: lang() });
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ attributes }) => {
    languages.push(attributes['lang'] ?? lang());
    for (const name of readAloud) add(attributes[name]);
  });
  parser.on('text', add);
  parser.on('closetag', () => {
    languages.pop();
  });
  parser.write(`<main>${markup}</main>`).close();
  return pieces;
}

/** Names and signs that are the same in every language, and the titles that a sentence quotes. */
const everywhere =
  /\b[0-9A-Z]{4}-([0-9A-Z]{1,4}-?)*|«[^»]*»|“[^”]*”|Said & Done|Testshire|Ana|Childline|Easy Read|name@example\.org|\bQR\b|\bPDF\b|\bMB\b|(https?:\/\/)?[\w.-]+\.example\S*|[\w-]+\.(org|example)|JPEG|PNG|WebP|GIF|Word|Excel|PowerPoint|OpenDocument|MP3|M4A|WAV|OGG|FLAC|tell-us/g;

const isEnglishIn = (script: RegExp) => (text: string) => script.test(text.replaceAll(everywhere, ''));

/** Where a language has a script of its own, any word in Latin letters. */
const latinWord = isEnglishIn(/[A-Za-z]{2,}/);

type Known = { whole: ReadonlySet<string>; parts: readonly string[] };

const placeholder = /\{\{\s*\w+\s*\}\}|%\{\w+\}/;

const isMessages = (value: unknown): value is Messages =>
  typeof value === 'object' && value !== null && 'namespace' in value && 'english' in value;

/** The texts of every part of the site, translated or not. */
export async function everyMessage(): Promise<Messages[]> {
  const files = globSync('app/**/messages*.ts', { cwd: projectRoot });
  const modules = await Promise.all(
    files.map((file) => import(join(projectRoot, file)) as Promise<Record<string, unknown>>),
  );
  return modules.flatMap((module) => Object.values(module).filter(isMessages));
}

/** What is said in English alone: texts whole and, of long ones, what stands between their variables. */
function knownEnglish(language: string, all: readonly Messages[]): Known {
  const whole = new Set<string>();
  const parts: string[] = [];
  for (const { namespace, english } of all) {
    for (const [key, text] of Object.entries(english)) {
      if (shippedTexts[language]?.[namespace]?.[key] === text || !/[A-Za-z]{3}/.test(text)) continue;
      if (!placeholder.test(text)) whole.add(text);
      parts.push(...text.split(new RegExp(placeholder, 'g')).filter((part) => part.trim().split(/\s+/).length > 2));
    }
  }
  return { whole, parts: parts.map((part) => part.trim()) };
}

/** Whether a text is one that the site says in English. */
function englishWords(language: string, all: readonly Messages[]): (text: string) => boolean {
  const { whole, parts } = knownEnglish(language, all);
  return (text) => whole.has(text) || parts.some((part) => text.includes(part));
}

/**
 * Texts of a page in another language that are English and do not say so, and those that say so and are not.
 * @param all the texts that the site may say
 * @param markup what stands in the page's body: well-formed, as React writes it
 */
export function wronglySpoken(markup: string, language: string, all: readonly Messages[]): string[] {
  const isOfScript = language === 'ar' || language === 'ur';
  const isEnglish = isOfScript ? latinWord : englishWords(language, all);
  return piecesOf(markup, language).flatMap(({ text, lang }) => {
    const claimsEnglish = lang === 'en' || lang.startsWith('en-');
    if (isEnglish(text) && !claimsEnglish && lang === language) return [`English, unmarked: ${text}`];
    if (isOfScript && claimsEnglish && /^[^A-Za-z]*[\u0600-\u06ff]/.test(text)) return [`marked as English: ${text}`];
    return [];
  });
}
