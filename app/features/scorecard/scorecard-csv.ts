/** The scorecard as a file for a spreadsheet: the figures of the page, with their bases and methods. Pure. */
import { csvFile } from '#app/lib/csv.ts';
import type { Translate } from '#app/platform/messages.ts';
import type { scorecardMessages } from './messages.ts';
import type { Figure } from './scorecard.ts';

type Text = Translate<(typeof scorecardMessages)['english']>;

type Sheet = {
  area: { name: string; demonstration: 'none' | 'published-page' | 'invented' };
  organisation: { name: string } | null;
  asAt: string;
  figures: readonly Figure[];
};

/** A value that is not known yet stays empty; every row says where and when it is from, and that a demonstration is one. */
export function scorecardCsv({ area, organisation, asAt, figures }: Sheet, t: Text): string {
  const place = area.demonstration === 'none' ? area.name : `${area.name} (${t(`csv_${area.demonstration}`)})`;
  const head = ['area', 'organisation', 'asAt', 'figure', 'value', 'base', 'method'] as const;
  return csvFile([
    head.map((name) => t(`csv_${name}`)),
    ...figures.map(({ name, value, base }) => [
      place,
      organisation?.name ?? '',
      asAt,
      t(`figure_${name}`),
      value ?? '',
      base ?? '',
      t(`method_${name}`),
    ]),
  ]);
}
