/** Which responses a page of results counts, as its address says it. Pure. */
import { answerState } from '../engine/states.ts';
import type { AnswerState } from '../engine/states.ts';

/** Channels that responses come by. */
const channels = ['web', 'paper', 'phone', 'assisted', 'kiosk', 'imported', 'demonstration'] as const;

export type ResultFilters = {
  /** Answers by the key of a table: any of the codes of one table, and so for every table. A missing answer has a code too. */
  answers: { key: string; codes: string[] }[];
  renditions: string[];
  channels: string[];
  /** Numbers of versions. */
  versions: number[];
  isLate: boolean | null;
};

export const noFilters: ResultFilters = { answers: [], renditions: [], channels: [], versions: [], isLate: null };

const mostFilters = 20;

/** What stands for a missing answer among the codes of a table: no code of a choice has a tilde. */
export const missingCode = (state: AnswerState): string => `~${state}`;

/** Why an answer is missing, where a code says that; undefined for the code of a choice. */
export function missingIn(code: string): AnswerState | undefined {
  const state = code.slice(1);
  return code.startsWith('~') && Object.hasOwn(answerState, state) ? (state as AnswerState) : undefined;
}

/** Reads `f=question:code`, or `f=question:~skipped` for those who left it out, `rendition`, `channel`, `version` (each may be repeated), and `late=yes` or `no`. */
export function readFilters(query: URLSearchParams): ResultFilters {
  const answers = new Map<string, string[]>();
  for (const text of query.getAll('f').slice(0, mostFilters)) {
    const at = text.lastIndexOf(':');
    const [key, code] = [text.slice(0, at), text.slice(at + 1)];
    if (at > 0 && code !== '') answers.set(key, [...new Set([...(answers.get(key) ?? []), code])]);
  }
  const late = query.get('late');
  return {
    answers: [...answers].map(([key, codes]) => ({ key, codes })),
    renditions: query
      .getAll('rendition')
      .filter((key) => /^[a-zA-Z][a-zA-Z0-9-]{0,30}$/.test(key))
      .slice(0, mostFilters),
    channels: query.getAll('channel').filter((name) => (channels as readonly string[]).includes(name)),
    versions: query
      .getAll('version')
      .filter((text) => /^\d{1,6}$/.test(text))
      .slice(0, mostFilters)
      .map(Number),
    isLate: late === 'yes' ? true : late === 'no' ? false : null,
  };
}

/** The same as parameters of an address, in one order, so that one choice has one address. */
export function writeFilters({
  answers,
  renditions,
  channels: by,
  versions,
  isLate,
}: ResultFilters): [string, string][] {
  return [
    ...answers.flatMap(({ key, codes }) => codes.map((code): [string, string] => ['f', `${key}:${code}`])),
    ...renditions.map((key): [string, string] => ['rendition', key]),
    ...by.map((name): [string, string] => ['channel', name]),
    ...versions.map((number): [string, string] => ['version', String(number)]),
    ...(isLate === null ? [] : ([['late', isLate ? 'yes' : 'no']] as [string, string][])),
  ];
}

export const isFiltered = (filters: ResultFilters): boolean => writeFilters(filters).length > 0;
