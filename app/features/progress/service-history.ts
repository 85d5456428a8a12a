/** What happened around one service, newest first: what was published about it, and the stages its changes reached. Pure. */
import type { Stated, StoredDate } from '#db/schema/base/columns.ts';
import type { ServiceTouch } from '#app/features/areas/service.ts';
import { addressOf } from '#app/features/record/node.ts';
import type { NodeKind } from '#app/features/record/node.ts';
import { formatDay, londonDay } from '#app/lib/dates.ts';
import { comparePartialDates, formatPartialDate, toEdtf } from '#app/lib/partial-date.ts';
import { againstOf } from './against.ts';
import type { Against, AgainstFacts } from './against.ts';
import type { View } from './present.ts';
import type { StageName } from './stages.ts';

export type ServiceStage = {
  id: string;
  changeId: string;
  title: string;
  stage: StageName;
  place: Stated<string>;
  reached: StoredDate;
  note: string;
  against: AgainstFacts;
};

export type HistoryEntry = {
  id: string;
  title: string;
  address: string;
  /** As it is shown, with its own precision; null where the date is not stated. */
  date: string | null;
  /** EDTF for machines (data-rules 3). */
  edtf: string | null;
} & (
  | { entry: 'published'; kind: NodeKind }
  | {
      entry: 'stage';
      stage: StageName;
      place: string | null;
      note: string;
      /** What stands against its being in place; empty where nothing does, and at every other stage. */
      against: Against[];
    }
);

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

function reached(area: string, today: string, of: ServiceStage): Dated {
  const { id, changeId, title, stage, place, reached: on, note } = of;
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
      against: stage === 'in-place' ? againstOf(of.against, today) : [],
    },
  };
}

/**
 * Newest first by the end of each date's range; what has no date comes last, in the order it was recorded.
 * @param today YYYY-MM-DD in Europe/London.
 */
export function serviceHistory(
  { area, today }: View,
  touches: readonly ServiceTouch[],
  stages: readonly ServiceStage[],
): HistoryEntry[] {
  const all = [
    ...touches.map((touch) => published(area, touch)),
    ...stages.map((stage) => reached(area, today, stage)),
  ];
  const dated = all.filter(({ on }) => on.state === 'stated').sort((a, b) => comparePartialDates(b.on, a.on));
  return [...dated, ...all.filter(({ on }) => on.state !== 'stated')].map(({ shown }) => shown);
}
