/** Values and dates as they are known: in words, with "not stated" where nobody said; never blank and never zero. */
import type { Stated } from '#db/schema/base/columns.ts';
import { GlossaryText } from '#app/features/areas/glossary-text.tsx';
import { useText } from '#app/platform/use-text.ts';
import { NotStated } from '#app/ui/content/not-stated.tsx';
import { consultationMessages } from '../messages.ts';
import type { ShownDate } from '#app/lib/shown-date.ts';

const number = new Intl.NumberFormat('en-GB');

/** Why there is no value, in words. */
function useMissing() {
  const t = useText(consultationMessages);
  return (state: Exclude<Stated<unknown>['state'], 'stated'>): string => {
    if (state === 'not-stated') return t('notStated');
    return t(state === 'not-published' ? 'notPublished' : 'notAvailable');
  };
}

export function StatedText({ value }: { value: Stated<string> }) {
  const missing = useMissing();
  return value.state === 'stated' ? <GlossaryText text={value.value} /> : <NotStated label={missing(value.state)} />;
}

export function StatedCount({ value }: { value: Stated<number> }) {
  const missing = useMissing();
  return value.state === 'stated' ? <>{number.format(value.value)}</> : <NotStated label={missing(value.state)} />;
}

/** HTML's `datetime` knows years, months and days; other precisions stay words only. */
const hasDateTime = (edtf: string) => /^\d{4}(-\d{2}){0,2}$/.test(edtf);

export function DateText({ date }: { date: ShownDate }) {
  const t = useText(consultationMessages);
  if (date.state === 'not-stated') return <NotStated label={t('notStated')} />;
  return hasDateTime(date.edtf) ? <time dateTime={date.edtf}>{date.text}</time> : <>{date.text}</>;
}
