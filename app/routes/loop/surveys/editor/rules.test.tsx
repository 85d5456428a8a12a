/** Rules for answers and early ends, made by the builder of conditions without writing a definition. */
import { describe, expect, it, vi } from 'vitest';
import { surveys } from '#db/schema/surveys/surveys.ts';
import { createSurvey } from '#app/features/surveys/writes/create-survey.server.ts';
import { saveDraft } from '#app/features/surveys/writes/save-draft.server.ts';
import type { Scene } from '#tests/factories/accounts.ts';
import { asStaff, contextOf, visit } from '#tests/factories/visiting/staff-pages.ts';
import type { Shown } from '#tests/factories/visiting/visitor.ts';
import * as conditionPage from './condition.tsx';
import * as elementPage from './element.tsx';
import * as partPage from './part.tsx';
import * as rulePage from './rule.tsx';

const shown = vi.hoisted<Shown>(() => ({ data: null, answered: undefined }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answered }));

type Form = Record<string, string>;

const weeks = (name: string, more: object = {}) => ({
  type: 'text',
  name,
  title: `Weeks ${name}`,
  inputType: 'number',
  ...more,
});
const definition = {
  title: 'Rules',
  pages: [
    { elements: [weeks('waited'), weeks('hoped', { validators: [{ type: 'numeric', minValue: 2 }] })] },
    {
      elements: [
        { type: 'paneldynamic', name: 'each', title: 'Each', templateElements: [weeks('age')] },
        { type: 'html', name: 'note', html: '<p>Read this.</p>' },
      ],
    },
    {
      elements: [
        {
          type: 'matrixdynamic',
          name: 'visits',
          title: 'Visits',
          cellType: 'radiogroup',
          choices: ['clinic', { value: 'other', text: 'Elsewhere' }],
          columns: [
            { name: 'place', title: 'Place' },
            { name: 'name', title: 'Its name', cellType: 'text' },
            { name: 'kinds', title: 'Kinds', cellType: 'checkbox', choices: ['x', 'y', 'z'] },
          ],
        },
        { type: 'multipletext', name: 'words', title: 'Words', items: [{ name: 'first', title: 'First' }] },
      ],
    },
  ],
};

async function begin(scene: Scene): Promise<string> {
  const { id } = await createSurvey(contextOf(scene), { title: 'Rules' });
  await saveDraft(contextOf(scene), id, JSON.stringify(definition));
  return id;
}

const markIn = (html: string) => /name="mark" value="([^"]*)"/.exec(html)?.[1] ?? '';
const element = (scene: Scene, id: string, name: string, form?: Form) =>
  visit(scene, elementPage, `surveys/${id}/edit/${name}`, { params: { id, element: name }, ...(form ? { form } : {}) });
const when = (scene: Scene, id: string, name: string, property: string, rule: string, form?: Form) =>
  whenAsked(scene, id, name, property, `rule=${rule}`, form);
const whenAsked = (scene: Scene, id: string, name: string, property: string, query: string, form?: Form) =>
  visit(scene, conditionPage, `surveys/${id}/edit/${name}/when/${property}?${query}`, {
    params: { id, element: name, property },
    ...(form ? { form } : {}),
  });

const part = (scene: Scene, id: string, name: string, list: string, key: string, form?: Form) =>
  visit(scene, partPage, `surveys/${id}/edit/${name}/${list}/${key}`, {
    params: { id, element: name, list, part: key },
    ...(form ? { form } : {}),
  });
const limit = (scene: Scene, id: string, name: string, named: string, query: string, form?: Form) =>
  visit(scene, rulePage, `surveys/${id}/edit/${name}/rule/${named}?${query}`, {
    params: { id, element: name, rule: named },
    ...(form ? { form } : {}),
  });

async function draftOf(scene: Scene): Promise<string> {
  const [row] = await scene.ctx.db.select({ draft: surveys.draft }).from(surveys);
  return JSON.stringify(JSON.parse(row?.draft ?? ''));
}

describe('a rule for an answer', () => {
  it('is built out of tests of that answer and others, changed, and taken out', async () => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const id = await begin(scene);
      const first = await when(scene, id, 'waited', 'rule', 'new');
      expect(first.html).toContain('Which answers to “Weeks waited” are taken?');
      expect(first.html).toMatch(/<option value="waited"/);
      const test = { join: 'and', 'g0.join': 'and', 'g0.t0.name': 'waited', 'g0.t0.asked': 'atmost' };
      const missing = await when(scene, id, 'waited', 'rule', 'new', {
        ...{ ...test, intent: 'save', mark: markIn(first.html), said: 'Write at most 104.' },
      });
      expect(missing.status).toBe(400);
      expect(missing.html).toContain('Write at most 104.');
      const form = {
        ...test,
        'g0.t0.value': '104',
        said: 'Write at most 104.',
        intent: 'save',
        mark: markIn(first.html),
      };
      expect((await when(scene, id, 'waited', 'rule', 'new', form)).location).toContain('/edit/waited?done=saved');
      expect(await draftOf(scene)).toContain(
        '"validators":[{"type":"expression","expression":"{waited} <= 104","text":"Write at most 104."}]',
      );
      const page = await element(scene, id, 'waited');
      expect(page.html).toContain('It is taken only if “Weeks waited” is at most 104.');
      expect(page.html).toContain('Otherwise: Write at most 104.');
      const mark = markIn((await when(scene, id, 'waited', 'rule', '0')).html);
      expect(await when(scene, id, 'waited', 'rule', '0', { intent: 'clear', mark })).toMatchObject({ status: 303 });
      expect(await draftOf(scene)).not.toContain('104');
    });
  });

  it('that sets limits has a form: it is added with its own words, changed and taken out', async () => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const id = await begin(scene);
      expect((await element(scene, id, 'waited')).html).toContain('/edit/waited/rule/numeric"');
      const fresh = await limit(scene, id, 'waited', 'numeric', '');
      expect(fresh.html).toContain('Which numbers does “Weeks waited” take?');
      const mark = markIn(fresh.html);
      const empty = await limit(scene, id, 'waited', 'numeric', '', { mark, 'p.text': 'Count again.' });
      expect(empty.status).toBe(400);
      expect(empty.html).toContain('Write at least one of the two limits.');
      expect(empty.html).toContain('Count again.');
      const form = { mark, 'p.minValue': '1', 'p.maxValue': '52', 'p.text': 'Count again.' };
      expect((await limit(scene, id, 'waited', 'numeric', '', { ...form, 'p.minValue': 'x' })).status).toBe(400);
      expect((await limit(scene, id, 'waited', 'numeric', '', form)).location).toContain('/edit/waited?done=saved');
      expect(await draftOf(scene)).toContain(
        '"validators":[{"type":"numeric","minValue":1,"maxValue":52,"text":"Count again."}]',
      );
      const page = await limit(scene, id, 'hoped', '0', '');
      expect(page.html).toContain('value="2"');
      expect(await limit(scene, id, 'hoped', '0', '', { mark: markIn(page.html), 'p.minValue': '3' })).toMatchObject({
        status: 303,
      });
      expect(await draftOf(scene)).toContain('{"type":"numeric","minValue":3}');
      for (const [name, named] of [
        ['waited', 'email'],
        ['waited', '7'],
        ['note', 'text'],
        ['nobody', 'text'],
        ['survey', 'text'],
      ] as const)
        expect(await limit(scene, id, name, named, ''), `${name} ${named}`).toMatchObject({ status: 404 });
    });
  });

  it('of limits is told in words and can be taken out', async () => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const id = await begin(scene);
      const page = await element(scene, id, 'hoped');
      expect(page.html).toContain('A number from 2 to ….');
      expect(await when(scene, id, 'hoped', 'rule', '0')).toMatchObject({ status: 404 });
      const form = { intent: 'rule-remove 0', mark: markIn(page.html) };
      expect(await element(scene, id, 'hoped', form)).toMatchObject({ status: 303 });
      expect(await draftOf(scene)).not.toContain('validators');
    });
  });

  it('can stand in what is repeated, and nowhere that nothing is answered', async () => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const id = await begin(scene);
      expect((await when(scene, id, 'each~age', 'rule', 'new')).html).toMatch(/<option value="panel\.age"/);
      expect((await element(scene, id, 'note')).html).not.toContain('Rules for the answer');
      for (const [name, property, rule] of [
        ['waited', 'rule', '1'],
        ['waited', 'rule', ''],
        ['waited', 'end', 'new'],
        ['survey', 'rule', 'new'],
        ['survey', 'visibleIf', ''],
        ['page-1', 'rule', '7'],
      ] as const)
        expect(await when(scene, id, name, property, rule), `${name} ${property}`).toMatchObject({ status: 404 });
    });
  });
});

describe('the columns of a table', () => {
  it('have conditions that ask about the others of their row', async () => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const id = await begin(scene);
      const page = await part(scene, id, 'visits', 'columns', 'name');
      expect(page.html).toContain('/edit/visits/when/visibleIf?column=name');
      const first = await whenAsked(scene, id, 'visits', 'visibleIf', 'column=name');
      expect(first.html).toContain('When is “Its name” shown?');
      expect(first.html).toMatch(/<option value="row\.place">Place</);
      expect(first.html).not.toContain('value="row.name"');
      expect(first.html).toMatch(/<option value="waited"/);
      const added = await whenAsked(scene, id, 'visits', 'visibleIf', 'column=name', {
        ...{ intent: 'add 0', join: 'and', mark: markIn(first.html), new0: 'row.place' },
      });
      expect(added.html).toContain('Elsewhere');
      const form = {
        ...{ join: 'and', 'g0.join': 'and', 'g0.t0.name': 'row.place', 'g0.t0.asked': 'is', 'g0.t0.value': 'other' },
        ...{ intent: 'save', mark: markIn(first.html) },
      };
      const saved = await whenAsked(scene, id, 'visits', 'visibleIf', 'column=name', form);
      expect(saved.location).toContain('/edit/visits/columns/name?done=saved');
      expect(await draftOf(scene)).toContain(`"cellType":"text","visibleIf":"{row.place} = 'other'"}`);
      expect((await part(scene, id, 'visits', 'columns', 'name')).html).toContain('Only if “Place” is “Elsewhere”');
      expect(await whenAsked(scene, id, 'visits', 'visibleIf', 'column=nobody')).toMatchObject({ status: 404 });
      expect(await whenAsked(scene, id, 'waited', 'visibleIf', 'column=name')).toMatchObject({ status: 404 });
    });
  });

  it('have rules, built or with limits, which are taken out on their own page', async () => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const id = await begin(scene);
      const kinds = await part(scene, id, 'visits', 'columns', 'kinds');
      expect(kinds.html).toContain('/edit/visits/rule/answercount?column=kinds');
      expect(kinds.html).toContain('/edit/visits/when/rule?column=kinds&rule=new');
      const mark = markIn(kinds.html);
      const refused = await limit(scene, id, 'visits', 'answercount', 'column=kinds', { mark, 'p.maxCount': '900' });
      expect(refused.status).toBe(400);
      expect(refused.html).toContain('href="#p-maxCount"');
      const made = await limit(scene, id, 'visits', 'answercount', 'column=kinds', { mark, 'p.maxCount': '2' });
      expect(made.location).toContain('/edit/visits/columns/kinds?done=saved');
      const rule = await whenAsked(scene, id, 'visits', 'rule', 'column=kinds&rule=new');
      expect(rule.html).toMatch(/<option value="row\.kinds"/);
      expect(await draftOf(scene)).toContain('"validators":[{"type":"answercount","maxCount":2}]');
      const page = await part(scene, id, 'visits', 'columns', 'kinds');
      expect(page.html).toContain('Between … and 2 choices.');
      const form = { intent: 'rule-remove 0', mark: markIn(page.html) };
      expect((await part(scene, id, 'visits', 'columns', 'kinds', form)).location).toContain(
        'columns/kinds?done=saved',
      );
      expect(await draftOf(scene)).not.toContain('answercount');
    });
  });

  it('and the parts of an answer have rules of the kind that they take, and a part no conditions', async () => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const id = await begin(scene);
      const page = await part(scene, id, 'words', 'items', 'first');
      expect(page.html).not.toContain('/when/');
      const form = { mark: markIn(page.html), 'p.minLength': '3', 'p.text': 'A whole word.' };
      expect(await limit(scene, id, 'words', 'text', 'item=first', form)).toMatchObject({ status: 303 });
      expect(await draftOf(scene)).toContain('{"type":"text","minLength":3,"text":"A whole word."}');
      expect(await whenAsked(scene, id, 'words', 'visibleIf', 'item=first')).toMatchObject({ status: 404 });
      expect(await limit(scene, id, 'words', 'numeric', 'item=first')).toMatchObject({ status: 404 });
    });
  });
});

describe('an early end of a survey', () => {
  it('is built out of answers, and told on the page of the survey’s words', async () => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const id = await begin(scene);
      const first = await when(scene, id, 'survey', 'end', 'new');
      expect(first.html).toContain('When does “Rules” end early?');
      const form = {
        ...{ join: 'and', 'g0.join': 'and', 'g0.t0.name': 'waited', 'g0.t0.asked': 'is', 'g0.t0.value': '0' },
        ...{ intent: 'save', mark: markIn(first.html) },
      };
      expect(await when(scene, id, 'survey', 'end', 'new', form)).toMatchObject({ status: 303 });
      expect(await draftOf(scene)).toContain('"triggers":[{"type":"complete","expression":"{waited} = 0"}]');
      expect((await element(scene, id, 'survey')).html).toContain('It ends if “Weeks waited” is 0.');
      expect((await when(scene, id, 'survey', 'end', '0')).html).toContain('value="0"');
    });
  });
});
