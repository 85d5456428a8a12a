import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReservedSlug, isSlug, slugify } from '#app/lib/slug.ts';

describe('slugify', () => {
  it.each([
    ['Our coproduction approach', 'our-coproduction-approach'],
    ["What's changed – and why?", 'whats-changed-and-why'],
    ['Health & care', 'health-and-care'],
    ['Côte d’Azur', 'cote-dazur'],
    ['  --  ', ''],
    ['特殊教育', ''],
  ])('makes %s into "%s"', (title, slug) => {
    expect(slugify(title)).toBe(slug);
  });

  it('cuts long titles between words', () => {
    expect(slugify(`${'seventeen letters '.repeat(6)}end`)).toBe(
      'seventeen-letters-seventeen-letters-seventeen-letters-seventeen-letters',
    );
    expect(slugify('x'.repeat(200))).toHaveLength(80);
  });

  it('makes a slug or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (title) => {
        const slug = slugify(title);
        expect(slug === '' || isSlug(slug)).toBe(true);
      }),
    );
  });
});

it.each(['', '-a', 'a-', 'a--b', 'A', 'a.b', 'a b', 'a/b', 'x'.repeat(81)])('does not take "%s" for a slug', (text) => {
  expect(isSlug(text)).toBe(false);
});

it('keeps the fixed first segments from areas', () => {
  expect(['sign-in', 'tell-us', 'manage', 'api', 'dev', 'health', 'feedback'].every(isReservedSlug)).toBe(true);
  expect(isReservedSlug('bromley')).toBe(false);
});
