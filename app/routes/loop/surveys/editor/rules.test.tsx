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
  visit(scene, conditionPage, `surveys/${id}/edit/${name}/when/${property}?rule=${rule}`, {
    params: { id, element: name, property },
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

  it('of another kind is told in words and can be taken out', async () => {
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
