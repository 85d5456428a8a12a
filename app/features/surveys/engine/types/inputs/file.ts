/** Files that people add to their answer: the answer itself is a list of this site's own ids. */
import { z } from 'zod';
import { entryFault, shapeFault } from '../../errors.ts';
import { given } from '../../states.ts';
import { expressionValidator, questionProperties } from '../question-type.ts';
import type { AnswerShape, Outcome, QuestionType } from '../question-type.ts';

/** What a file may be. */
export const fileKinds = ['image', 'pdf', 'document', 'audio'] as const;
export type FileKind = (typeof fileKinds)[number];

/** The most files of one question, and the most bytes of one file. */
const mostFiles = 5;
const mostFileBytes = 10 * 1024 * 1024;

const schema = z.strictObject({
  type: z.literal('file'),
  ...questionProperties,
  /** Up to `maxFiles` files in place of one. */
  allowMultiple: z.boolean().optional(),
  /** This project's own. */
  maxFiles: z.int().min(1).max(mostFiles).optional(),
  /** Kinds of file by name; this project's own. Every kind when it is not given. */
  acceptedTypes: z.array(z.enum(fileKinds)).min(1).max(fileKinds.length).optional(),
  /** In bytes, as in SurveyJS. */
  maxSize: z.int().min(1024).max(mostFileBytes).optional(),
  validators: z.array(expressionValidator).max(10).optional(),
});

export type FileDefinition = z.output<typeof schema>;

/** How many files of which kinds and size a question takes. */
export function fileRules({ allowMultiple, maxFiles, acceptedTypes, maxSize }: FileDefinition): {
  most: number;
  kinds: readonly FileKind[];
  maxBytes: number;
} {
  return {
    most: allowMultiple === true ? (maxFiles ?? mostFiles) : 1,
    kinds: acceptedTypes ?? fileKinds,
    maxBytes: maxSize ?? mostFileBytes,
  };
}

/** Ids are random UUIDs, made when a file arrives. */
const fileId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const isFileId = (value: unknown): value is string => typeof value === 'string' && fileId.test(value);

/** Carries the ids of files that arrived before. */
export const keptFilesField = (name: string): string => `${name}-kept`;

function accept(value: unknown, most: number): Outcome<readonly string[]> {
  if (value === undefined) return { value };
  if (!Array.isArray(value) || value.length > 100) return { fault: shapeFault('notAFile') };
  const ids: unknown[] = value;
  if (!ids.every(isFileId)) return { fault: shapeFault('notAFile') };
  if (new Set(ids).size < ids.length) return { fault: shapeFault('notAFile') };
  if (ids.length > most) return { fault: entryFault('tooManyFiles', { max: most }) };
  return { value: ids.length === 0 ? undefined : ids };
}

/** The ids in a stored text; empty for what is none. */
export function idsIn(text: string): string[] {
  try {
    const ids: unknown = JSON.parse(text);
    return Array.isArray(ids) ? ids.filter(isFileId) : [];
  } catch {
    return [];
  }
}

function compile(definition: FileDefinition): AnswerShape {
  const { name } = definition;
  const { most } = fileRules(definition);
  const kept = keptFilesField(name);
  return {
    fields: [name, kept],
    columns: [{ key: name, kind: 'file' }],
    read: (posted) => {
      const ids = posted(kept).filter((id) => id !== '');
      return { value: ids.length === 0 ? undefined : ids };
    },
    accept: (value) => accept(value, most),
    show: (value) => ({ [kept]: Array.isArray(value) ? value.map(String) : [] }),
    write: (value) => [{ mark: given, text: JSON.stringify(value) }],
    inWords: (value, { part }) => (Array.isArray(value) ? value.map((_, index) => `${part('file')} ${index + 1}`) : []),
    restore: ([cell]) => (cell?.mark === given && cell.text !== undefined ? idsIn(cell.text) : undefined),
  };
}

export const file: QuestionType<typeof schema> = { schema, compile };
