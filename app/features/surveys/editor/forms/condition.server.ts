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
import { expressionOf, ownerIn, saidBy, withExpression } from '../conditions/owner.ts';
import type { Owner } from '../conditions/owner.ts';
import { askablesFor, ownAskables, rowAskables } from '../conditions/questions.ts';
import type { Askable } from '../conditions/questions.ts';
import { labelOf } from '../core/commands.ts';
import type { Command } from '../core/commands.ts';
import { entryAsked } from '../core/entry.ts';
import type { Entry } from '../core/entry.ts';
import { markOf, wordsIn } from '../core/json.ts';
import type { JsonObject } from '../core/json.ts';
import { findPlace } from '../core/places.ts';
import { editorMessages } from '../messages.ts';
import { conditionMessages } from '../messages-conditions.ts';
import { typedIn } from './element-form.ts';
import type { Typed } from './element-form.ts';
import { refusalsOf } from './outline-post.server.ts';

/** @throws not-found for an element, an entry, a rule or a property that is not there */
export function getOwner(draft: JsonObject, id: string, property: string, query: URLSearchParams): Owner {
  const owner = ownerIn(draft, id, property, { entry: entryAsked(query), rule: query.get('rule') });
  if (!owner) throw notFound();
  return owner;
}

/** A rule asks about the answer that it judges, too; a column about the others of its row. */
function askablesOf(draft: JsonObject, { id, property, element, entry }: Owner): Askable[] {
  const earlier = askablesFor(draft, id);
  const isRule = property === 'rule';
  if (entry?.list !== 'columns') return isRule ? [...ownAskables(draft, id), ...earlier] : earlier;
  const row = rowAskables(element);
  const own = row.filter(({ name }) => name === `row.${entry.key}`);
  return [...(isRule ? own : []), ...row.filter((one) => !own.includes(one)), ...earlier];
}

/** Where what has the condition is changed. */
export const pageOf = (id: string, entry: Entry | null): string => (entry ? `${id}/${entry.list}/${entry.key}` : id);

/** What people call it: its words, else its code or name. */
export const nameOf = (element: JsonObject, entry: Entry | null): string =>
  entry ? wordsIn(entry.item['text']) || labelOf(entry.item) || entry.key : labelOf(element);

/** Where only one answer can be asked about, the first test is of it. */
function newBuilder([only, ...others]: readonly Askable[]): DraftCondition {
  return only && others.length === 0 ? withTest(emptyBuilder(), 0, only.name) : emptyBuilder();
}

/** Everything that the page of a condition shows. */
export function readConditionPage({ survey, draft }: EditedDraft, owner: Owner) {
  const { id, property, element, entry } = owner;
  const askables = askablesOf(draft, owner);
  const expression = expressionOf(owner);
  const condition = expression === '' ? null : readCondition(expression);
  return {
    property,
    name: id === 'survey' ? survey.title : nameOf(element, entry) || id,
    said: saidBy(owner),
    mark: markOf(element),
    expression,
    isReadable: expression === '' || condition !== null,
    builder: condition ? builderOf(condition, byName(askables)) : newBuilder(askables),
    askables,
    back: pageOf(id, entry),
  };
}

export type ConditionPage = ReturnType<typeof readConditionPage>;

export type ConditionAnswer = {
  builder: DraftCondition;
  /** As typed into the field of text; null where the builder was used. */
  text: string | null;
  /** What is said where a rule does not hold. */
  said: string;
  problems: { field: string; message: string }[];
};

const answer = (part: Partial<ConditionAnswer>, status: number) =>
  data<ConditionAnswer>({ builder: emptyBuilder(), text: null, said: '', problems: [], ...part }, { status });

const first = (typed: Typed, name: string): string => typed[name]?.[0] ?? '';

async function save(ctx: AreaContext, edited: EditedDraft, owner: Owner, expression: string, typed: Typed) {
  const { id } = owner;
  const said = first(typed, 'said').trim();
  const back = { builder: builderFrom(typed), text: typed['text'] === undefined ? null : first(typed, 'text'), said };
  const changed = withExpression(owner, expression, said);
  const command: Command =
    id === 'survey' ? { act: 'survey', properties: changed } : { act: 'replace', id, element: changed };
  const basis = { element: id, mark: first(typed, 'mark') };
  const outcome = await changeDraft(ctx, edited.survey.id, command, basis);
  if (outcome.outcome === 'changed') {
    const page = pageOf(findPlace(edited.draft, id)?.id ?? id, owner.entry);
    return redirect(`/${ctx.area.slug}/manage/surveys/${edited.survey.id}/edit/${page}?done=saved`, 303);
  }
  const sentences = refusalsOf(outcome, ctx.t(editorMessages));
  return answer({ ...back, problems: sentences.map((message) => ({ field: '', message })) }, 400);
}

/** `add 0`, `remove 0 1`: a button with the group and the test that it is of. */
function rebuilt(ctx: AreaContext, edited: EditedDraft, owner: Owner, typed: Typed, [act, group, row]: string[]) {
  const builder = builderFrom(typed);
  const said = first(typed, 'said');
  if (act === 'remove') return answer({ builder: withoutTest(builder, Number(group), Number(row)), said }, 200);
  const name = first(typed, `new${group}`);
  const isKnown = askablesOf(edited.draft, owner).some((one) => one.name === name);
  if (isKnown) return answer({ builder: withTest(builder, Number(group), name), said }, 200);
  const message = ctx.t(conditionMessages)('chooseFirst');
  return answer({ builder, said, problems: [{ field: `new${group}`, message }] }, 400);
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
      const read = expressionFrom(builder, byName(askablesOf(edited.draft, owner)));
      if ('expression' in read) return save(ctx, edited, owner, read.expression, typed);
      const t = ctx.t(conditionMessages);
      const problems = read.faults.map(({ fault, field, ...vars }) => ({ field, message: t(fault, vars) }));
      return answer({ builder, said: first(typed, 'said'), problems }, 400);
    }
    default:
      throw new AppError('invalid');
  }
}
