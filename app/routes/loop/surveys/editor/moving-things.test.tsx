/** Moving things in the editor to where they are dropped, going back from a deletion, adding beside what was saved. */
import { describe, expect, it, vi } from 'vitest';
import { surveys } from '#db/schema/surveys/surveys.ts';
import { contextOf, asStaff, visit } from '#tests/factories/visiting/staff-pages.ts';
import type { Scene } from '#tests/factories/accounts.ts';
import type { Shown } from '#tests/factories/visiting/visitor.ts';
import { createSurvey } from '#app/features/surveys/writes/create-survey.server.ts';
import { saveDraft } from '#app/features/surveys/writes/save-draft.server.ts';
import * as addPage from './add.tsx';
import * as elementPage from './element.tsx';
import * as outlinePage from './outline.tsx';

const shown = vi.hoisted<Shown>(() => ({ data: null, answered: undefined }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answered }));

type Form = Record<string, string>;

const words = (name: string) => ({ type: 'text', name, title: `About ${name}` });
const definition = {
  title: 'Moving',
  pages: [
    { title: 'One', elements: [words('a'), { type: 'panel', name: 'group', title: 'Group', elements: [words('b')] }] },
    {
      title: 'Two',
      elements: [
        { type: 'paneldynamic', name: 'each', title: 'Each', templateElements: [words('c'), words('d')] },
        { type: 'radiogroup', name: 'e', title: 'Which?', choices: ['x', { value: 'y', text: 'Why' }, 'z'] },
      ],
    },
    { title: 'Three', elements: [] },
  ],
};

const markIn = (html: string) => /name="mark" value="([^"]*)"/.exec(html)?.[1] ?? '';
const outline = (scene: Scene, id: string, form?: Form, query = '') =>
  visit(scene, outlinePage, `surveys/${id}/edit${query}`, { params: { id }, ...(form ? { form } : {}) });
const element = (scene: Scene, id: string, name: string, form?: Form) =>
  visit(scene, elementPage, `surveys/${id}/edit/${name}`, { params: { id, element: name }, ...(form ? { form } : {}) });

async function begin(scene: Scene): Promise<string> {
  const { id } = await createSurvey(contextOf(scene), { title: 'Moving' });
  await saveDraft(contextOf(scene), id, JSON.stringify(definition));
  return id;
}

type Holder = {
  name?: string;
  elements?: Holder[];
  templateElements?: Holder[];
  choices?: (string | { value: string })[];
};
const namesIn = ({ name = '', elements, templateElements }: Holder): string => {
  const inside = elements ?? templateElements;
  return inside ? `${name}(${inside.map(namesIn).join(' ')})` : name;
};

async function draftOf(scene: Scene): Promise<{ pages: Holder[] }> {
  const [row] = await scene.ctx.db.select({ draft: surveys.draft }).from(surveys);
  return JSON.parse(row?.draft ?? '') as { pages: Holder[] };
}

const order = async (scene: Scene) => (await draftOf(scene)).pages.map(namesIn).join(' ');

describe('things that are dropped elsewhere', () => {
  it('go to the head, the end, after another, into a group or onto an empty page', async () => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const id = await begin(scene);
      const drop = async (what: string) =>
        outline(scene, id, { act: `move ${what}`, mark: markIn((await outline(scene, id)).html) });
      const steps: [string, string][] = [
        ['a page-3/first', '(group(b)) (each(c d) e) (a)'],
        ['a group/first', '(group(a b)) (each(c d) e) ()'],
        ['a b', '(group(b a)) (each(c d) e) ()'],
        ['b each', '(group(a)) (each(c d) b e) ()'],
        ['each~d each/first', '(group(a)) (each(d c) b e) ()'],
        ['e page-1/first', '(e group(a)) (each(d c) b) ()'],
      ];
      for (const [what, expected] of steps) {
        expect(await drop(what)).toMatchObject({ status: 303 });
        expect(await order(scene), what).toBe(expected);
      }
      const before = await order(scene);
      for (const what of [
        'group group/first',
        'e nowhere',
        'e page-9/first',
        'group each/first',
        'nobody page-1/first',
      ])
        expect(await drop(what), what).toMatchObject({ status: 400 });
      expect(await outline(scene, id, { act: 'move e page-3/first', mark: 'old' })).toMatchObject({ status: 400 });
      expect(await order(scene)).toBe(before);
    });
  });

  it('can be pages, with what they hold', async () => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const id = await begin(scene);
      const drop = async (what: string) =>
        outline(scene, id, { act: `move ${what}`, mark: markIn((await outline(scene, id)).html) });
      const steps: [string, string, string][] = [
        ['page-3 #pages/first', '() (a group(b)) (each(c d) e)', '#at-page-1'],
        ['page-1 #pages/page-2', '(a group(b)) () (each(c d) e)', '#at-page-2'],
        ['page-3 #pages/page-1', '(a group(b)) (each(c d) e) ()', '#at-page-2'],
      ];
      for (const [what, expected, at] of steps) {
        expect((await drop(what)).location).toContain(`?done=moved${at}`);
        expect(await order(scene), what).toBe(expected);
      }
      expect((await outline(scene, id)).html).toContain('Undo: moving, “Two”');
      for (const what of ['page-1 #pages/page-9', 'page-9 #pages/first', 'page-1 page-2', 'page-1 a', 'a #pages/first'])
        expect(await drop(what), what).toMatchObject({ status: 400 });
      expect(await order(scene)).toBe('(a group(b)) (each(c d) e) ()');
    });
  });

  it('can be choices, with what belongs to them', async () => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const id = await begin(scene);
      const press = async (intent: string) =>
        element(scene, id, 'e', { intent, mark: markIn((await element(scene, id, 'e')).html) });
      const codes = async () => (await draftOf(scene)).pages[1]?.elements?.[1]?.choices;
      expect((await press('part-up choices z')).location).toContain('/edit/e?done=moved#part-z');
      expect(await codes()).toEqual(['x', 'z', { value: 'y', text: 'Why' }]);
      expect(await press('part-move choices y /first')).toMatchObject({ status: 303 });
      expect(await press('part-move choices x z')).toMatchObject({ status: 303 });
      expect(await codes()).toEqual([{ value: 'y', text: 'Why' }, 'z', 'x']);
      for (const intent of [
        'part-up choices y',
        'part-down choices x',
        'part-move choices x nobody',
        'part-up title x',
      ])
        expect(await press(intent), intent).toMatchObject({ status: 400 });
      expect(await element(scene, id, 'e', { intent: 'part-down choices y', mark: 'old' })).toMatchObject({
        status: 400,
      });
    });
  });
});

describe('going back', () => {
  it('stands beside what was deleted, and reaches past a second change', async () => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const id = await begin(scene);
      const before = await order(scene);
      const press = async (act: string) => outline(scene, id, { act, mark: markIn((await outline(scene, id)).html) });
      await press('delete group');
      const told = (await outline(scene, id, undefined, '?done=deleted')).html;
      expect(told).toMatch(/role="status">.{0,200}It is deleted\..{0,300}Undo: deleting a question, “Group”/s);
      expect(told.match(/value="undo"/g)).toHaveLength(1);
      await press('down each');
      await press('undo');
      expect(await order(scene)).toBe('(a) (each(c d) e) ()');
      const next = (await outline(scene, id, undefined, '?done=undone')).html;
      expect(next).toContain('Undo: deleting a question, “Group”');
      await press('undo');
      expect(await order(scene)).toBe(before);
    });
  });
});

describe('saving and adding another', () => {
  it.each(['group', 'each', 'a'])('offers the place beside “%s”', async (name) => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const id = await begin(scene);
      const mark = markIn((await element(scene, id, name)).html);
      const { location } = await element(scene, id, name, { intent: 'save-add', mark, 'p.title': 'New words' });
      const query = new URL(location ?? '', 'http://site').search;
      const { html } = await visit(scene, addPage, `surveys/${id}/add${query}`, { params: { id } });
      expect(/<option value="([^"]*)" selected/.exec(html)?.[1]).toBe(name);
    });
  });
});
