/** One element of a draft with all that its page shows and its form needs. */
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { listPublished } from '../../reads/editor/draft.server.ts';
import type { EditedDraft } from '../../reads/editor/draft.server.ts';
import { findingsOf } from '../check-draft.server.ts';
import { byName } from '../conditions/in-words.ts';
import { askablesFor } from '../conditions/questions.ts';
import { labelOf } from '../core/commands.ts';
import { markOf, objectsIn, stringIn } from '../core/json.ts';
import type { JsonObject } from '../core/json.ts';
import { keyOfItem } from '../core/lines.ts';
import { kindOfList } from '../core/order.ts';
import { elementOf, findPlace } from '../core/places.ts';
import { acceptedKeys, kindOf, ownProperties } from './accepted.ts';
import { textsOf } from './element-form.ts';
import { groupsOf, ticksOf } from './element-view.server.ts';
import type { Drawing } from './element-view.server.ts';
import { conditionsIn } from './outline-view.server.ts';
import { conditionKeys, partLists, sortOf } from './properties.ts';
import { listPicturesForEditor } from './pictures.server.ts';
import { rulesFor, rulesSaid } from './rule.server.ts';

/** @throws not-found for an id of nothing in this draft */
export function getElement(draft: JsonObject, id: string): JsonObject {
  const element = elementOf(draft, id);
  if (!element) throw notFound();
  return element;
}

/** The element as every published version has it; versions that lack it are left out. One statement. */
export async function publishedAs(ctx: AreaContext, surveyId: string, id: string): Promise<JsonObject[]> {
  const versions = await listPublished(ctx, surveyId);
  return versions.map((version) => elementOf(version, id)).filter((element) => element !== null);
}

const partsOf = (element: JsonObject, id: string) =>
  (partLists[stringIn(element['type'])] ?? []).flatMap((list) => {
    const kind = kindOfList(list);
    const items = Array.isArray(element[list]) ? element[list] : [];
    return items.map((item) => {
      const key = keyOfItem(item, kind);
      const words =
        typeof item === 'object' && item !== null && !Array.isArray(item)
          ? labelOf({ ...item, title: item['text'] ?? item['title'] ?? key })
          : key;
      return { address: `${id}/${list}/${key}`, list, key, words };
    });
  });

/** Earlier questions whose answers can be put into the words. */
const insertable = (draft: JsonObject, id: string) =>
  askablesFor(draft, id)
    .filter(({ kind, name }) => kind !== 'given' && !name.startsWith('panel.'))
    .map(({ name, label }) => ({ value: name, label }));

/** What was typed, and what is wrong with it, where the form was refused. */
export type Refused = Partial<Pick<Drawing, 'typed' | 'errors'>>;

/** Everything that the page of an element shows. At most two statements. */
export async function readElementPage(
  ctx: AreaContext,
  { survey, draft }: EditedDraft,
  id: string,
  refused: Refused = {},
) {
  const element = getElement(draft, id);
  const kind = kindOf(id, element);
  const properties = ownProperties(kind);
  const place = findPlace(draft, id);
  const published = place ? await publishedAs(ctx, survey.id, id) : [];
  const accepted = acceptedKeys(kind);
  const askables = byName(askablesFor(draft, 'survey'));
  const isQuestion = place !== undefined && kind !== 'panel';
  const ruling: 'rule' | 'end' | null =
    kind === 'survey' ? 'end' : isQuestion && accepted.has('validators') ? 'rule' : null;
  return {
    id: place?.id ?? id,
    kind,
    /** As people call it: its type, or the kind of a short answer. */
    sort: sortOf(kind, stringIn(element['inputType'])),
    mark: markOf(element),
    label: kind === 'survey' ? survey.title : labelOf(element),
    name: isQuestion || kind === 'panel' ? stringIn(element['name']) : null,
    isNameFixed: published.length > 0,
    ticks: ticksOf(properties),
    groups: groupsOf(ctx, properties, {
      typed: { ...textsOf(element, properties), ...refused.typed },
      errors: refused.errors ?? {},
      pictures: properties.some(({ as }) => as === 'picture') ? await listPicturesForEditor(ctx) : [],
    }),
    conditions: conditionsIn(element, askables, ctx),
    conditionKeys: conditionKeys.filter((key) => accepted.has(key)),
    findings: survey.draft.trim() === '' ? [] : findingsOf(draft).filter(({ owner }) => owner === (place?.id ?? id)),
    insert: isQuestion || kind === 'page' || kind === 'panel' ? insertable(draft, id) : [],
    parts: partsOf(element, place?.id ?? id),
    inside: objectsIn(element['elements'] ?? element['templateElements']).map((child) => ({
      id:
        place && (kind === 'paneldynamic' || place.isRepeated)
          ? `${place.id}~${stringIn(child['name'])}`
          : stringIn(child['name']),
      label: labelOf(child),
    })),
    isHolder: kind === 'panel' || kind === 'paneldynamic',
    isPlaced: place !== undefined,
    ruling,
    rules: rulesSaid(ctx, element, ruling, askables),
    ruleKinds: rulesFor({ element, entry: null }),
  };
}

export type ElementPage = Awaited<ReturnType<typeof readElementPage>>;
