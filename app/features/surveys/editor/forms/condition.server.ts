/** The page of one condition: what it shows, and what its buttons do. */
import { data, redirect } from '@remix-run/node';
import type { AreaContext } from '#app/platform/context.server.ts';
import { AppError, notFound } from '#app/platform/errors.ts';
import type { EditedDraft } from '../../reads/editor/draft.server.ts';
import { changeDraft } from '../../writes/editor/change-draft.server.ts';
import { builderFrom, builderOf, emptyBuilder, expressionFrom, withTest, withoutTest } from '../conditions/builder.ts';
import type { DraftCondition } from '../conditions/builder.ts';
import { readCondition } from '../conditions/condition.ts';
import { byName } from '../conditions/in-words.ts';
import { askablesFor } from '../conditions/questions.ts';
import { labelOf } from '../core/commands.ts';
import { isObject, markOf, stringIn, withProperty, wordsIn } from '../core/json.ts';
import type { Json, JsonObject } from '../core/json.ts';
import { keyOfItem } from '../core/lines.ts';
import { findPlace } from '../core/places.ts';
import { editorMessages } from '../messages.ts';
import { conditionMessages } from '../messages-conditions.ts';
import { typedIn } from './element-form.ts';
import type { Typed } from './element-form.ts';
import { getElement } from './element.server.ts';
import { refusalsOf } from './outline-post.server.ts';
import { conditionKeys } from './properties.ts';
import type { ConditionKey } from './properties.ts';

/** What a condition is of: an element, or a choice of it. */
export type Owner = {
  id: string;
  property: ConditionKey;
  element: JsonObject;
  choice: { index: number; item: JsonObject } | null;
};

/** @throws not-found for an element, a choice or a property that is not there */
export function getOwner(draft: JsonObject, id: string, property: string, choice: string | null): Owner {
  const element = getElement(draft, id);
  const key = conditionKeys.find((one) => one === property);
  if (!key || id === 'survey') throw notFound();
  if (choice === null) return { id, property: key, element, choice: null };
  const list = Array.isArray(element['choices']) ? element['choices'] : [];
  const index = list.findIndex((item) => keyOfItem(item, 'codes') === choice);
  const item = list[index];
  if (item === undefined) throw notFound();
  return { id, property: key, element, choice: { index, item: isObject(item) ? item : { value: item } } };
}

const expressionOf = ({ property, element, choice }: Owner): string => stringIn((choice?.item ?? element)[property]);

/** Everything that the page of a condition shows. */
export function readConditionPage({ draft }: EditedDraft, owner: Owner) {
  const { id, property, element, choice } = owner;
  const askables = askablesFor(draft, id);
  const expression = expressionOf(owner);
  const condition = expression === '' ? null : readCondition(expression);
  const named = choice ? wordsIn(choice.item['text']) || stringIn(choice.item['value']) : labelOf(element);
  return {
    property,
    name: named || id,
    mark: markOf(element),
    expression,
    isReadable: expression === '' || condition !== null,
    builder: condition ? builderOf(condition, byName(askables)) : emptyBuilder(),
    askables,
    back: choice ? `${id}/choices/${stringIn(choice.item['value'])}` : id,
  };
}

export type ConditionPage = ReturnType<typeof readConditionPage>;

export type ConditionAnswer = {
  builder: DraftCondition;
  /** As typed into the field of text; null where the builder was used. */
  text: string | null;
  problems: { field: string; message: string }[];
};

function withExpression({ property, element, choice }: Owner, expression: string): JsonObject {
  const value = expression === '' ? undefined : expression;
  if (!choice) return withProperty(element, property, value);
  const list: Json[] = Array.isArray(element['choices']) ? [...element['choices']] : [];
  list[choice.index] = withProperty(choice.item, property, value);
  return { ...element, choices: list };
}

const answer = (part: Partial<ConditionAnswer>, status: number) =>
  data<ConditionAnswer>({ builder: emptyBuilder(), text: null, problems: [], ...part }, { status });

const first = (typed: Typed, name: string): string => typed[name]?.[0] ?? '';

async function save(ctx: AreaContext, edited: EditedDraft, owner: Owner, expression: string, typed: Typed) {
  const { id } = owner;
  const back = { builder: builderFrom(typed), text: typed['text'] === undefined ? null : first(typed, 'text') };
  const changed = withExpression(owner, expression);
  const basis = { element: id, mark: first(typed, 'mark') };
  const outcome = await changeDraft(ctx, edited.survey.id, { act: 'replace', id, element: changed }, basis);
  if (outcome.outcome === 'changed') {
    const page = findPlace(edited.draft, id)?.id ?? id;
    return redirect(`/${ctx.area.slug}/manage/surveys/${edited.survey.id}/edit/${page}?done=saved`, 303);
  }
  const sentences = refusalsOf(outcome, ctx.t(editorMessages));
  return answer({ ...back, problems: sentences.map((message) => ({ field: '', message })) }, 400);
}

/** `add 0`, `remove 0 1`: a button with the group and the test that it is of. */
function rebuilt(ctx: AreaContext, edited: EditedDraft, owner: Owner, typed: Typed, [act, group, row]: string[]) {
  const builder = builderFrom(typed);
  if (act === 'remove') return answer({ builder: withoutTest(builder, Number(group), Number(row)) }, 200);
  const name = first(typed, `new${group}`);
  const isKnown = askablesFor(edited.draft, owner.id).some((one) => one.name === name);
  if (isKnown) return answer({ builder: withTest(builder, Number(group), name) }, 200);
  const message = ctx.t(conditionMessages)('chooseFirst');
  return answer({ builder, problems: [{ field: `new${group}`, message }] }, 400);
}

/** @throws invalid for a button that the page does not have */
export async function conditionPost(
  ctx: AreaContext,
  edited: EditedDraft,
  owner: Owner,
  fields: FormData | URLSearchParams,
) {
  const typed = typedIn(fields);
  const [intent = '', ...rest] = first(typed, 'intent').split(' ');
  switch (intent) {
    case 'add':
    case 'remove':
      return rebuilt(ctx, edited, owner, typed, [intent, ...rest]);
    case 'clear':
      return save(ctx, edited, owner, '', typed);
    case 'save-text':
      return save(ctx, edited, owner, first(typed, 'text').trim(), typed);
    case 'save': {
      const builder = builderFrom(typed);
      const read = expressionFrom(builder, byName(askablesFor(edited.draft, owner.id)));
      if ('expression' in read) return save(ctx, edited, owner, read.expression, typed);
      const t = ctx.t(conditionMessages);
      const problems = read.faults.map(({ fault, field, ...vars }) => ({ field, message: t(fault, vars) }));
      return answer({ builder, problems }, 400);
    }
    default:
      throw new AppError('invalid');
  }
}
