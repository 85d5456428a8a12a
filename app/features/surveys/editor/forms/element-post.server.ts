/** What the page of an element does with a post: saves it, puts an answer into its words, moves, copies, deletes, keeps it. */
import { redirect } from '@remix-run/node';
import type { AreaContext } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import type { EditedDraft } from '../../reads/editor/draft.server.ts';
import { changeDraft } from '../../writes/editor/change-draft.server.ts';
import { keepQuestion } from '../../writes/editor/keep-question.server.ts';
import { withoutRule } from '../conditions/owner.ts';
import type { Command } from '../core/commands.ts';
import type { Json, JsonObject } from '../core/json.ts';
import { markOf } from '../core/json.ts';
import { isName } from '../core/names.ts';
import { findPlace, namesIn } from '../core/places.ts';
import { targetOf } from '../core/target.ts';
import { losingOf } from '../lost.server.ts';
import type { Losing } from '../lost.server.ts';
import { editorMessages, elementMessages } from '../messages.ts';
import { answer, first, placeProblems } from './element-answer.server.ts';
import { fieldName, readElement, typedIn } from './element-form.ts';
import type { FieldFault, Typed } from './element-form.ts';
import { kindOf, ownProperties } from './accepted.ts';
import { getElement, publishedAs } from './element.server.ts';
import { sayFaults } from './element-view.server.ts';
import { carryOut } from '../../renditions/outdated.ts';
import { freshEntry } from './new-element.ts';
import { outlineAddress } from './outline-post.server.ts';
import { orderPart } from './part-order.server.ts';

type Fields = FormData | URLSearchParams;

/** The name that was typed, or what is wrong with it. A name that answers were collected under is not read. */
function nameFrom(
  draft: JsonObject,
  element: JsonObject,
  typed: Typed,
  isFixed: boolean,
): { name?: Json; fault?: FieldFault } {
  const old = element['name'];
  const name = first(typed, 'name').trim();
  if (isFixed || typed['name'] === undefined || name === old) return old === undefined ? {} : { name: old };
  if (!isName(name)) return { fault: { kind: 'notAName' } };
  const isOther = String(old).toLowerCase() !== name.toLowerCase();
  return isOther && namesIn(draft).has(name.toLowerCase()) ? { fault: { kind: 'nameTaken' } } : { name };
}

async function save(ctx: AreaContext, { survey, draft }: EditedDraft, id: string, typed: Typed, losing: Losing) {
  const element = getElement(draft, id);
  const properties = ownProperties(kindOf(id, element));
  const published = findPlace(draft, id) ? await publishedAs(ctx, survey.id, id) : [];
  const read = readElement(element, properties, typed, () => freshEntry('columns'));
  const named = nameFrom(draft, element, typed, published.length > 0);
  const faults = { ...read.faults, ...(named.fault ? { name: [named.fault] } : {}) };
  if (Object.keys(faults).length > 0) return answer(typed, { errors: sayFaults(faults, ctx.t(elementMessages)) });
  const changed = { ...read.element, ...(named.name === undefined ? {} : { name: named.name }) };
  const basis = { element: id, mark: first(typed, 'mark') };
  const command: Command =
    id === 'survey' ? { act: 'survey', properties: changed } : { act: 'replace', id, element: changed };
  const outcome = await changeDraft(ctx, survey.id, command, basis, losing);
  if (outcome.outcome !== 'changed') return answer(typed, placeProblems(ctx, outcome, properties));
  if (first(typed, 'intent') !== 'save-add') return redirect(outlineAddress(ctx, survey.id, 'saved', outcome.at), 303);
  // Beside it, even where it is a group that could hold the next one.
  return redirect(`/${ctx.area.slug}/manage/surveys/${survey.id}/add?to=${outcome.at}/after`, 303);
}

/** Puts `{name}` at the end of the question's words, without saving anything. */
function insert(typed: Typed) {
  const name = first(typed, 'insert');
  const words = first(typed, fieldName('title'));
  const inserted = name === '' ? words : `${words.trimEnd()} {${name}}`;
  return answer({ ...typed, [fieldName('title')]: [inserted], insert: [''] }, {}, 200);
}

/** What somebody pressed: what it does, what the list of questions says then, and whether its tick was set. */
type Press = { command: Command; done: string; losing: Losing };

async function press(ctx: AreaContext, edited: EditedDraft, id: string, typed: Typed, pressed: Press) {
  const { command, done, losing } = pressed;
  const { survey, draft } = edited;
  const basis = { element: id, mark: first(typed, 'mark') };
  if (markOf(getElement(draft, id)) !== basis.mark)
    return answer({}, { problems: [ctx.t(editorMessages)('stalePress')] });
  const outcome = await changeDraft(ctx, survey.id, command, basis, losing);
  if (outcome.outcome === 'changed') return redirect(outlineAddress(ctx, survey.id, done, outcome.at), 303);
  const fields = { mark: basis.mark, to: first(typed, 'to') };
  const again = { name: 'intent', value: first(typed, 'intent'), fields };
  return answer({}, { ...placeProblems(ctx, outcome, []), again });
}

async function keep(ctx: AreaContext, { survey, draft }: EditedDraft, id: string) {
  if (!findPlace(draft, id)) throw new AppError('invalid');
  const kept = await keepQuestion(ctx, carryOut(draft, getElement(draft, id)));
  if (kept === 'kept') return redirect(outlineAddress(ctx, survey.id, 'kept', id), 303);
  return answer({}, { problems: [ctx.t(elementMessages)('libraryFull')] });
}

/** @throws not-found, invalid for a button that the page does not have */
export async function elementPost(ctx: AreaContext, edited: EditedDraft, id: string, fields: Fields) {
  const typed = typedIn(fields);
  getElement(edited.draft, id);
  const [act = '', list = '', key = '', to = ''] = first(typed, 'intent').split(' ');
  const losing = losingOf(fields);
  const pressed = (command: Command, done: string) => press(ctx, edited, id, typed, { command, done, losing });
  switch (act) {
    case 'part-up':
    case 'part-down':
    case 'part-move':
      return orderPart(ctx, edited, id, first(typed, 'mark'), { act, list, key, to });
    case 'save':
    case 'save-add':
      return save(ctx, edited, id, typed, losing);
    case 'rule-remove': {
      // The second word of the button.
      const element = withoutRule(getElement(edited.draft, id), 'rule', Number(list));
      return pressed({ act: 'replace', id, element }, 'saved');
    }
    case 'insert':
      return insert(typed);
    case 'move': {
      const target = targetOf(edited.draft, first(typed, 'to'));
      if (!target) return answer({}, { problems: [ctx.t(editorMessages)('refusal_no-such-place')] });
      return pressed({ act: 'move', id, target }, 'moved');
    }
    case 'duplicate':
      return pressed({ act: 'duplicate', id }, 'duplicated');
    case 'delete':
      return pressed({ act: 'delete', id }, 'deleted');
    case 'keep':
      return keep(ctx, edited, id);
    default:
      throw new AppError('invalid');
  }
}
