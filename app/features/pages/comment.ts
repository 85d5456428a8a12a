/** A comment: what may be in it, the rules it is held to, and how it is decided on. Pure. */
import { z } from 'zod';
import { findPersonalData } from '#app/lib/methods/personal-data.ts';
import type { PersonalKind } from '#app/lib/methods/personal-data.ts';
import type { Translate } from '#app/platform/messages.ts';
import type { commentMessages } from './messages-comments.ts';

const mostName = 60;
const mostWords = 3000;

type Text = Translate<(typeof commentMessages)['english']>;

/** The form that anybody may fill in. Line endings are made alike. */
export const commentSchema = (t: Text) =>
  z.object({
    name: z
      .string()
      .trim()
      .max(mostName, t('nameLong', { most: mostName }))
      .default(''),
    words: z
      .string({ error: t('wordsMissing') })
      .transform((words) => words.replace(/\r\n?/g, '\n').trim())
      .pipe(
        z
          .string()
          .min(1, t('wordsMissing'))
          .max(mostWords, t('wordsLong', { most: mostWords })),
      ),
  });

export type CommentInput = z.output<ReturnType<typeof commentSchema>>;

/** Why a comment is not shown: the rules as people can read them before they write. */
export const rules = [
  'names-a-child',
  'names-staff',
  'unkind',
  'hatred',
  'advert',
  'not-about-this',
  'private',
] as const;
export type Rule = (typeof rules)[number];

/** What stands in place of a rule where the author had it taken off. */
export const byAuthor = 'by-author';

export function isRule(rule: unknown): rule is Rule {
  return rules.some((one) => one === rule);
}

/** What in a text may tell strangers who a child or family is; nothing is refused for it, the writer looks again. */
export type Hint = PersonalKind | 'child';

/** "My son Alex": words that lead to a name, and a word with a capital. */
const namedChild =
  /\b(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir)\s+(?:son|daughter|child|boy|girl|little one|grandson|granddaughter|brother|sister)\s*,?\s+(?:called\s+|named\s+)?\p{Lu}\p{Ll}+/u;

export function hintsIn(words: string): Hint[] {
  const kinds = findPersonalData(words).map((flag) => flag.kind);
  return [...(namedChild.test(words) ? (['child'] as const) : []), ...new Set(kinds)];
}
