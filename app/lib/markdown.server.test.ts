import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '#app/lib/markdown.server.ts';

const visitor = (text: string): string => renderMarkdown(text, { headingLevel: 3, author: 'visitor' }).trim();
const staff = (text: string): string => renderMarkdown(text, { headingLevel: 2, author: 'staff' }).trim();

describe('renderMarkdown', () => {
  it('renders paragraphs, lists and emphasis', () => {
    expect(visitor('We **heard** you.\n\n- one\n- two')).toBe(
      '<p>We <strong>heard</strong> you.</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>',
    );
  });

  it('fits headings below the page without leaving a level out', () => {
    const headings = (html: string): string[] => Array.from(html.matchAll(/<(h\d)>/g), (found) => found[1] ?? '');
    expect(headings(visitor('# a\n\n## b\n\n# c'))).toEqual(['h3', 'h4', 'h3']);
    expect(headings(visitor('## a\n\n##### b\n\n### c'))).toEqual(['h3', 'h4', 'h4']);
    expect(headings(visitor('### a\n\n# b'))).toEqual(['h3', 'h3']);
    expect(headings(staff('###### a'))).toEqual(['h2']);
    expect(headings(visitor('# a\n## b\n### c\n#### d\n##### e'))).toEqual(['h3', 'h4', 'h5', 'h6', 'h6']);
  });

  it('marks the links of visitors only', () => {
    expect(visitor('[us](https://example.org)')).toBe('<p><a href="https://example.org" rel="nofollow ugc">us</a></p>');
    expect(staff('[us](https://example.org)')).toBe('<p><a href="https://example.org">us</a></p>');
    expect(visitor('see https://example.org/a')).toContain('rel="nofollow ugc"');
    expect(visitor('see example.org')).not.toContain('<a');
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[a](javascript:alert(1))',
    '[a](data:text/html,x)',
    '[a](//evil.example)',
    '![a](https://example.org/a.png)',
    '<a href="https://example.org" onclick="x()">a</a>',
  ])('makes nothing live of %s', (text) => {
    const html = visitor(text);
    expect(html).not.toMatch(/<(?:script|img)|href="(?:javascript|data|\/\/)|<[^>]*\son\w+=/i);
  });

  it('never lets an element or attribute through that is not on the list', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      '[a](',
      ')',
      '# ',
      '`',
      '\n',
      'javascript:',
      'onload=',
      '<svg',
      '<b>',
      '|',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const tags = Array.from(visitor(pieces.join('')).matchAll(/<\/?([a-z0-9]+)([^>]*)>/gi));
        for (const [, name, attributes] of tags) {
          expect(name).toMatch(
            /^(?:p|br|hr|em|strong|s|code|pre|blockquote|ul|ol|li|a|h[3-6]|t(?:able|head|body|r|h|d))$/,
          );
          expect(attributes).toMatch(/^(?: \/)?$|^ href="(?!javascript)[^"]*" rel="nofollow ugc"$|^ start="\d+"$/);
        }
      }),
    );
  });
});
