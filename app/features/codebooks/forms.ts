/** The forms of a codebook: its rows, and publishing it. Pure. */
import { z } from 'zod';
import type { Translate } from '#app/platform/messages.ts';
import { limits } from './codebook.ts';
import type { Code, Codes } from './codebook.ts';
import type { codebookStaffMessages } from './messages-manage.ts';

type Text = Translate<(typeof codebookStaffMessages)['english']>;

const words = (t: Text, max = limits.words) =>
  z
    .string()
    .trim()
    .max(max, t('tooLong', { max }))
    .optional()
    .transform((typed) => (typed ?? '').replace(/\r\n/g, '\n'));

const code = (t: Text) =>
  z.object({
    id: z.string().max(40).optional(),
    folder: words(t, limits.folder),
    label: words(t, limits.label),
    usedFor: words(t),
    notUsedFor: words(t),
    example: words(t),
  });

const isEmpty = ({ id: _id, ...row }: { id?: string | undefined } & Omit<Code, 'id'>) =>
  Object.values(row).every((word) => word === '');

/** A row in which nothing is typed is no code; one in which anything is needs its name. */
export const codebookForm = (t: Text) =>
  z.object({
    seen: z.string().max(100).optional(),
    nothingToSort: words(t),
    codes: z
      .array(code(t))
      .max(limits.codes, t('tooMany', { max: limits.codes }))
      .default([])
      .superRefine((rows, check) => {
        for (const [row, typed] of rows.entries())
          if (typed.label === '' && !isEmpty(typed))
            check.addIssue({ code: 'custom', path: [row, 'label'], message: t('labelMissing') });
      })
      .transform((rows) => rows.filter((row) => !isEmpty(row))),
  });

/** A row that is not stored yet: never empty, or an added row would vanish with the answer of the form. */
export const newRow: Code = { id: 'new', folder: '', label: '', usedFor: '', notUsedFor: '', example: '' };

export type CodebookValues = { seen: string; nothingToSort: string; codes: Code[] };

/** What the form shows of a draft; where there is nothing yet, one row to begin with. */
export function codebookValues({ codes, nothingToSort }: Codes, seen: string): CodebookValues {
  return { seen, nothingToSort, codes: codes.length === 0 && nothingToSort === '' ? [newRow] : codes };
}
