/** One entry of a question's list with a form of its own: a choice, a part, a column of a table. */
import { redirect } from '@remix-run/node';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import type { EditedDraft } from '../../reads/editor/draft.server.ts';
import { changeDraft } from '../../writes/editor/change-draft.server.ts';
import { labelOf } from '../core/commands.ts';
import { isObject, markOf, stringIn, wordsIn } from '../core/json.ts';
import type { Json, JsonObject } from '../core/json.ts';
import { keyOfItem } from '../core/lines.ts';
import { kindOfList } from '../core/order.ts';
import { elementMessages } from '../messages.ts';
import { acceptedInPart } from './accepted.ts';
import { answer, placeProblems } from './element-answer.server.ts';
import { readElement, textsOf, typedIn } from './element-form.ts';
import { getElement } from './element.server.ts';
import { groupsOf, sayFaults, ticksOf } from './element-view.server.ts';
import { listPicturesForEditor } from './pictures.server.ts';
import { conditionKeys, partLists, propertiesOf } from './properties.ts';
import type { Property } from './properties.ts';

export type Part = {
  id: string;
  element: JsonObject;
  list: string;
  index: number;
  key: string;
  item: JsonObject;
  type: string;
};

/** @throws not-found for a list or an entry that is not there */
export function getPart(draft: JsonObject, id: string, list: string, key: string): Part {
  const element = getElement(draft, id);
  if (!(partLists[stringIn(element['type'])] ?? []).includes(list)) throw notFound();
  const kind = kindOfList(list);
  const items = Array.isArray(element[list]) ? element[list] : [];
  const index = items.findIndex((item) => keyOfItem(item, kind) === key);
  const found = items[index];
  if (found === undefined) throw notFound();
  const item = isObject(found) ? found : { value: found };
  const cell = stringIn(item['cellType']) || stringIn(element['cellType']) || 'dropdown';
  const type = list === 'choices' ? 'choice' : list === 'items' ? 'text' : cell;
  return { id, element, list, index, key, item, type };
}

const cellType: Property = {
  key: 'cellType',
  as: 'select',
  options: ['', 'text', 'comment', 'radiogroup', 'checkbox', 'dropdown', 'boolean', 'rating'],
  group: 'answers',
  label: 'ownCellType',
};

function propertiesIn({ element, list, type }: Part): Property[] {
  const accepted = acceptedInPart(stringIn(element['type']), list, type);
  const known = list === 'columns' ? [cellType, ...propertiesOf(type)] : propertiesOf(type);
  return known.filter((property) => accepted.has(property.as === 'within' ? property.of : property.key));
}

/** Everything that the page of an entry shows. At most one statement. */
export async function readPartPage(ctx: AreaContext, part: Part) {
  const { id, element, list, key, item, type } = part;
  const properties = propertiesIn(part);
  const accepted = acceptedInPart(stringIn(element['type']), list, type);
  const pictures = properties.some(({ as }) => as === 'picture') ? await listPicturesForEditor(ctx) : [];
  return {
    id,
    list,
    code: key,
    title: labelOf(element),
    words: wordsIn(item['text']) || labelOf(item) || key,
    mark: markOf(element),
    ticks: ticksOf(properties),
    groups: groupsOf(ctx, properties, { typed: textsOf(item, properties), errors: {}, pictures }),
    conditionKeys: list === 'choices' ? conditionKeys.filter((one) => accepted.has(one)) : [],
  };
}

/** Saves an entry: its key stays, whatever its words become. */
export async function partPost(
  ctx: AreaContext,
  { survey }: EditedDraft,
  part: Part,
  fields: FormData | URLSearchParams,
) {
  const { id, element, list, index, item } = part;
  const typed = typedIn(fields);
  const properties = propertiesIn(part);
  const read = readElement(item, properties, typed);
  if (Object.keys(read.faults).length > 0)
    return answer(typed, { errors: sayFaults(read.faults, ctx.t(elementMessages)) });
  const items: Json[] = Array.isArray(element[list]) ? [...element[list]] : [];
  items[index] = read.element;
  const changed = { ...element, [list]: items };
  const basis = { element: id, mark: typed['mark']?.[0] ?? '' };
  const outcome = await changeDraft(ctx, survey.id, { act: 'replace', id, element: changed }, basis);
  if (outcome.outcome === 'changed')
    return redirect(`/${ctx.area.slug}/manage/surveys/${survey.id}/edit/${id}?done=saved`, 303);
  const prefix = `${list}[${index}].`;
  const within =
    outcome.outcome === 'problems'
      ? {
          ...outcome,
          problems: outcome.problems.map((problem) => ({
            ...problem,
            property: problem.property?.startsWith(prefix) ? problem.property.slice(prefix.length) : null,
          })),
        }
      : outcome;
  return answer(typed, placeProblems(ctx, within, properties));
}
