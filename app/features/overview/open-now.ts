/** What people can take part in today, in whichever area: how many days are left and how many minutes it takes. Pure. */
import type { StoredDate } from '#db/schema/base/columns.ts';
import { addressOf } from '#app/features/record/node.ts';
import { daysLeft } from '#app/features/consultations/consultation.ts';
import { formatPartialDate } from '#app/lib/partial-date.ts';
import { opening } from '#app/features/areas/service.ts';

/** An area as lists across areas name it; a demonstration says so wherever its data goes. */
export type AreaName = { slug: string; name: string; demonstration: 'none' | 'published-page' | 'invented' };

export type OpenRow = {
  area: AreaName;
  kind: 'consultation' | 'survey';
  id: string;
  slug: string | null;
  title: string;
  text: string;
  /** Of the shortest way to take part; null where none has a stated time. */
  minutes: number | null;
  closes: StoredDate;
};

export type OpenThing = {
  area: AreaName;
  kind: OpenRow['kind'];
  title: string;
  address: string;
  /** Its first paragraph, without marks. */
  text: string;
  minutes: number | null;
  /** Days to the last day, that day being 0; null where no exact day is stated. */
  daysLeft: number | null;
  /** In words; null where no last day is stated. */
  closes: string | null;
};

/** @param today YYYY-MM-DD in Europe/London. */
export function showOpen(row: OpenRow, today: string): OpenThing {
  const { area, kind, title, text, minutes, closes } = row;
  return {
    area,
    kind,
    title,
    address: addressOf(area.slug, row),
    text: opening(text),
    minutes,
    daysLeft: daysLeft(closes, today),
    closes: closes.state === 'stated' ? formatPartialDate(closes) : null,
  };
}
