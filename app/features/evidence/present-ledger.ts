/** What the ledger's page shows: filters as addresses with their counts, lines with names. Pure. */
import { contributionStates } from '#app/features/record/contribution.ts';
import type { ContributionState } from '#app/features/record/contribution.ts';
import { ledgerChannels, writeFilter, writePick } from './ledger.ts';
import type { LedgerChannel, LedgerFilter, LedgerLine } from './ledger.ts';
import type { LedgerCount } from './reads/ledger.server.ts';

export type FilterChoice<Value> = { value: Value | null; href: string; count: number; isCurrent: boolean };

export type LedgerFilters = {
  channels: FilterChoice<LedgerChannel>[];
  states: FilterChoice<ContributionState>[];
  late: FilterChoice<'late'>[];
};

function countOf(counts: readonly LedgerCount[], { channel, state, isLate }: LedgerFilter): number {
  const fits = counts.filter(
    (one) =>
      (channel === null || one.channel === channel) &&
      (state === null || one.state === state) &&
      (!isLate || one.isLate),
  );
  return fits.reduce((total, one) => total + one.count, 0);
}

/** Each choice keeps what the other two filters ask; channels of which there is nothing are left out. */
export function filtersOf(path: string, filter: LedgerFilter, counts: readonly LedgerCount[]): LedgerFilters {
  const choice = <Value>(value: Value | null, next: LedgerFilter, isCurrent: boolean): FilterChoice<Value> => ({
    value,
    href: `${path}${writeFilter(next)}`,
    count: countOf(counts, next),
    isCurrent,
  });
  const used = ledgerChannels.filter((channel) => counts.some((one) => one.channel === channel));
  return {
    channels: [null, ...used].map((channel) => choice(channel, { ...filter, channel }, filter.channel === channel)),
    states: [null, ...contributionStates].map((state) => choice(state, { ...filter, state }, filter.state === state)),
    late: [
      choice<'late'>(null, { ...filter, isLate: false }, !filter.isLate),
      choice<'late'>('late', { ...filter, isLate: true }, filter.isLate),
    ],
  };
}

export type ShownLine = LedgerLine & { pick: string; href: string };

/** Lines with their addresses in the staff's part of an area: a response is read where responses are read. */
export function showLines(base: string, ledger: string, lines: readonly LedgerLine[]): ShownLine[] {
  return lines.map((line) => ({
    ...line,
    pick: writePick(line),
    href: line.survey === null ? `${ledger}/${line.id}` : `${base}/surveys/${line.survey.id}/responses/${line.id}`,
  }));
}
