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
  it('says of a hidden figure why, to a screen reader too, and draws stripes in an outline where a bar would be', () => {
    const html = markup({ percent: null, count: null, suppressed: true });
    expect(html).toContain('<span aria-hidden="true">[c]</span>');
    expect(html).toContain('hidden to protect people');
    expect(html).not.toContain('sd-bars__fill');
    expect(html).toContain('class="sd-bars__stripes"');
    expect(html).toContain('class="sd-bars__outline" x="0%" width="100%"');
  });

  it('tells an unknown figure from a hidden one, and from zero', () => {
    expect(markup({ percent: null, count: null })).toContain('not available');
    expect(markup({ percent: null, count: null })).toContain('sd-bars__stripes');
    const zero = markup({ percent: 0, count: 0 });
    expect(zero).toContain('0%');
    expect(zero).toContain('class="sd-bars__fill" width="0%"');
    expect(zero).not.toContain('sd-bars__stripes');
  });

  it('says so in sight, in the picture and in the table, where it is given the words', () => {
    const symbols = { c: 'hidden to protect people', x: 'x', hiddenMark: '*', short: { c: 'hidden', x: 'unknown' } };
    const labels = { tableCaption: 'Answers', answer: 'Answer', percent: 'Share', count: 'People', symbols };
    const bars = [{ label: 'Yes', percent: null, count: null, suppressed: true }];
    const html = renderToStaticMarkup(<BarChart id="t" title="T" bars={bars} labels={labels} />);
    expect(html).toContain('<div class="sd-bars__value">hidden</div>');
    expect(html.match(/<span aria-hidden="true">hidden \*<\/span>/g)).toHaveLength(2);
  });

  it('keeps a bar within its ground', () => {
    expect(markup({ percent: 130, count: 13 })).toContain('class="sd-bars__fill" width="100%"');
  });
});
