/** Moves one entry of a question's list: a choice, a part, a column. */
import { redirect } from '@remix-run/node';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { EditedDraft } from '../../reads/editor/draft.server.ts';
import { changeDraft } from '../../writes/editor/change-draft.server.ts';
import { stringIn } from '../core/json.ts';
import { kindOfList, reordered } from '../core/order.ts';
import type { Step } from '../core/order.ts';
import { editorMessages } from '../messages.ts';
import { answer, placeProblems } from './element-answer.server.ts';
import { getElement } from './element.server.ts';
import { partLists } from './properties.ts';

/** The words that a button or a drop sends: what is done, the list, the key, and where to (`/first` or a key). */
export type Pressed = { act: string; list: string; key: string; to: string };

function stepOf({ act, to }: Pressed): Step | null {
  if (act === 'part-up' || act === 'part-down') return { by: act === 'part-up' ? 'up' : 'down' };
  if (act !== 'part-move' || to === '') return null;
  return { after: to === '/first' ? null : to };
}

/** The answers that were given stay with their codes, whatever the order. */
export async function orderPart(
  ctx: AreaContext,
  { survey, draft }: EditedDraft,
  id: string,
  mark: string,
  pressed: Pressed,
) {
  const element = getElement(draft, id);
  const { list, key } = pressed;
  const refused = () => answer({}, { problems: [ctx.t(editorMessages)('refusal_no-such-place')] });
  const items = element[list];
  const step = stepOf(pressed);
  const isKnown = (partLists[stringIn(element['type'])] ?? []).some((one) => one === list);
  if (!isKnown || !step || !Array.isArray(items)) return refused();
  const moved = reordered(items, kindOfList(list), key, step);
  if (!moved) return refused();
  const command = { act: 'replace', id, element: { ...element, [list]: moved } } as const;
  const outcome = await changeDraft(ctx, survey.id, command, { element: id, mark });
  if (outcome.outcome !== 'changed') return answer({}, placeProblems(ctx, outcome, []));
  const here = `/${ctx.area.slug}/manage/surveys/${survey.id}/edit/${id}`;
  return redirect(`${here}?done=moved#part-${key}`, 303);
}
