/** What is wrong with a survey's renditions: an offered one must be complete; Easy Read should be easy to read. Pure. */
import { englishNameOf, isEasyRead, languageOf, mainLanguage } from '#app/lib/languages.ts';
import type { Definition } from '../engine/definition.ts';
import type { Finding } from '../engine/lint/findings.ts';
import { completenessOf, gridRows } from './completeness.ts';
import type { GridRow } from './completeness.ts';
import { hintInWords, readingHints } from './reading.ts';

/** So many gaps of a rendition are named one by one. */
const mostNamed = 5;
const mostHints = 20;

function gapsOf(rendition: string, rows: readonly GridRow[]): Finding[] {
  const { said, all } = completenessOf(rows);
  if (said === all) return [];
  const name = englishNameOf(rendition);
  const named = rows
    .filter(({ own }) => own.trim() === '')
    .slice(0, mostNamed)
    .map(({ path }): Finding => {
      return { level: 'error', path, rendition, message: 'It is not written yet.', mend: 'Write it.' };
    });
  return [
    {
      level: 'error',
      path: 'renditions',
      rendition,
      message: `${name} is offered, but only ${said} of ${all} texts are written in it.`,
      mend: 'Write the missing texts under “Formats and languages”, or stop offering it.',
    },
    ...named,
  ];
}

/** A text that was written for other words may ask another question into the same results. */
function outdatedOf(rendition: string, rows: readonly GridRow[]): Finding[] {
  const found = rows.filter(({ writtenFor }) => writtenFor !== null);
  const named = found.slice(0, mostNamed).map(({ path, writtenFor }): Finding => {
    const message = `It was written for “${writtenFor ?? ''}”, which has changed since.`;
    return { level: 'error', path, rendition, message, mend: 'Write it again, or say that it is still right.' };
  });
  if (named.length === found.length) return named;
  const message = `${englishNameOf(rendition)} has ${found.length} texts whose words have changed since they were written.`;
  const mend = 'Look at them again under “Formats and languages”.';
  return [{ level: 'error', path: 'renditions', rendition, message, mend }, ...named];
}

const hintsOf = (rows: readonly GridRow[]): Finding[] =>
  rows.flatMap(({ path, own }) =>
    readingHints(own).map((hint): Finding => ({
      level: 'warning',
      path,
      rendition: 'easyread',
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
    return [
      ...gapsOf(rendition, rows),
      ...outdatedOf(rendition, rows),
      ...(isEasyEnglish ? hintsOf(rows).slice(0, mostHints) : []),
    ];
  });
  if (offered.length === 0 || definition.description !== undefined) return found;
  const message = 'Without a description, the survey’s own page stays in English in every other format and language.';
  const mend = 'Write an introduction of the questions, and write it in each format.';
  return [...found, { level: 'warning', path: 'description', message, mend }];
}
