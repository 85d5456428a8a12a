/** Adds a question: a new one from its words, or a copy of one that is ready. */
import { data, redirect } from '@remix-run/node';
import type { AreaContext } from '#app/platform/context.server.ts';
import { getLibraryQuestion } from '../../reads/editor/library.server.ts';
import type { EditedDraft } from '../../reads/editor/draft.server.ts';
import { changeDraft } from '../../writes/editor/change-draft.server.ts';
import type { DraftChanged } from '../../writes/editor/change-draft.server.ts';
import type { JsonObject } from '../core/json.ts';
import { namesIn } from '../core/places.ts';
import { targetOf } from '../core/target.ts';
import { harmonisedQuestion } from '../library/harmonised.ts';
import { editorMessages, elementMessages } from '../messages.ts';
import { addableTypes } from './accepted.ts';
import { newElement } from './new-element.ts';
import { outlineAddress, refusalsOf } from './outline-post.server.ts';

type Fields = FormData | URLSearchParams;

export type AddTyped = { words: string; type: string; lines: string; place: string };
export type AddProblem = { field: 'words' | 'type' | 'lines' | 'place' | ''; message: string };

const textOf = (fields: Fields, name: string): string => {
  const value = fields.get(name);
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : '';
};

type Wanted = { element: JsonObject } | { problems: AddProblem[] };

function wanted(ctx: AreaContext, draft: JsonObject, typed: AddTyped): Wanted {
  const t = ctx.t(editorMessages);
  const problems: AddProblem[] = [];
  if (typed.words.trim() === '') problems.push({ field: 'words', message: t('wordsMissing') });
  if (!addableTypes().includes(typed.type)) problems.push({ field: 'type', message: t('typeMissing') });
  if (problems.length > 0) return { problems };
  const made = newElement(typed.type, typed.words.trim(), typed.lines, namesIn(draft));
  if (made.ok) return { element: made.element };
  if (made.fault === 'listMissing') return { problems: [{ field: 'lines', message: t('listMissing') }] };
  const say = ctx.t(elementMessages);
  return {
    problems: made.faults.map(({ fault, ...vars }) => ({ field: 'lines', message: say(`fault_${fault}`, vars) })),
  };
}

/** Which field of the form a refused property belongs to. */
const fieldOf = (property: string | null): AddProblem['field'] => {
  if (property === null) return '';
  if (/^(choices|rows|items|columns|expression|imageLink)/.test(property)) return 'lines';
  return /^(title|html)/.test(property) ? 'words' : '';
};

function problemsOf(ctx: AreaContext, changed: DraftChanged): AddProblem[] {
  if (changed.outcome !== 'problems')
    return refusalsOf(changed, ctx.t(editorMessages)).map((message) => ({ field: '', message }));
  return changed.problems.map(({ property, reason, mend }) => ({
    field: fieldOf(property),
    message: ctx.t(editorMessages)('finding', { reason, mend }),
  }));
}

/** A copy of a ready question: `own <id>` of the library, `harmonised <key>`. */
async function readyElement(ctx: AreaContext, ready: string): Promise<JsonObject | null> {
  const [from, key = ''] = ready.split(' ');
  return from === 'own' ? (await getLibraryQuestion(ctx, key)).element : harmonisedQuestion(key);
}

/** @throws not-found for a question of the library that is not there */
export async function addPost(ctx: AreaContext, { survey, draft }: EditedDraft, fields: Fields) {
  const t = ctx.t(editorMessages);
  const typed: AddTyped = {
    words: textOf(fields, 'words'),
    type: textOf(fields, 'type'),
    lines: textOf(fields, 'lines'),
    place: textOf(fields, 'place'),
  };
  const refused = (problems: AddProblem[]) => data({ typed, problems }, { status: 400 });
  const target = targetOf(draft, typed.place);
  if (!target) return refused([{ field: 'place', message: t('refusal_no-such-place') }]);
  const ready = textOf(fields, 'ready');
  const copied = ready === '' ? null : await readyElement(ctx, ready);
  const made = copied ? { element: copied } : wanted(ctx, draft, typed);
  if ('problems' in made) return refused(made.problems);
  // Adding disturbs nobody else's change: it needs its place to be there, and nothing more.
  const changed = await changeDraft(ctx, survey.id, { act: 'add', target, element: made.element }, 'anything');
  if (changed.outcome !== 'changed') return refused(problemsOf(ctx, changed));
  const isQuestion = fields.get('intent') !== 'another';
  if (isQuestion) return redirect(outlineAddress(ctx, survey.id, 'added', changed.at), 303);
  // A new group is empty, so what follows goes into it; one that repeats begins with a question, so what follows goes after it.
  const to = made.element['type'] === 'panel' ? changed.at : `${changed.at}/after`;
  return redirect(`/${ctx.area.slug}/manage/surveys/${survey.id}/add?to=${to}&type=${typed.type}&done=added`, 303);
}
