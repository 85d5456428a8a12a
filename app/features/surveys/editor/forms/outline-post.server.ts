/** What a button of the list of questions does: move, copy, delete, add a page, undo. */
import { data, redirect } from '@remix-run/node';
import type { AreaContext } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import type { Translate } from '#app/platform/messages.ts';
import type { EditedDraft } from '../../reads/editor/draft.server.ts';
import { changeDraft } from '../../writes/editor/change-draft.server.ts';
import type { DraftChanged } from '../../writes/editor/change-draft.server.ts';
import { undoDraft } from '../../writes/editor/undo-draft.server.ts';
import type { LostAnswers } from '../../reads/editor/lost.server.ts';
import type { Again } from '../components/lost-fields.tsx';
import type { Command } from '../core/commands.ts';
import type { JsonObject } from '../core/json.ts';
import { rowAnchor } from '../core/places.ts';
import { targetOf } from '../core/target.ts';
import { losingOf } from '../lost.server.ts';
import { editorMessages } from '../messages.ts';

type Fields = FormData | URLSearchParams;
type Text = Translate<(typeof editorMessages)['english']>;

/** What the page says after a redirect. */
export const outlineDeeds = [
  ...['moved', 'duplicated', 'deleted', 'page-added', 'undone', 'added', 'saved', 'template', 'kept'],
] as const;

/** The address of the list of questions, with what was done and where to look: after a deletion at the way back from it. */
export function outlineAddress(ctx: AreaContext, surveyId: string, done: string, at = ''): string {
  const anchor = done === 'deleted' ? '' : rowAnchor(at);
  return `/${ctx.area.slug}/manage/surveys/${surveyId}/edit?done=${done}${anchor}`;
}

/** Why an act was not done, in sentences; empty when it was. */
export function refusalsOf(changed: DraftChanged, t: Text): string[] {
  switch (changed.outcome) {
    case 'changed':
      return [];
    case 'stale':
      return [t('stale')];
    case 'refused':
      return [changed.refusal === 'gone' ? t('gone') : t(`refusal_${changed.refusal}`)];
    case 'lost':
      return [t('lost')];
    case 'problems':
      return changed.problems.map(({ reason, mend }) => t('finding', { reason, mend }));
  }
}

const textOf = (fields: Fields, name: string): string => {
  const value = fields.get(name);
  return typeof value === 'string' ? value : '';
};

type Press = { command: Command; done: string } | 'undo' | 'no-such-place';

/** `up child_age`: an act and the id of what it is done to; `move child_age page-2/first`: with a place. */
function pressed(fields: Fields, draft: JsonObject): Press {
  const [act = '', id = '', place = ''] = textOf(fields, 'act').split(' ');
  if (act === 'undo') return 'undo';
  if (act === 'move') {
    const target = targetOf(draft, place);
    return target ? { command: { act, id, target }, done: 'moved' } : 'no-such-place';
  }
  if (act === 'up' || act === 'down') return { command: { act, id }, done: 'moved' };
  if (act === 'duplicate') return { command: { act, id }, done: 'duplicated' };
  if (act === 'delete') return { command: { act, id }, done: 'deleted' };
  if (act === 'add-page')
    return { command: { act, title: textOf(fields, 'title').trim().slice(0, 1000) }, done: 'page-added' };
  throw new AppError('invalid');
}

/** @throws invalid for a button that the page does not have, not-found */
export async function outlinePost(ctx: AreaContext, { survey, draft }: EditedDraft, fields: Fields) {
  const t = ctx.t(editorMessages);
  const [act, mark, losing] = [textOf(fields, 'act'), textOf(fields, 'mark'), losingOf(fields)];
  const refused = (problems: string[], lost: LostAnswers[] = []) => {
    const again: Again = { name: 'act', value: act, fields: { mark } };
    return data({ problems, pageTitle: textOf(fields, 'title'), lost, again }, { status: 400 });
  };
  const press = pressed(fields, draft);
  if (press === 'no-such-place') return refused([t('refusal_no-such-place')]);
  if (press === 'undo') {
    const undone = await undoDraft(ctx, survey.id, losing);
    if (undone.outcome === 'undone') return redirect(outlineAddress(ctx, survey.id, 'undone'), 303);
    if (undone.outcome === 'lost') return refused([t('lost')], undone.lost);
    return refused([t(undone.outcome === 'nothing' ? 'nothingToUndo' : 'notUndone')]);
  }
  const changed = await changeDraft(ctx, survey.id, press.command, { draft: mark }, losing);
  if (changed.outcome === 'changed') return redirect(outlineAddress(ctx, survey.id, press.done, changed.at), 303);
  const problems = changed.outcome === 'stale' ? [t('stalePress')] : refusalsOf(changed, t);
  return refused(problems, changed.outcome === 'lost' ? changed.lost : []);
}
