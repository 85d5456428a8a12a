/** What a new version of a survey changes, question by question. Pure. */
import { isSpelling } from '#app/lib/methods/spelling.ts';
import type { Labels } from '../engine/labels.ts';
import type { Plan, PlanQuestion } from '../engine/plan.server.ts';
import { meaningOf } from '../results/questions.server.ts';

/** `rules`: conditions, limits and other properties. */
export type ChangeKind =
  | 'added'
  | 'removed'
  | 'type'
  | 'reworded'
  | 'choices-added'
  | 'choices-removed'
  | 'choices-reworded'
  | 'required'
  | 'moved'
  | 'rules';

export type ChangePart = { kind: ChangeKind; before: string; after: string };

export type QuestionChange = {
  name: string;
  /** In the words of the newer version that has it. */
  title: string;
  parts: ChangePart[];
  /** Whether answers are counted together unless the author says otherwise; null for a question of one version only. */
  isComparable: boolean | null;
  /** A choice that keeps its code says something else now: more than its spelling changed. */
  isTurned: boolean;
  /** Whether the author may say that it keeps its meaning: nothing that could be answered before is gone. */
  mayJoin: boolean;
};

type Side = { plan: Plan; labels: Labels };

const codesOf = ({ shape }: PlanQuestion): string[] => (shape.options ?? []).map(({ code }) => code);
const listed = (labels: Labels, name: string, codes: readonly string[]): string =>
  codes.map((code) => labels.questions.get(name)?.options.get(code) ?? code).join('; ');

/** Everything of a definition that is not shown elsewhere in the comparison. */
function restOf({ definition, panels }: PlanQuestion): string {
  const shown = new Set([
    'type',
    'name',
    'title',
    'description',
    'choices',
    'isRequired',
    'minRateDescription',
    'maxRateDescription',
  ]);
  const rest = Object.entries(definition).filter(([key]) => !shown.has(key));
  return JSON.stringify([rest.sort(([one], [other]) => (one < other ? -1 : 1)), panels]);
}

function wordsChanged(name: string, before: Side, after: Side): ChangePart[] {
  const was = before.labels.questions.get(name);
  const is = after.labels.questions.get(name);
  const pairs = [
    [was?.title ?? '', is?.title ?? ''],
    [was?.description ?? '', is?.description ?? ''],
  ] as const;
  return pairs.flatMap(([one, other]) =>
    one === other ? [] : [{ kind: 'reworded' as const, before: one, after: other }],
  );
}

/** The words of what is chosen or filled in: choices, rows or items, the ends of a scale. */
function choiceWords({ labels }: Side, name: string): Map<string, string> {
  const { options = new Map<string, string>(), parts = options, ends } = labels.questions.get(name) ?? {};
  return new Map([
    ...[...options].map(([code, text]) => [`choice ${code}`, text] as const),
    ...[...parts].map(([key, text]) => [`part ${key}`, text] as const),
    ...Object.entries(ends ?? {}),
  ]);
}

function choicesChanged(was: PlanQuestion, is: PlanQuestion, before: Side, after: Side): ChangePart[] {
  const [old, now] = [codesOf(was), codesOf(is)];
  const gone = old.filter((code) => !now.includes(code));
  const fresh = now.filter((code) => !old.includes(code));
  const parts: ChangePart[] = [];
  if (fresh.length > 0) parts.push({ kind: 'choices-added', before: '', after: listed(after.labels, is.name, fresh) });
  if (gone.length > 0)
    parts.push({ kind: 'choices-removed', before: listed(before.labels, was.name, gone), after: '' });
  const words = choiceWords(after, is.name);
  for (const [key, said] of choiceWords(before, was.name)) {
    const now = words.get(key);
    if (now !== undefined && now !== said) parts.push({ kind: 'choices-reworded', before: said, after: now });
  }
  return parts;
}

/** The questions of both versions that stand in another order: those outside the longest run that kept its order. */
export function movedAmong(before: readonly string[], after: readonly string[]): Set<string> {
  const common = after.filter((name) => before.includes(name));
  const places = common.map((name) => before.indexOf(name));
  const longest = places.map(() => 1);
  const from = places.map(() => -1);
  let best = -1;
  places.forEach((place, index) => {
    for (let earlier = 0; earlier < index; earlier += 1) {
      const isLonger = (longest[earlier] ?? 0) + 1 > (longest[index] ?? 0);
      if ((places[earlier] ?? 0) < place && isLonger) {
        longest[index] = (longest[earlier] ?? 0) + 1;
        from[index] = earlier;
      }
    }
    if (best === -1 || (longest[index] ?? 0) > (longest[best] ?? 0)) best = index;
  });
  const kept = new Set<string>();
  for (let index = best; index >= 0; index = from[index] ?? -1) kept.add(common[index] ?? '');
  return new Set(common.filter((name) => !kept.has(name)));
}

function partsOf(was: PlanQuestion, is: PlanQuestion, isMoved: boolean, before: Side, after: Side): ChangePart[] {
  const parts: ChangePart[] = [];
  if (was.definition.type !== is.definition.type) {
    parts.push({ kind: 'type', before: was.definition.type, after: is.definition.type });
  }
  parts.push(...wordsChanged(is.name, before, after), ...choicesChanged(was, is, before, after));
  if ((was.definition.isRequired === true) !== (is.definition.isRequired === true)) {
    parts.push({ kind: 'required', before: '', after: '' });
  }
  const order = (question: PlanQuestion) =>
    codesOf(question)
      .filter((code) => codesOf(was).includes(code) && codesOf(is).includes(code))
      .join();
  if (isMoved || order(was) !== order(is)) parts.push({ kind: 'moved', before: '', after: '' });
  if (restOf(was) !== restOf(is)) parts.push({ kind: 'rules', before: '', after: '' });
  return parts;
}

/** Same kind of answer, and every answer that could be given before still can be. */
function mayJoin(was: PlanQuestion, is: PlanQuestion): boolean {
  if (was.definition.type !== is.definition.type || was.shape.options === undefined) return false;
  const now = new Set(codesOf(is));
  return codesOf(was).every((code) => now.has(code));
}

/** Every question that differs, those of the newer version in its order, then those that are gone. */
export function changesBetween(before: Side, after: Side): QuestionChange[] {
  const moved = movedAmong(
    before.plan.questions.map(({ name }) => name),
    after.plan.questions.map(({ name }) => name),
  );
  const old = new Map(before.plan.questions.map((question) => [question.name, question]));
  const titleIn = ({ labels }: Side, name: string) => labels.questions.get(name)?.title ?? name;
  const alone = { isComparable: null, isTurned: false, mayJoin: false };
  const now = after.plan.questions.flatMap((is): QuestionChange[] => {
    const was = old.get(is.name);
    const title = titleIn(after, is.name);
    if (!was) return [{ name: is.name, title, parts: [{ kind: 'added', before: '', after: '' }], ...alone }];
    const parts = partsOf(was, is, moved.has(is.name), before, after);
    const isComparable = meaningOf(was) === meaningOf(is);
    const isTurned = parts.some((part) => part.kind === 'choices-reworded' && !isSpelling(part.before, part.after));
    return parts.length === 0
      ? []
      : [{ name: is.name, title, parts, isComparable, isTurned, mayJoin: mayJoin(was, is) }];
  });
  const names = new Set(after.plan.questions.map(({ name }) => name));
  const gone = before.plan.questions
    .filter(({ name }) => !names.has(name))
    .map(({ name }): QuestionChange => ({
      name,
      title: titleIn(before, name),
      parts: [{ kind: 'removed', before: '', after: '' }],
      ...alone,
    }));
  return [...now, ...gone];
}
