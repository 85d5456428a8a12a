/** A value or a date as it is known: in words, with "not stated" where its source says nothing. */
import type { ReactNode } from 'react';
import type { Stated } from '#db/schema/base/columns.ts';
import { useText } from '#app/platform/use-text.ts';
import { NotStated } from '#app/ui/content/not-stated.tsx';
import { progressMessages } from '../messages.ts';
import type { ShownDate } from '../shown-date.ts';

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 });

/** What is stated, or why there is nothing; never blank and never zero. */
export function StatedValue({ value, unit }: { value: Stated<string> | Stated<number>; unit?: Stated<string> }) {
  const t = useText(progressMessages);
  if (value.state !== 'stated') return <NotStated label={t(`missing_${value.state}`)} />;
  const words = typeof value.value === 'number' ? number.format(value.value) : value.value;
  return <>{`${words}${unit?.state === 'stated' ? unitText(unit.value) : ''}`}</>;
}

/** A sign stands close to its number; a word keeps its distance. */
function unitText(unit: string): string {
  return /^[%°]/.test(unit) ? unit : ` ${unit}`;
}

/** A reading or target as one text, for charts; the words for "not stated" where there is none. */
export function statedText(value: Stated<number>, unit: Stated<string>, missing: string): string {
  if (value.state !== 'stated') return missing;
  return `${number.format(value.value)}${unit.state === 'stated' ? unitText(unit.value) : ''}`;
}

/** HTML's `datetime` knows years, months and days; other precisions stay words only. */
const hasDateTime = (date: Extract<ShownDate, { state: 'stated' }>) => /^\d{4}(-\d{2}){0,2}$/.test(date.edtf);

export function DateText({ date }: { date: ShownDate }) {
  const t = useText(progressMessages);
  if (date.state === 'not-stated') return <NotStated label={t('missing_not-stated')} />;
  return hasDateTime(date) ? <time dateTime={date.edtf}>{date.text}</time> : <>{date.text}</>;
}

/** "Due: by May 2024": a short fact with its name. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <span>
      {label}: {children}
    </span>
  );
}
