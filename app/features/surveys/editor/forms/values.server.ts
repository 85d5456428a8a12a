/** The calculated values of a survey: their form, and what it does. */
import { data, redirect } from '@remix-run/node';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { EditedDraft } from '../../reads/editor/draft.server.ts';
import { changeDraft } from '../../writes/editor/change-draft.server.ts';
import { markOf, objectsIn, stringIn, withProperty } from '../core/json.ts';
import type { JsonObject } from '../core/json.ts';
import { isName } from '../core/names.ts';
import { elementOf, namesIn } from '../core/places.ts';
import { editorMessages } from '../messages.ts';
import { typedIn } from './element-form.ts';
import { outlineAddress, refusalsOf } from './outline-post.server.ts';

/** `result`: what comes out; a number for ''. */
export type ValueRow = { name: string; expression: string; result: string; isIncluded: boolean };
export type ValueProblem = { field: string; message: string };

const blank: ValueRow = { name: '', expression: '', result: '', isIncluded: false };
const most = 50;

const rowsOf = (draft: JsonObject): ValueRow[] =>
  objectsIn(draft['calculatedValues']).map(({ name, expression, result, includeIntoResult }) => ({
    name: stringIn(name),
    expression: stringIn(expression),
    result: result === 'number' ? '' : stringIn(result),
    isIncluded: includeIntoResult === true,
  }));

/** The stored values with two blank rows below. */
export const readValuesPage = ({ draft }: EditedDraft) => ({
  mark: markOf(elementOf(draft, 'survey') ?? {}),
  rows: [...rowsOf(draft), blank, blank].slice(0, most),
});

export type ValuesPage = ReturnType<typeof readValuesPage>;

/** A row that was there keeps what the form does not know of it. */
function valueFrom(row: ValueRow, before: readonly JsonObject[]): JsonObject {
  const old = before.find(({ name }) => name === row.name) ?? {};
  const value = { ...old, name: row.name, expression: row.expression };
  // A number is what comes out where nothing is said; where it is said, it stays said.
  const plain = old['result'] === 'number' ? 'number' : undefined;
  const typed = withProperty(value, 'result', row.result === '' ? plain : row.result);
  return withProperty(typed, 'includeIntoResult', row.isIncluded ? true : undefined);
}

/** @throws not-found */
export async function valuesPost(ctx: AreaContext, { survey, draft }: EditedDraft, fields: FormData | URLSearchParams) {
  const t = ctx.t(editorMessages);
  const typed = typedIn(fields);
  const first = (name: string) => (typed[name]?.[0] ?? '').trim();
  const rows: ValueRow[] = [];
  for (let at = 0; at < most && typed[`v${at}.name`] !== undefined; at += 1) {
    const isIncluded = typed[`v${at}.included`] !== undefined;
    const [name, expression, result] = [first(`v${at}.name`), first(`v${at}.expression`), first(`v${at}.result`)];
    rows.push({ name, expression, result, isIncluded });
  }
  const before = objectsIn(draft['calculatedValues']);
  const taken = namesIn(draft);
  for (const { name } of before) taken.delete(stringIn(name).toLowerCase());
  const problems: ValueProblem[] = [];
  rows.forEach(({ name, expression }, at) => {
    if (name === '' && expression === '') return;
    const key = name.toLowerCase();
    if (!isName(name) || taken.has(key))
      problems.push({ field: `v${at}.name`, message: t('valueNameWrong', { number: at + 1 }) });
    if (expression === '')
      problems.push({ field: `v${at}.expression`, message: t('valueExpressionMissing', { number: at + 1 }) });
    taken.add(key);
  });
  const refused = (found: ValueProblem[]) => data({ rows: [...rows], problems: found }, { status: 400 });
  if (problems.length > 0) return refused(problems);
  const values = rows.filter(({ name }) => name !== '').map((row) => valueFrom(row, before));
  const own = elementOf(draft, 'survey') ?? {};
  const properties = withProperty(own, 'calculatedValues', values.length === 0 ? undefined : values);
  const basis = { element: 'survey', mark: first('mark') };
  const outcome = await changeDraft(ctx, survey.id, { act: 'survey', properties }, basis);
  if (outcome.outcome === 'changed') return redirect(outlineAddress(ctx, survey.id, 'saved'), 303);
  return refused(refusalsOf(outcome, t).map((message) => ({ field: '', message })));
}
