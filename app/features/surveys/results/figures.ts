/** Means, quartiles and classes of figures from their values and how often each was given. Pure. */
import type { ValueCount } from '../reads/results/tally.server.ts';

export type Figures = {
  count: number;
  mean: number;
  median: number;
  low: number;
  high: number;
  least: number;
  most: number;
};

/** A class of values, both ends included; `to` equals `from` where a class is one value. */
export type Bin = { code: string; from: number; to: number };

/** How values are put into classes: figures as they are, or dates as their unit says. */
export type Scale = 'number' | 'day' | 'month' | 'minute';

/** The value below which a share of all lies, between neighbours as R's type 7 and PostgreSQL's percentile_cont do. */
function quantile(values: readonly ValueCount[], total: number, share: number): number {
  const at = share * (total - 1);
  const valueAt = (place: number): number => {
    let passed = 0;
    for (const { value, count } of values) {
      passed += count;
      if (place < passed) return value;
    }
    return values.at(-1)?.value ?? 0;
  };
  const [below, above] = [valueAt(Math.floor(at)), valueAt(Math.ceil(at))];
  return below + (above - below) * (at - Math.floor(at));
}

/** Null where nobody gave a value. @param values ascending */
export function figuresOf(values: readonly ValueCount[]): Figures | null {
  const count = values.reduce((sum, one) => sum + one.count, 0);
  if (count === 0) return null;
  const mean = values.reduce((sum, one) => sum + one.value * one.count, 0) / count;
  const at = (share: number) => quantile(values, count, share);
  return {
    count,
    mean,
    median: at(0.5),
    low: at(0.25),
    high: at(0.75),
    least: values[0]?.value ?? 0,
    most: values.at(-1)?.value ?? 0,
  };
}

const mostBins = 12;

/** The next of 1, 2, 5, 10, 20, 50 … that makes at most twelve classes. */
function stepFor(span: number): number {
  const rough = Math.max(span / mostBins, Number.MIN_VALUE);
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((one) => one * power).find((step) => step >= rough) ?? power * 10;
}

function numberBins(values: readonly ValueCount[]): Bin[] {
  const [first, last] = [values[0]?.value ?? 0, values.at(-1)?.value ?? 0];
  const isWhole = values.every(({ value }) => Number.isInteger(value));
  if (isWhole && last - first < mostBins) {
    return Array.from({ length: last - first + 1 }, (_, at) => {
      const value = first + at;
      return { code: String(value), from: value, to: value };
    });
  }
  const step = isWhole ? Math.max(1, stepFor(last - first + 1)) : stepFor(last - first);
  const start = Math.floor(first / step);
  const count = Math.floor(last / step) - start + 1;
  return Array.from({ length: count }, (_, at) => {
    const from = Number(((start + at) * step).toPrecision(12));
    const to = isWhole ? from + step - 1 : Number(((start + at + 1) * step).toPrecision(12));
    return { code: `${from}:${to}`, from, to };
  });
}

const monthOf = (day: number): number => {
  const date = new Date(day * 86_400_000);
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
};
const dayOf = (month: number): number =>
  Date.UTC(1970 + Math.floor(month / 12), ((month % 12) + 12) % 12, 1) / 86_400_000;
const yearOf = (month: number): number => 1970 + Math.floor(month / 12);
const two = (value: number): string => String(value).padStart(2, '0');

function dateBins(values: readonly ValueCount[], scale: Scale): Bin[] {
  const [first, last] = [values[0]?.value ?? 0, values.at(-1)?.value ?? 0];
  if (scale === 'minute') {
    const [from, to] = [Math.floor(first / 60), Math.floor(last / 60)];
    return Array.from({ length: to - from + 1 }, (_, at) => {
      const hour = from + at;
      return { code: `${two(hour)}:00`, from: hour * 60, to: hour * 60 + 59 };
    });
  }
  const inMonths = scale === 'month' ? (value: number) => value : monthOf;
  const ends = (from: number, to: number) =>
    scale === 'month' ? { from, to } : { from: dayOf(from), to: dayOf(to + 1) - 1 };
  const [from, to] = [inMonths(first), inMonths(last)];
  if (to - from >= 36) {
    return Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, at) => {
      const year = yearOf(from) + at;
      return { code: String(year), ...ends((year - 1970) * 12, (year - 1970) * 12 + 11) };
    });
  }
  return Array.from({ length: to - from + 1 }, (_, at) => {
    const month = from + at;
    return { code: `${yearOf(month)}-${two((((month % 12) + 12) % 12) + 1)}`, ...ends(month, month) };
  });
}

/** Classes for the values of all groups together: months (years where there would be more than 36), hours, or round steps. */
export function binsOf(values: readonly ValueCount[], scale: Scale): Bin[] {
  if (values.length === 0) return [];
  return scale === 'number' ? numberBins(values) : dateBins(values, scale);
}

/** How many values lie in each class. A class of broken numbers holds its lower end, not its upper one. */
export function countIn(bins: readonly Bin[], values: readonly ValueCount[]): number[] {
  const counts = bins.map(() => 0);
  for (const { value, count } of values) {
    const at = bins.findLastIndex(({ from }) => from <= value);
    if (at >= 0) counts[at] = (counts[at] ?? 0) + count;
  }
  return counts;
}
