/** Where the columns of a file can go, and which column looks like which. Pure. */
import type { Plan, PlanQuestion } from '../../engine/plan.server.ts';
import type { LocalisedText } from '../../engine/text.ts';
import type { FormQuestion } from '../paper/form-model.ts';

/**
 * `day`: when the answer came in. `question`: a whole answer. `tick`, `place`, `part`: one choice, the place of one item,
 * one row or item of a question. `words`: the text beside "other".
 */
export type Target = {
  key: string;
  kind: 'day' | 'question' | 'tick' | 'place' | 'part' | 'words';
  question: string;
  part: string;
  /** The question's number on paper; 0 for the day. */
  number: number;
  title: string;
  /** What it is of: a choice, a row. Empty for the whole. */
  of: string;
  /** Headings that name it, made plain. */
  names: readonly string[];
};

/** As headings are compared: without case, marks, and what stands between words. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const textsOf = (text: LocalisedText | undefined): string[] =>
  text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(text);

const dayNames = ['day', 'date', 'received', 'date received', 'received on', 'day received', 'submitted', 'completed'];

type Named = { kind: Target['kind']; part: string; of: string; names: string[] };

function targetsIn(question: PlanQuestion, form: FormQuestion): Named[] {
  const { name, definition, shape } = question;
  const titles = [name, form.title, `q${String(form.number)}`, ...textsOf(definition.title)];
  const both = (tail: string[]) => titles.flatMap((title) => tail.map((end) => `${title} ${end}`));
  const part = (kind: Target['kind'], key: string, of: string, texts: string[]): Named => ({
    kind,
    part: key,
    of,
    names: both([key, of, ...texts]),
  });
  const whole: Named = { kind: 'question', part: '', of: '', names: titles };
  const options = (shape.options ?? []).map(({ code, text }) => {
    const of = form.options.find((option) => option.code === code)?.text ?? code;
    return { code, of, texts: textsOf(text) };
  });
  const parts = (shape.parts ?? []).map(({ key, text }) => {
    const of = form.parts.find((one) => one.key === key)?.text ?? key;
    return part('part', key, of, textsOf(text));
  });
  const words: Named[] = shape.comment
    ? [
        {
          kind: 'words',
          part: '',
          of: 'other',
          names: both(['Comment', 'other', 'other text', 'other please specify']),
        },
      ]
    : [];
  switch (form.kind) {
    case 'many':
      return [whole, ...options.map(({ code, of, texts }) => part('tick', code, of, texts)), ...words];
    case 'rank':
      return [whole, ...options.map(({ code, of, texts }) => part('place', code, of, texts))];
    case 'grid':
    case 'items':
      return parts;
    case 'rows':
    case 'file':
      return [];
    default:
      return [whole, ...words];
  }
}

/** Everything a column can be. Repeated rows and files cannot come from a sheet of one line a person. */
export function targetsOf(plan: Plan, form: readonly FormQuestion[]): Target[] {
  const day: Target = {
    key: 'day',
    kind: 'day',
    question: '',
    part: '',
    number: 0,
    title: '',
    of: '',
    names: dayNames,
  };
  const answers = form.flatMap((one) => {
    const question = plan.question(one.name);
    if (!question) return [];
    return targetsIn(question, one).map(({ kind, part, of, names }): Target => ({
      key: [kind, one.name, ...(part === '' ? [] : [part])].join('|'),
      kind,
      question: one.name,
      part,
      number: one.number,
      title: one.title,
      of,
      names: [...new Set(names.map(plainWords))],
    }));
  });
  return [day, ...answers];
}

/** A target for each heading, none twice; empty where nothing looks alike. Headings that several things share go to none. */
export function guessTargets(headers: readonly string[], targets: readonly Target[]): string[] {
  const byName = new Map<string, Target[]>();
  for (const target of targets) {
    for (const name of target.names) byName.set(name, [...(byName.get(name) ?? []), target]);
  }
  // A choice named alone is known where no other question has such a choice.
  for (const target of targets) {
    const alone = plainWords(target.of);
    if (target.kind === 'tick' && alone !== '' && !byName.has(alone)) {
      const same = targets.filter((one) => one.kind === 'tick' && plainWords(one.of) === alone);
      if (same.length === 1) byName.set(alone, same);
    }
  }
  const used = new Set<string>();
  return headers.map((header) => {
    const [only, second] = byName.get(plainWords(header)) ?? [];
    if (!only || second || used.has(only.key)) return '';
    used.add(only.key);
    return only.key;
  });
}
