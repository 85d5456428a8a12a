/** Reads the form of a survey's quotas: one for all responses, and rows of an answer with a number. Pure. */

import { presets, ruleOf } from '#app/lib/disclosure/presets.ts';

/** A key of the messages. */
export type QuotaError =
  'quotaMostWrong' | 'quotaMostSmall' | 'quotaFixed' | 'quotaChoiceMissing' | 'quotaTwice' | 'quotaLong';

/** `choice`: a value of `choiceValue`; empty for none. */
export type TypedRow = { choice: string; most: string };

export type ReadQuotas = {
  total: string;
  rows: TypedRow[];
  notice: string;
  quotas: { question: string; code: string; most: number }[];
  /** By field id. */
  errors: { field: string; key: QuotaError }[];
};

export const mostNotice = 1000;

/** Once a quota is full, everybody can tell how many gave its answer: no fewer than a result may stand on, whatever the area's rule. */
export const leastOfAnswer = Math.max(...presets.map((preset) => ruleOf(preset).minimumBase));

const mostPlaces = 1_000_000;

/** Separates question and code in a choice's value: no name has one, and codes come after the first. */
export const choiceValue = (question: string, code: string): string => `${question}:${code}`;

const textOf = (value: FormDataEntryValue | null | undefined): string =>
  typeof value === 'string' ? value.trim() : '';

function readMost(typed: string): number | null {
  const digits = typed.replace(/[,\s]/g, '');
  const most = /^\d{1,7}$/.test(digits) ? Number(digits) : 0;
  return most >= 1 && most <= mostPlaces ? most : null;
}

/** @param offered the values of all choices that may have a quota */
export function readQuotas(form: FormData | URLSearchParams, offered: ReadonlySet<string>): ReadQuotas {
  const total = textOf(form.get('total'));
  const notice = textOf(form.get('notice'));
  const choices = form.getAll('choice[]').map(textOf);
  const numbers = form.getAll('most[]').map(textOf);
  const rows = choices.map((choice, index) => ({ choice, most: numbers[index] ?? '' }));
  const errors: ReadQuotas['errors'] = [];
  const quotas: ReadQuotas['quotas'] = [];
  if (total !== '') {
    const most = readMost(total);
    if (most === null) errors.push({ field: 'total', key: 'quotaMostWrong' });
    else quotas.push({ question: '', code: '', most });
  }
  const taken = new Set<string>();
  rows.forEach(({ choice, most: typed }, index) => {
    if (choice === '' && typed === '') return;
    const most = readMost(typed);
    if (!offered.has(choice)) errors.push({ field: `choice-${index}`, key: 'quotaChoiceMissing' });
    else if (taken.has(choice)) errors.push({ field: `choice-${index}`, key: 'quotaTwice' });
    if (most === null) errors.push({ field: `most-${index}`, key: 'quotaMostWrong' });
    else if (most < leastOfAnswer) errors.push({ field: `most-${index}`, key: 'quotaMostSmall' });
    taken.add(choice);
    const split = choice.indexOf(':');
    if (most !== null) quotas.push({ question: choice.slice(0, split), code: choice.slice(split + 1), most });
  });
  if (notice.length > mostNotice) errors.push({ field: 'notice', key: 'quotaLong' });
  return { total, rows, notice, quotas, errors };
}
