import { describe, expect, it } from 'vitest';
import { linksIn, paragraphsOf, partsOf } from './mail-text.ts';

describe('partsOf', () => {
  it('sets addresses apart, without the full stop after them', () => {
    expect(partsOf('Open https://a.example/link/x-1?y=2&z=3. Then go on.')).toEqual([
      { kind: 'text', text: 'Open ' },
      { kind: 'link', text: 'https://a.example/link/x-1?y=2&z=3' },
      { kind: 'text', text: '. Then go on.' },
    ]);
  });

  it('loses nothing of a line', () => {
    for (const line of [
      '',
      'plain',
      'https://a.example',
      '(http://a.example/b), http://c.example',
      'javascript:alert(1)',
    ]) {
      const parts = partsOf(line);
      expect(parts.map((part) => part.text).join('')).toBe(line);
      expect(parts.filter((part) => part.kind === 'link').every((part) => /^https?:/.test(part.text))).toBe(true);
    }
  });
});

describe('paragraphsOf', () => {
  it('parts text at empty lines', () => {
    expect(paragraphsOf('One\ntwo\n\n \n Three \n')).toEqual([['One', 'two'], ['Three']]);
  });
});

describe('linksIn', () => {
  it('finds each address once, with its ampersands, and none that would run a script', () => {
    const html =
      '<a href="https://a.example/?b=1&amp;c=2">x</a><a href="https://a.example/?b=1&amp;c=2">y</a><a href="javascript:x()">z</a>';
    expect(linksIn(html)).toEqual(['https://a.example/?b=1&c=2']);
  });
});
