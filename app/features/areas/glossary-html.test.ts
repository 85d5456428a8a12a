import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GlossaryTerm } from '#app/ui/content/glossary.tsx';
import { markHtml, textOf } from './glossary-html.ts';
import { compileMatcher } from './glossary-matcher.ts';
import { proseHtml } from '#app/lib/prose-html.ts';

const terms = [
  { id: 'p', term: 'EHCP' },
  { id: 'a', term: 'A&E' },
];

function mark(html: string, claim: (id: string) => boolean = () => true): string {
  return markHtml(html, { match: compileMatcher(terms), claim, anchorOf: (id) => `at-${id}` });
}

describe('marking terms in HTML', () => {
  it('writes the markup of the design system', () => {
    const term = renderToStaticMarkup(createElement(GlossaryTerm, { slug: 'at-a', children: 'A&E' }));
    expect(mark('<p>At A&amp;E</p>')).toBe(`<p>At ${term}</p>`);
  });

  it('leaves links, headings and code alone', () => {
    const html = '<h3>EHCP</h3><p><a href="/x">an <strong>EHCP</strong></a> <code>EHCP</code></p>';
    expect(mark(html)).toBe(html);
  });

  it('marks after a link has ended, and after a line break', () => {
    expect(mark('<p><a href="/x">here</a><br>EHCP</p>')).toContain('href="#term-at-p">EHCP</a>');
  });

  it('never touches tags, attributes or entities', () => {
    const html = '<p title="EHCP">a &lt;b&gt; &nbsp;EHCP&hellip;</p>';
    expect(mark(html)).toBe(
      '<p title="EHCP">a &lt;b&gt; &nbsp;<a class="sd-term" id="use-at-p" href="#term-at-p">EHCP</a>&hellip;</p>',
    );
  });

  it('gives back the same HTML where nothing may be claimed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), (text) => {
        const html = proseHtml(`EHCP ${text}`);
        expect(mark(html, () => false)).toBe(html);
      }),
    );
  });

  it('gives the text in which terms may stand', () => {
    expect(textOf('<h3>No</h3><p>A&amp;E <a href="/x">no</a></p>')).toBe('A&E ');
  });
});

describe('prose', () => {
  it('shows no raw HTML, no script and no picture', () => {
    const html = proseHtml('<script>alert(1)</script> [x](javascript:alert(1)) ![y](/z.png)');
    expect(html).not.toMatch(/<script|<img|href="javascript/);
  });

  it('fits its headings in below those of the page and leaves no level out', () => {
    expect(proseHtml('# One\n\n### Two\n', 3)).toBe('<h3>One</h3>\n<h4>Two</h4>\n');
  });
});
