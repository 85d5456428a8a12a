/** What happened around one service, newest first: what was published about it, and the stages its changes reached. Pure. */
import type { Stated, StoredDate } from '#db/schema/base/columns.ts';
import type { ServiceTouch } from '#app/features/areas/service.ts';
import { addressOf } from '#app/features/record/node.ts';
import type { NodeKind } from '#app/features/record/node.ts';
import { formatDay, londonDay } from '#app/lib/dates.ts';
import { comparePartialDates, formatPartialDate, toEdtf } from '#app/lib/partial-date.ts';
import type { StageName } from './stages.ts';

export type ServiceStage = {
  id: string;
  changeId: string;
  title: string;
  stage: StageName;
  place: Stated<string>;
  reached: StoredDate;
  note: string;
};

export type HistoryEntry = {
  id: string;
  title: string;
  address: string;
  /** As it is shown, with its own precision; null where the date is not stated. */
  date: string | null;
  /** EDTF for machines (data-rules 3). */
  edtf: string | null;
} & ({ entry: 'published'; kind: NodeKind } | { entry: 'stage'; stage: StageName; place: string | null; note: string });

type Dated = { on: StoredDate; shown: HistoryEntry };

const ofDay = (day: string): StoredDate => ({
  state: 'stated',
  start: day,
  end: day,
  precision: 'day',
  qualifier: 'on',
});

function published(area: string, touch: ServiceTouch): Dated {
  const { id, kind, title, publishedAt } = touch;
  const day = publishedAt && londonDay(publishedAt);
  const address = addressOf(area, touch);
  return {
    on: day === null ? { state: 'not-stated' } : ofDay(day),
    shown: { id, entry: 'published', kind, title, address, date: day && formatDay(day), edtf: day },
  };
}

function reached(area: string, { id, changeId, title, stage, place, reached: on, note }: ServiceStage): Dated {
  return {
    on,
    shown: {
      id,
      entry: 'stage',
      stage,
      title,
      address: addressOf(area, { id: changeId, kind: 'service-change', slug: null }),
      date: on.state === 'stated' ? formatPartialDate(on) : null,
      edtf: toEdtf(on),
      place: place.state === 'stated' ? place.value : null,
      note,
    },
  };
}

/** Newest first by the end of each date's range; what has no date comes last, in the order it was recorded. */
export function serviceHistory(
  area: string,
  touches: readonly ServiceTouch[],
  stages: readonly ServiceStage[],
): HistoryEntry[] {
  const all = [...touches.map((touch) => published(area, touch)), ...stages.map((stage) => reached(area, stage))];
  const dated = all.filter(({ on }) => on.state === 'stated').sort((a, b) => comparePartialDates(b.on, a.on));
  return [...dated, ...all.filter(({ on }) => on.state !== 'stated')].map(({ shown }) => shown);
}
