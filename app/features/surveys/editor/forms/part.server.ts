/** One entry of a question's list with a form of its own: a choice, a part, a column of a table. */
import { redirect } from '@remix-run/node';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import type { EditedDraft } from '../../reads/editor/draft.server.ts';
import { changeDraft } from '../../writes/editor/change-draft.server.ts';
import { byName } from '../conditions/in-words.ts';
import { subjectIn, withoutRule } from '../conditions/owner.ts';
import { askablesFor, columnQuestion, rowAskables } from '../conditions/questions.ts';
import { labelOf } from '../core/commands.ts';
import { entryQuery, isEntryList, withEntry } from '../core/entry.ts';
import type { Entry } from '../core/entry.ts';
import { markOf, stringIn } from '../core/json.ts';
import type { JsonObject } from '../core/json.ts';
import { findPlace } from '../core/places.ts';
import { losingOf } from '../lost.server.ts';
import { elementMessages } from '../messages.ts';
import { acceptedInPart } from './accepted.ts';
import { nameOf } from './condition.server.ts';
import { answer, first, placeProblems } from './element-answer.server.ts';
import { readElement, textsOf, typedIn } from './element-form.ts';
import { groupsOf, sayFaults, ticksOf } from './element-view.server.ts';
import { conditionsIn } from './outline-view.server.ts';
import { listPicturesForEditor } from './pictures.server.ts';
import { conditionKeys, propertiesOf } from './properties.ts';
import type { ConditionKey, Property } from './properties.ts';
import { rulesFor, rulesSaid } from './rule.server.ts';

export type Part = { id: string; element: JsonObject; entry: Entry };

/** @throws not-found for a list or an entry that is not there */
export function getPart(draft: JsonObject, id: string, list: string, key: string): Part {
  const found = isEntryList(list) ? subjectIn(draft, id, { list, key }) : null;
  if (!found?.entry) throw notFound();
  return { id, element: found.element, entry: found.entry };
}

const cellType: Property = {
  key: 'cellType',
  as: 'select',
  options: ['', 'text', 'comment', 'radiogroup', 'checkbox', 'dropdown', 'boolean', 'rating'],
  group: 'answers',
  label: 'ownCellType',
};

/** What the engine takes of an entry, with its fields. A column without choices of its own has those of its table. */
function formOf({ element, entry: { list, item } }: Omit<Part, 'id'>) {
  const cell = stringIn(columnQuestion(item, element)['type']);
  const type = list === 'choices' ? 'choice' : list === 'items' ? 'text' : cell;
  const accepted = acceptedInPart(stringIn(element['type']), list, cell);
  const known = list === 'columns' ? [cellType, ...propertiesOf(type)] : propertiesOf(type);
  const properties = known.filter((property) => accepted.has(property.as === 'within' ? property.of : property.key));
  return { accepted, properties };
}

/** The fields of an entry. */
export const partProperties = (part: Omit<Part, 'id'>): readonly Property[] => formOf(part).properties;

/** Its conditions. A choice inside what is repeated is always offered, and a part of several answers always asked. */
export function partConditions({ element, entry }: Omit<Part, 'id'>, isRepeated: boolean): ConditionKey[] {
  if (entry.list === 'items' || (entry.list === 'choices' && isRepeated)) return [];
  const { accepted } = formOf({ element, entry });
  return conditionKeys.filter((one) => accepted.has(one));
}

/** Everything that the page of an entry shows. At most one statement. */
export async function readPartPage(ctx: AreaContext, { draft }: EditedDraft, part: Part) {
  const { id, element, entry } = part;
  const { list, key, item } = entry;
  const { properties } = formOf(part);
  const pictures = properties.some(({ as }) => as === 'picture') ? await listPicturesForEditor(ctx) : [];
  const askables = byName([...rowAskables(element), ...askablesFor(draft, 'survey')]);
  const ruling: 'rule' | null = list === 'choices' ? null : 'rule';
  return {
    id,
    code: key,
    title: labelOf(element),
    words: nameOf(element, entry),
    mark: markOf(element),
    ticks: ticksOf(properties),
    groups: groupsOf(ctx, properties, { typed: textsOf(item, properties), errors: {}, pictures }),
    /** What the addresses of its conditions and rules end with. */
    query: entryQuery(entry),
    conditions: conditionsIn(item, askables, ctx),
    conditionKeys: partConditions(part, findPlace(draft, id)?.isRepeated === true),
    ruling,
    rules: rulesSaid(ctx, item, ruling, askables),
    ruleKinds: rulesFor(part),
  };
}

export type PartPage = Awaited<ReturnType<typeof readPartPage>>;

/** Saves an entry, or takes a rule out of it: its key stays, whatever its words become. */
export async function partPost(
  ctx: AreaContext,
  { survey }: EditedDraft,
  part: Part,
  fields: FormData | URLSearchParams,
) {
  const { id, element, entry } = part;
  const typed = typedIn(fields);
  const { properties } = formOf(part);
  const [act, at] = first(typed, 'intent').split(' ');
  const isRemoval = act === 'rule-remove';
  const read = isRemoval
    ? { element: withoutRule(entry.item, 'rule', Number(at)), faults: {} }
    : readElement(entry.item, properties, typed);
  if (Object.keys(read.faults).length > 0)
    return answer(typed, { errors: sayFaults(read.faults, ctx.t(elementMessages)) });
  const changed = withEntry(element, entry, read.element);
  const basis = { element: id, mark: first(typed, 'mark') };
  const outcome = await changeDraft(ctx, survey.id, { act: 'replace', id, element: changed }, basis, losingOf(fields));
  const here = `/${ctx.area.slug}/manage/surveys/${survey.id}/edit/${id}`;
  if (outcome.outcome === 'changed')
    return redirect(`${here}${isRemoval ? `/${entry.list}/${entry.key}` : ''}?done=saved`, 303);
  return answer(typed, placeProblems(ctx, outcome, properties, `${entry.list}[${entry.index}].`));
}
