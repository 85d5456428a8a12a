/** The rules that answers are judged by: how they are said, and the page of one that looks at the answer alone. */
import { redirect } from '@remix-run/node';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import type { EditedDraft } from '../../reads/editor/draft.server.ts';
import { changeDraft } from '../../writes/editor/change-draft.server.ts';
import { expressionInWords } from '../conditions/in-words.ts';
import { subjectIn, subjectOf, withRule, withSubject } from '../conditions/owner.ts';
import type { Owner } from '../conditions/owner.ts';
import type { Askable } from '../conditions/questions.ts';
import { columnQuestion } from '../conditions/questions.ts';
import { entryAsked } from '../core/entry.ts';
import { markOf, objectsIn, stringIn, wordsIn } from '../core/json.ts';
import type { Json, JsonObject } from '../core/json.ts';
import { elementMessages } from '../messages.ts';
import { conditionMessages } from '../messages-conditions.ts';
import { acceptedRules, acceptedRulesInPart } from './accepted.ts';
import { nameOf, pageOf } from './condition.server.ts';
import { answer, first, placeProblems } from './element-answer.server.ts';
import { readElement, textsOf, typedIn } from './element-form.ts';
import { groupsOf, sayFaults } from './element-view.server.ts';
import { limitRules, ruleProperties } from './properties.ts';
import type { LimitRule } from './properties.ts';

type Subject = Pick<Owner, 'element' | 'entry'>;

const bounds = (least: Json | undefined, most: Json | undefined) => ({
  least: typeof least === 'number' ? least : '…',
  most: typeof most === 'number' ? most : '…',
});

/** Rules of a question's answers, or what ends the survey early, in words. */
export function rulesSaid(
  ctx: AreaContext,
  subject: JsonObject,
  ruling: 'rule' | 'end' | null,
  askables: ReadonlyMap<string, Askable>,
) {
  const t = ctx.t(elementMessages);
  const list = ruling === null ? [] : objectsIn(subject[ruling === 'rule' ? 'validators' : 'triggers']);
  const wordsFor = (rule: JsonObject): string => {
    switch (rule['type']) {
      case 'numeric':
        return t('rule_numeric', bounds(rule['minValue'], rule['maxValue']));
      case 'text':
        return t('rule_text', bounds(rule['minLength'], rule['maxLength']));
      case 'answercount':
        return t('rule_answercount', bounds(rule['minCount'], rule['maxCount']));
      case 'email':
        return t('rule_email');
      default:
        return t(ruling === 'end' ? 'endIf' : 'ruleIf', {
          condition: expressionInWords(stringIn(rule['expression']), askables, ctx.t(conditionMessages)),
        });
    }
  };
  return list.map((rule, at) => ({
    at,
    words: wordsFor(rule),
    said: wordsIn(rule['text']),
    isBuilt: rule['type'] === 'expression' || rule['type'] === 'complete',
  }));
}

/** Numbers are judged as numbers, words by their length; the engine refuses either for the other, and both for dates. */
const fits = (kind: string, inputType: string): boolean => {
  if (inputType === 'number') return kind === 'numeric';
  return !['date', 'month', 'time'].includes(inputType) && kind !== 'numeric';
};

/** Which rules an element or entry can have: `builds` with the builder of conditions, and kinds with a form. */
export function rulesFor({ element, entry }: Subject): { builds: boolean; kinds: LimitRule[] } {
  const type = stringIn(element['type']);
  const cell = entry?.list === 'columns' ? stringIn(columnQuestion(entry.item, element)['type']) : '';
  const accepted = entry === null ? acceptedRules(type) : acceptedRulesInPart(type, entry.list, cell);
  const inputType = stringIn(subjectOf({ element, entry })['inputType']);
  const kinds = limitRules.filter((kind) => accepted.has(kind) && fits(kind, inputType));
  return { builds: accepted.has('expression'), kinds };
}

export type OwnedRule = Subject & { id: string; at: number; kind: LimitRule; rule: JsonObject };

/**
 * The rule that an address names, by its place or, for a new one, by its kind.
 * @throws not-found for a rule that is not there or has no form of its own
 */
export function getRule(draft: JsonObject, id: string, named: string, query: URLSearchParams): OwnedRule {
  const found = subjectIn(draft, id, entryAsked(query));
  if (!found) throw notFound();
  const rules = objectsIn(subjectOf(found)['validators']);
  const fresh = rulesFor(found).kinds.find((kind) => kind === named);
  if (fresh) return { ...found, id, at: rules.length, kind: fresh, rule: { type: fresh } };
  const rule = /^\d{1,2}$/.test(named) ? rules[Number(named)] : undefined;
  const kind = limitRules.find((one) => one === rule?.['type']);
  if (!rule || !kind) throw notFound();
  return { ...found, id, at: Number(named), kind, rule };
}

/** Everything that the page of a rule shows. */
export function readRulePage(ctx: AreaContext, { id, element, entry, kind, rule }: OwnedRule) {
  const properties = ruleProperties(kind);
  return {
    kind,
    name: nameOf(element, entry),
    back: pageOf(id, entry),
    mark: markOf(element),
    groups: groupsOf(ctx, properties, { typed: textsOf(rule, properties), errors: {}, pictures: [] }),
  };
}

/** Saves a rule. One that sets no limit is no rule: it is asked for again. */
export async function rulePost(
  ctx: AreaContext,
  { survey }: EditedDraft,
  owned: OwnedRule,
  fields: FormData | URLSearchParams,
) {
  const { id, entry, at, kind } = owned;
  const typed = typedIn(fields);
  const properties = ruleProperties(kind);
  const read = readElement(owned.rule, properties, typed);
  const t = ctx.t(elementMessages);
  if (Object.keys(read.faults).length > 0) return answer(typed, { errors: sayFaults(read.faults, t) });
  const limits = properties.filter(({ key }) => key !== 'text');
  if (limits.length > 0 && limits.every(({ key }) => read.element[key] === undefined))
    return answer(typed, { problems: [t('ruleEmpty')] });
  const element = withSubject(owned, withRule(subjectOf(owned), 'rule', at, read.element));
  const outcome = await changeDraft(
    ctx,
    survey.id,
    { act: 'replace', id, element },
    { element: id, mark: first(typed, 'mark') },
  );
  if (outcome.outcome === 'changed')
    return redirect(`/${ctx.area.slug}/manage/surveys/${survey.id}/edit/${pageOf(id, entry)}?done=saved`, 303);
  const inEntry = entry ? `${entry.list}[${entry.index}].` : '';
  return answer(typed, placeProblems(ctx, outcome, properties, `${inEntry}validators[${at}].`));
}
