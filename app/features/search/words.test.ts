/** Words in and words out: folding, questions, spelling, addresses. */
import { describe, expect, it } from 'vitest';
import { askedWords, queryText, readQuestion, widen } from './asked.ts';
import { indexedText, withoutMarkdown } from './fold.ts';
import {
  addressOfFound,
  readFoundKey,
  readSearchFilter,
  searchAddress,
  snippetParts,
  writeFoundKey,
} from './search.ts';
import { distanceOf, mend } from './spelling.ts';

const asked = (typed: string) => queryText(readQuestion(typed));

describe('a question', () => {
  it('is shown again as it was meant, cut to a length', () => {
    expect(askedWords('  “waiting\u00a0 times”  ')).toBe('"waiting times"');
    expect(askedWords('a'.repeat(900))).toHaveLength(200);
    expect(askedWords('speech -language')).toBe('speech -language');
  });

  it('is words that all must stand there, phrases, choices and exclusions', () => {
    expect(asked('waiting')).toBe("(('waiting'))");
    expect(asked('"waiting times" -physio')).toBe("('waiting times') & !(('physio'))");
    expect(asked('physio or speech')).toBe("(('physio') | ('speech'))");
    expect(asked('multi-agency')).toBe("(('multi' & 'agency') | ('multiagency'))");
  });

  it('never writes the language of the database', () => {
    expect(asked("a' | !'b & (c)")).toMatch(/^[\w'&|!() ]*$/);
    expect(asked('\\ : * < > @')).toBe('');
    expect(readQuestion('w '.repeat(100)).length).toBeLessThanOrEqual(12);
  });

  it('is widened only by abbreviations that the glossary has', () => {
    const synonyms = [{ term: 'EHCP', expansion: 'Education, Health and Care Plan' }];
    expect(widen(readQuestion('EHC'), synonyms).also).toEqual(['Education, Health and Care Plan', 'EHCP']);
    expect(widen(readQuestion('-EHCP'), synonyms).also).toEqual([]);
    expect(widen(readQuestion('eh'), synonyms).also).toEqual([]);
    expect(widen(readQuestion('care plan'), synonyms).also).toEqual([]);
  });
});

describe('text for the index', () => {
  it('holds a hyphenated word apart and joined', () => {
    expect(indexedText('A Multi\u2011Agency plan')).toBe('a multi agency plan multiagency');
    expect(withoutMarkdown('## Head\n\n- **bold** [link](https://example.org)')).toBe('Head\nbold link');
  });
});

describe('a mistyped word', () => {
  it('is mended to the nearest, and a known one is left alone', () => {
    const known = [
      { word: 'waiting', count: 9 },
      { word: 'waiving', count: 1 },
    ];
    expect(mend('waitnig', known)).toBe('waiting');
    expect(mend('waiting', known)).toBeNull();
    expect(mend('zebrafish', known)).toBeNull();
    expect(distanceOf('form', 'from', 1)).toBe(1);
    expect(distanceOf('kitten', 'sitting', 2)).toBe(3);
  });
});

describe('an address', () => {
  it('of a page of results is read from a key, and from nothing else', () => {
    const key = { rank: '0.6079271', key: 'service.a1.b2' };
    expect(readFoundKey(writeFoundKey(key))).toEqual(key);
    expect(readFoundKey('1e-20_finding.a.b')).toEqual({ rank: '1e-20', key: 'finding.a.b' });
    for (const text of [null, '', 'x', '0.1_x; drop', '-1_service.a.b']) expect(readFoundKey(text)).toBeNull();
  });

  it('of facets reads back, and nonsense narrows nothing', () => {
    const filter = { kind: 'update', area: 'bromley', service: 'abcdefghij', status: 'overdue', year: 2026 } as const;
    const { searchParams } = new URL(searchAddress('a b', filter), 'https://x.example');
    expect(readSearchFilter(searchParams)).toEqual(filter);
    const nonsense = new URLSearchParams({ kind: 'x', area: "'", service: '1', year: '0' });
    expect(readSearchFilter(nonsense)).toEqual({ kind: null, area: null, service: null, status: null, year: null });
  });

  it('of what is found is public', () => {
    const row = { areaSlug: 'x', id: 'i', slug: 's', title: 'EHC plan' };
    expect(addressOfFound({ ...row, kind: 'area' })).toBe('/x');
    expect(addressOfFound({ ...row, kind: 'term' })).toBe('/x/glossary#term-ehc-plan');
    expect(addressOfFound({ ...row, kind: 'level' })).toBe('/x/support#level-i');
    expect(addressOfFound({ ...row, kind: 'finding' })).toBe('/x/findings/i');
  });
});

describe('an extract', () => {
  it('is cut into parts at its marks', () => {
    expect(snippetParts('A \u0002b\u0003 c')).toEqual([
      { text: 'A ', isMatch: false },
      { text: 'b', isMatch: true },
      { text: ' c', isMatch: false },
    ]);
  });
});
