/** How the latest reading of a measure compares with a target that a person joined to it, in the one unit of both. Pure. */
import type { Stated } from '#db/schema/base/columns.ts';
import type { ShownDate } from '../shown-date.ts';
import { middleOf } from '../shown-date.ts';

/**
 * Where the reading lies. Whether more or less is better is not recorded, so nothing here says that a target is met.
 * `changed`: the target says something else since they were joined. `unit`: reading and target are not stated in one unit.
 * `number`: the target states no number. `reading`: there is none.
 */
export type Comparison =
  | { state: 'below' | 'at' | 'above'; readingId: string; by: number }
  | { state: 'not-compared'; because: 'changed' | 'unit' | 'number' | 'reading' };

type Reading = { id: string; value: Stated<number>; asAt: ShownDate };
type Quantity = { value: Stated<number>; unit: Stated<string>; isChangedSince?: boolean };

/** Other ways of writing one unit. */
const spellings: Record<string, string> = { percent: '%', 'per cent': '%', pc: '%' };

function unitOf(unit: Stated<string>): string | null {
  if (unit.state !== 'stated') return null;
  const written = unit.value.trim().toLowerCase();
  return spellings[written] ?? written;
}

/** Whether both state a unit and it is the same. */
export function isOneUnit(one: Stated<string>, other: Stated<string>): boolean {
  return unitOf(one) !== null && unitOf(one) === unitOf(other);
}

export const isPercent = (unit: Stated<string>): boolean => unitOf(unit) === '%';

/** The last stated one in time; where none has a date, the last one listed. */
function latestOf<R extends Reading>(
  readings: readonly R[],
): (R & { value: { state: 'stated'; value: number } }) | null {
  type Known = R & { value: { state: 'stated'; value: number } };
  const known = readings.filter((reading): reading is Known => reading.value.state === 'stated');
  const dated = known.filter(({ asAt }) => middleOf(asAt) !== null);
  if (dated.length === 0) return known.at(-1) ?? null;
  const time = ({ asAt }: Known) => middleOf(asAt) ?? 0;
  return dated.reduce((latest, one) => (time(one) >= time(latest) ? one : latest));
}

/** Readings and targets are decimal numbers as people write them: what binary arithmetic adds to a difference is cut off. */
const difference = (one: number, other: number) => Number(Math.abs(one - other).toPrecision(12));

export function compare(readings: readonly Reading[], unit: Stated<string>, target: Quantity): Comparison {
  if (target.isChangedSince === true) return { state: 'not-compared', because: 'changed' };
  if (target.value.state !== 'stated') return { state: 'not-compared', because: 'number' };
  const latest = latestOf(readings);
  if (latest === null) return { state: 'not-compared', because: 'reading' };
  if (!isOneUnit(unit, target.unit)) return { state: 'not-compared', because: 'unit' };
  const { value: reading } = latest.value;
  const { value: wanted } = target.value;
  const state = reading < wanted ? 'below' : reading > wanted ? 'above' : 'at';
  return { state, readingId: latest.id, by: difference(reading, wanted) };
}
