/** Says where in a survey a problem stands in the words of its editor, and leads to the page on which it is mended. */
import { englishNameOf } from '#app/lib/languages.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Translate } from '#app/platform/messages.ts';
import { propertyOf } from '../editor/check-draft.server.ts';
import { labelOf } from '../editor/core/commands.ts';
import { isObject, stringIn, wordsIn } from '../editor/core/json.ts';
import type { JsonObject } from '../editor/core/json.ts';
import { findPlace, ownerOf, pageIndex, pagesOf, placesOf } from '../editor/core/places.ts';
import type { Place } from '../editor/core/places.ts';
import { inPlainWords } from '../editor/forms/plain-words.ts';
import { propertyMessages } from '../editor/messages-properties.ts';
import type { PropertyKey } from '../editor/messages-properties.ts';
import type { Problem } from '../engine/json-guard.ts';
import { fieldOf } from '../renditions/grid.ts';
import { placeMessages } from './messages.ts';

/** A problem of a draft; `rendition` where it is about one of the survey's formats or languages. */
export type DraftProblem = Problem & { rendition?: string };

export type PlacedProblem = { where: string; href: string; reason: string; mend: string };

type Text = Translate<(typeof placeMessages)['english']>;

/** The parts of an element for which the editor has pages of their own. */
const conditions = ['visibleIf', 'enableIf', 'requiredIf'] as const;
const ownParts = [...conditions, 'validators', 'triggers', 'calculatedValues'] as const;

/** So much of a title is enough to know it again. */
const mostCharacters = 60;
const shortened = (words: string) =>
  words.length > mostCharacters ? `${words.slice(0, mostCharacters - 1).trimEnd()}…` : words;

const isQuestion = ({ element, isRepeated }: Place) =>
  !isRepeated && !['panel', 'html', 'image'].includes(stringIn(element['type']));

function elementInWords(draft: JsonObject, place: Place, t: Text): string {
  const title = shortened(labelOf(place.element));
  const holder = place.isRepeated ? findPlace(draft, place.holder) : undefined;
  if (holder) return t('inside', { place: elementInWords(draft, holder, t), title });
  const page = place.page + 1;
  if (!isQuestion(place)) return t(place.element['type'] === 'panel' ? 'group' : 'shown', { page, title });
  const before = [...placesOf(draft)].filter((one) => one.page === place.page && isQuestion(one));
  return t('question', { page, number: before.findIndex(({ id }) => id === place.id) + 1, title });
}

function ownerInWords(draft: JsonObject, owner: string, t: Text): string {
  const index = pageIndex(owner);
  if (index !== null) {
    const title = shortened(wordsIn(pagesOf(draft)[index]?.['title']));
    return title === '' ? t('page', { number: index + 1 }) : t('pageNamed', { number: index + 1, title });
  }
  const place = findPlace(draft, owner);
  return place ? elementInWords(draft, place, t) : t('whole');
}

const labels: Readonly<Record<string, string>> = propertyMessages.english;

/** The field of the editor's form for a property: titles and columns are called otherwise where they mean something else. */
function fieldKey(draft: JsonObject, owner: string, property: string): PropertyKey | null {
  const type = stringIn(findPlace(draft, owner)?.element['type']);
  const isHolder = type === '' || type === 'panel';
  if (property === 'title' && isHolder) return 'heading';
  if (property === 'description' && isHolder) return 'introduction';
  if (property === 'columns') return type === 'matrix' ? 'matrixColumns' : 'cells';
  return Object.hasOwn(labels, property) ? (property as PropertyKey) : null;
}

/** What of the element it is: its first property, and which of a list. */
function partInWords(draft: JsonObject, owner: string, property: string, t: Text): string {
  const [, name = '', index] = /^(\w+)(?:\[(\d+)\])?/.exec(property) ?? [];
  const own = ownParts.find((part) => part === name);
  const key = fieldKey(draft, owner, name);
  const part = own ? t(`part_${own}`) : key === null ? '' : (labels[key] ?? '');
  return part === '' || index === undefined ? part : t('numbered', { part, number: Number(index) + 1 });
}

function addressOf(draft: JsonObject, { path, rendition }: DraftProblem, owner: string, property: string): string {
  if (rendition !== undefined)
    return path === 'renditions' ? `renditions/${rendition}` : `renditions/${rendition}#${fieldOf(path)}`;
  if (path === 'renditions') return 'renditions';
  const name = /^\w+/.exec(property)?.[0] ?? '';
  if (name === 'calculatedValues') return 'values';
  const condition = conditions.find((key) => key === property);
  if (condition) return `edit/${owner}/when/${condition}`;
  const key = fieldKey(draft, owner, name);
  return `edit/${owner}${key === null ? '' : `#p-${name}`}`;
}

/** @param here the address of the survey's staff page. @param draft the stored draft; null where it cannot be read. */
export function placed(ctx: AreaContext, here: string, draft: JsonObject | null, problem: DraftProblem): PlacedProblem {
  const t = ctx.t(placeMessages);
  const whole = isObject(draft) ? draft : {};
  const owner = ownerOf(whole, problem.path);
  const property = problem.path === 'renditions' ? '' : (propertyOf(whole, owner, problem.path) ?? '');
  const place = ownerInWords(whole, owner, t);
  const part = partInWords(whole, owner, property, t);
  const said = part === '' ? place : t('part', { place, part });
  const { rendition } = problem;
  return {
    where: rendition === undefined ? said : t('inRendition', { place: said, rendition: englishNameOf(rendition) }),
    href: `${here}/${addressOf(whole, problem, owner, property)}`,
    reason: inPlainWords(problem.reason),
    mend: inPlainWords(problem.mend),
  };
}
