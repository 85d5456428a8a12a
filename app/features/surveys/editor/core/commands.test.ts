import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDefinition } from '../../engine/definition.ts';
import { applyCommand, labelOf } from './commands.ts';
import type { Command } from './commands.ts';
import { readDraft, writeDraft } from './json.ts';
import type { JsonObject } from './json.ts';
import { findPlace, namesIn, ownerOf, placesOf } from './places.ts';

const text = (name: string, more: JsonObject = {}): JsonObject => ({
  type: 'text',
  name,
  title: `About ${name}`,
  ...more,
});

/** Two pages, a group with two questions, a repeated group with one; `unknown` is nothing the editor knows. */
const draft = (): JsonObject => ({
  title: 'A survey',
  unknown: { kept: true },
  pages: [
    {
      name: 'one',
      elements: [
        text('a'),
        {
          type: 'panel',
          name: 'group',
          elements: [text('b'), text('c', { visibleIf: "{a} = 'x' and {b-Comment} notempty" })],
        },
        text('d', { title: { default: 'Hello {a}', cy: 'Helo {a}' } }),
      ],
    },
    {
      elements: [
        {
          type: 'paneldynamic',
          name: 'each',
          templateElements: [text('e'), text('f', { visibleIf: "{panel.e} = '1'" })],
        },
      ],
    },
  ],
});

const ids = (of: JsonObject) => [...placesOf(of)].map(({ id }) => id);

function after(command: Command, before = draft()): JsonObject {
  const done = applyCommand(before, command);
  if (!done.ok) throw new Error(done.refusal);
  return done.draft;
}

describe('acts of the editor', () => {
  it('name everything once, template questions under their group', () => {
    expect(ids(draft())).toEqual(['a', 'group', 'b', 'c', 'd', 'each', 'each~e', 'each~f']);
  });

  it('leave the draft before them, and what they do not know, as it was', () => {
    const before = draft();
    const changed = after({ act: 'delete', id: 'a' }, before);
    expect(before).toEqual(draft());
    expect(changed['unknown']).toEqual({ kept: true });
  });

  it('move within a page, into the next page, and say when there is nowhere to go', () => {
    expect(ids(after({ act: 'down', id: 'a' }))).toEqual(['group', 'b', 'c', 'a', 'd', 'each', 'each~e', 'each~f']);
    expect(ids(after({ act: 'down', id: 'd' })).slice(4)).toEqual(['d', 'each', 'each~e', 'each~f']);
    expect(findPlace(after({ act: 'down', id: 'd' }), 'd')?.holder).toBe('page-2');
    expect(findPlace(after({ act: 'up', id: 'each' }), 'each')).toMatchObject({ holder: 'page-1', index: 3 });
    expect(applyCommand(draft(), { act: 'up', id: 'a' })).toEqual({ ok: false, refusal: 'at-the-end' });
    expect(applyCommand(draft(), { act: 'up', id: 'b' })).toEqual({ ok: false, refusal: 'at-the-end' });
    expect(applyCommand(draft(), { act: 'up', id: 'nobody' })).toEqual({ ok: false, refusal: 'gone' });
  });

  it('move to any place but into the moved group itself', () => {
    const moved = after({ act: 'move', id: 'a', target: { holder: 'group', after: 'b' } });
    expect(ids(moved).slice(0, 4)).toEqual(['group', 'b', 'a', 'c']);
    const target = { holder: 'group', after: 'last' };
    expect(applyCommand(draft(), { act: 'move', id: 'group', target })).toEqual({ ok: false, refusal: 'into-itself' });
    const nowhere = { holder: 'page-9', after: 'last' };
    expect(applyCommand(draft(), { act: 'move', id: 'a', target: nowhere })).toMatchObject({
      refusal: 'no-such-place',
    });
  });

  it('copy a group with new names, and its own conditions follow them', () => {
    const copied = after({ act: 'duplicate', id: 'group' });
    expect(ids(copied).slice(1, 7)).toEqual(['group', 'b', 'c', 'group_2', 'b_2', 'c_2']);
    expect(findPlace(copied, 'c_2')?.element['visibleIf']).toBe("{a} = 'x' and {b_2-Comment} notempty");
    expect(findPlace(copied, 'c')?.element['visibleIf']).toBe("{a} = 'x' and {b-Comment} notempty");
    expect(ids(after({ act: 'duplicate', id: 'each~e' })).slice(-3)).toEqual(['each~e', 'each~e_2', 'each~f']);
  });

  it('follow a new name into conditions and words of every rendition', () => {
    const renamed = after({ act: 'replace', id: 'a', element: text('first_answer') });
    expect(findPlace(renamed, 'c')?.element['visibleIf']).toContain("{first_answer} = 'x'");
    expect(findPlace(renamed, 'd')?.element['title']).toEqual({
      default: 'Hello {first_answer}',
      cy: 'Helo {first_answer}',
    });
    const inside = after({ act: 'replace', id: 'each~e', element: text('g') });
    expect(findPlace(inside, 'each~f')?.element['visibleIf']).toBe("{panel.g} = '1'");
  });

  it('delete a page only when it is empty and not the last', () => {
    expect(applyCommand(draft(), { act: 'delete', id: 'page-2' })).toMatchObject({ refusal: 'page-not-empty' });
    const three = after({ act: 'add-page', title: 'Three' });
    expect(after({ act: 'delete', id: 'page-3' }, three)).toEqual(draft());
    const only = { pages: [{ elements: [] }] };
    expect(applyCommand(only, { act: 'delete', id: 'page-1' })).toMatchObject({ refusal: 'last-page' });
  });

  it('move pages with what they hold', () => {
    expect(ids(after({ act: 'up', id: 'page-2' }))).toEqual(['each', 'each~e', 'each~f', 'a', 'group', 'b', 'c', 'd']);
  });

  it('know whose a path of the linter is', () => {
    expect(ownerOf(draft(), 'pages[0].elements[1].elements[1].visibleIf')).toBe('c');
    expect(ownerOf(draft(), 'pages[1].elements[0].templateElements[0].title')).toBe('each~e');
    expect(ownerOf(draft(), 'pages[1]')).toBe('page-2');
    expect(ownerOf(draft(), 'title')).toBe('survey');
  });

  it('never break the rules of names, whatever is done in whatever order', () => {
    const act = fc.oneof(
      fc.record({ act: fc.constantFrom('up' as const, 'down' as const, 'duplicate' as const), at: fc.nat(30) }),
      fc.record({ act: fc.constant('move' as const), at: fc.nat(30), to: fc.nat(30) }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        const { unknown: _, ...start } = draft();
        let now: JsonObject = start;
        for (const one of acts) {
          const all = ids(now);
          const id = all[one.at % all.length] ?? '';
          const near = 'to' in one ? findPlace(now, all[one.to % all.length] ?? '') : undefined;
          const target = { holder: near?.holder ?? 'page-1', after: near?.id ?? '' };
          const command: Command = one.act === 'move' ? { act: 'move', id, target } : { act: one.act, id };
          const done = applyCommand(now, command);
          if (done.ok && parseDefinition(done.draft).ok) now = done.draft;
        }
        expect(new Set(ids(now)).size).toBe(ids(now).length);
        expect(namesIn(now).size).toBeGreaterThanOrEqual(7);
        expect(parseDefinition(now).ok).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what people call a thing', () => {
  it.each([
    [text('a'), 'About a'],
    [{ type: 'image', name: 'b', altText: { default: 'A door', cy: 'Drws' } }, 'A door'],
    [{ type: 'html', name: 'c', html: '<p>We read <b>every</b>\n answer.</p>' }, 'We read every answer.'],
    [{ type: 'html', name: 'd', html: '<hr>' }, 'd'],
  ])('is its words, whatever it is', (element, label) => {
    expect(labelOf(element)).toBe(label);
  });
});

describe('a draft as text', () => {
  it('begins with one page, and is read with a byte order mark', () => {
    expect(readDraft('  ', 'New')).toEqual({ title: 'New', pages: [{ elements: [] }] });
    expect(readDraft('\ufeff{"a":1}', '')).toEqual({ a: 1 });
    expect(readDraft('[1]', '')).toBeNull();
    expect(readDraft('{', '')).toBeNull();
    expect(readDraft(writeDraft(draft()), '')).toEqual(draft());
  });
});
