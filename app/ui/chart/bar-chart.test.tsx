/** What a bar chart says of figures that may not, or cannot, be shown. */
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { BarChart } from './bar-chart.tsx';

function markup(bar: { percent: number | null; count: number | null; suppressed?: boolean }): string {
  const symbols = { c: 'hidden to protect people', x: 'not available' };
  const labels = { tableCaption: 'Answers', answer: 'Answer', percent: 'Share', count: 'People', symbols };
  return renderToStaticMarkup(<BarChart id="t" title="T" bars={[{ label: 'Yes', ...bar }]} labels={labels} />);
}

describe('BarChart', () => {
  it('says of a hidden figure why, to a screen reader too, and draws no bar', () => {
    const html = markup({ percent: null, count: null, suppressed: true });
    expect(html).toContain('<span aria-hidden="true">[c]</span>');
    expect(html).toContain('hidden to protect people');
    expect(html).toContain('class="sd-bars__fill" width="0%"');
  });

  it('tells an unknown figure from a hidden one, and from zero', () => {
    expect(markup({ percent: null, count: null })).toContain('not available');
    expect(markup({ percent: 0, count: 0 })).toContain('0%');
  });

  it('keeps a bar within its ground', () => {
    expect(markup({ percent: 130, count: 13 })).toContain('class="sd-bars__fill" width="100%"');
  });
});
