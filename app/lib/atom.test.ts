import { describe, expect, it } from 'vitest';
import { renderAtom } from './atom.ts';
import type { AtomFeed } from './atom.ts';

const at = new Date('2026-03-04T10:00:00Z');
const feed: AtomFeed = {
  id: 'urn:uuid:1',
  title: 'A & B',
  subtitle: 'S',
  author: 'Testshire',
  self: 'https://example.org/a/progress.atom',
  alternate: 'https://example.org/a/progress',
  updated: at,
  language: 'en',
  entries: [
    {
      id: 'urn:uuid:2',
      title: 'Said "this"\u0007',
      href: 'https://example.org/a/progress/x?a=1&b=2',
      published: at,
      updated: at,
      summary: 'Sum',
      html: '<p>Bold & brave</p>',
    },
  ],
};

describe('renderAtom', () => {
  it('has what RFC 4287 requires of a feed and an entry', () => {
    const xml = renderAtom(feed);
    expect(xml).toMatch(
      /^<\?xml version="1\.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom" xml:lang="en">/,
    );
    for (const part of [
      '<id>urn:uuid:1</id>',
      '<updated>2026-03-04T10:00:00.000Z</updated>',
      '<name>Testshire</name>',
      '<id>urn:uuid:2</id>',
    ]) {
      expect(xml).toContain(part);
    }
  });

  it('escapes text, addresses and HTML, and leaves out what XML does not allow', () => {
    const xml = renderAtom(feed);
    expect(xml).toContain('<title>A &amp; B</title>');
    expect(xml).toContain('<title>Said &quot;this&quot;</title>');
    expect(xml).toContain('href="https://example.org/a/progress/x?a=1&amp;b=2"');
    expect(xml).toContain('<content type="html">&lt;p&gt;Bold &amp; brave&lt;/p&gt;</content>');
  });
});
