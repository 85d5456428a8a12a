/** The record of what was done, in words: a verb such as `survey.published` names a thing and what happened to it. Pure. */
import type { Translate } from '#app/platform/messages.ts';
import { workMessages } from './messages-work.ts';

type WorkText = Translate<(typeof workMessages)['english']>;
type WorkKey = Parameters<WorkText>[0];

const isKey = (key: string): key is WorkKey => key in workMessages.english;

/** "published a survey"; a verb that nobody has worded is said in general. */
export function deedInWords(verb: string, t: WorkText): string {
  const [thing = '', deed = ''] = verb.split('.');
  const [thingKey, deedKey] = [`thing_${thing}`, `deed_${deed}`];
  return t('deedOf', {
    deed: t(isKey(deedKey) ? deedKey : 'deed_unknown'),
    thing: t(isKey(thingKey) ? thingKey : 'thing_unknown'),
  });
}

/** Where the next page of the record begins: time and id of the last line shown. */
export type RecordKey = { at: Date; id: string };

/** `mbq2k1x0-0a1b2c3d4e`: milliseconds in base 36, then the id. */
export const writeRecordKey = ({ at, id }: RecordKey): string => `${at.getTime().toString(36)}-${id}`;

/** Reads a key; null for none and for text that is none: the record then begins at its newest line. */
export function readRecordKey(text: string | null): RecordKey | null {
  const parts = /^([0-9a-z]{1,9})-([0-9a-z]{10})$/.exec(text ?? '');
  if (!parts?.[1] || !parts[2]) return null;
  return { at: new Date(Number.parseInt(parts[1], 36)), id: parts[2] };
}
