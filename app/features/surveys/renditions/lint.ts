/** What is wrong with a survey's renditions: an offered one must be complete; Easy Read should be easy to read. Pure. */
import { englishNameOf, isEasyRead, languageOf, mainLanguage } from '#app/lib/languages.ts';
import type { Definition } from '../engine/definition.ts';
import type { Finding } from '../engine/lint/findings.ts';
import { completenessOf, gridRows } from './completeness.ts';
import type { GridRow } from './completeness.ts';
import { hintInWords, readingHints } from './reading.ts';

/** So many places are named of a rendition that has gaps. */
const mostNamed = 5;
const mostHints = 20;

function gapsOf(rendition: string, rows: readonly GridRow[]): Finding[] {
  const { said, all } = completenessOf(rows);
  if (said === all) return [];
  const gaps = rows.filter(({ own }) => own.trim() === '').map(({ path }) => path);
  const named = `${gaps.slice(0, mostNamed).join(', ')}${gaps.length > mostNamed ? ' …' : ''}`;
  return [
    {
      level: 'error',
      path: 'renditions',
      message: `${englishNameOf(rendition)} is offered, but only ${said} of ${all} texts are written in it. Missing: ${named}.`,
      mend: 'Write the missing texts under “Formats and languages”, or stop offering it.',
    },
  ];
}

const hintsOf = (rows: readonly GridRow[]): Finding[] =>
  rows.flatMap(({ path, own }) =>
    readingHints(own).map((hint): Finding => ({
      level: 'warning',
      path: `${path}.easyread`,
      message: `Easy Read: ${hintInWords(hint)}`,
      mend: 'Try it with somebody who uses Easy Read.',
    })),
  );

/** Errors stop publishing. */
export function lintRenditions(definition: Definition): Finding[] {
  const offered = definition.renditions ?? [];
  const found = offered.flatMap((rendition) => {
    const rows = gridRows(definition, rendition);
    const isEasyEnglish = isEasyRead(rendition) && languageOf(rendition) === mainLanguage;
    return [...gapsOf(rendition, rows), ...(isEasyEnglish ? hintsOf(rows).slice(0, mostHints) : [])];
  });
  if (offered.length === 0 || definition.description !== undefined) return found;
  const message = 'Without a description, the survey’s own page stays in English in every other format and language.';
  const mend = 'Add the introduction as “description”, and write it in each format.';
  return [...found, { level: 'warning', path: 'description', message, mend }];
}
