/** Shares that are not shown look like nothing else: not like zero, in bars of one answer and in bars of several. */
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { StaffTable } from '../staff-view.ts';
import { StackedRows } from './stacked-rows.tsx';
import { StaffResultTable } from './staff-table.tsx';

const cell = (count: number, percent: number | null) => ({ count, percent, interval: null });

const table: StaffTable = {
  key: 'waited',
  of: 'waited',
  kind: 'choices',
  title: 'Did you wait?',
  part: '',
  isMultiple: false,
  isRepeated: false,
  versions: [1],
  columns: [
    { label: 'Town', base: 20, isSmall: false },
    { label: 'Country', base: 3, isSmall: true },
  ],
  rows: [{ code: 'yes', label: 'Yes', cells: [cell(0, 0), cell(3, null)], filter: null }],
  summaries: [],
  missing: [],
  differences: [],
  texts: null,
  mayGroup: true,
  mayCut: true,
};

const stacked = (parts: { percent: number | null; isHidden: boolean }[]) =>
  renderToStaticMarkup(
    <StackedRows
      id="s"
      title="T"
      options={parts.map((_, at) => `Option ${at}`)}
      rows={[{ key: 'r', label: 'Row', base: 20, mean: null, parts: parts.map((part) => ({ ...part, count: null })) }]}
      labels={{
        caption: 'C',
        row: 'Row',
        base: 'Base',
        mean: null,
        summary: 'S',
        symbols: { c: 'hidden', x: 'missing' },
        notShown: 'hidden to protect people',
      }}
    />,
  );

describe('a share that is not shown', () => {
  it('is striped and said beside its count for staff, where zero is an empty bar', () => {
    const html = renderToStaticMarkup(<StaffResultTable table={table} />);
    const [, zero = '', small = ''] = html.split('sd-bars__row');
    expect(zero).toContain('class="sd-bars__fill" width="0%"');
    expect(zero).not.toContain('sd-bars__stripes');
    expect(small).toContain('sd-bars__stripes');
    expect(small.replaceAll(/<[^>]+>/g, '')).toContain('3no share');
    expect(/<tbody>.*<\/tbody>/s.exec(html)?.[0].replaceAll(/<[^>]+>/g, ' ')).toContain('no share');
  });

  it('is the striped rest of a bar of several answers, with its words in the key', () => {
    const html = stacked([
      { percent: 60, isHidden: false },
      { percent: null, isHidden: true },
      { percent: 25, isHidden: false },
    ]);
    expect(html).toContain('class="sd-bars__outline" x="85%" width="15%"');
    expect(html).toMatch(/<\/svg>hidden to protect people<\/li>/);
  });

  it('leaves no stripes and no words in a bar that is whole', () => {
    const html = stacked([
      { percent: 60, isHidden: false },
      { percent: 40, isHidden: false },
    ]);
    expect(html).not.toContain('sd-bars__stripes');
    expect(html).not.toContain('hidden to protect people');
  });
});
