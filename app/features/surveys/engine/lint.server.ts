/** The publish gate's look at a definition: SurveyJS's own linter, in plain words, and this project's rules. */
import { toSurveyJson } from './definition.ts';
import type { Definition } from './definition.ts';
import { lintSurvey } from './expressions.server.ts';
import type { Finding } from './lint/findings.ts';
import { lintExpressions } from './lint/references.server.ts';
import { lintTexts } from './lint/texts.server.ts';

/** Rules of SurveyJS's linter that the schema or this project's own rules already cover. */
const covered = [
  'expression/syntax',
  'expression/unknown-function',
  'reference/unknown',
  'reference/self',
  'cycle/calculated-value',
  'name/duplicate',
  'property/unknown',
];

/** Plain words for what SurveyJS's linter finds; a rule that is not listed keeps SurveyJS's own words. */
const words: Readonly<Record<string, { message: string; mend: string; level?: Finding['level'] }>> = {
  'expression/contradiction': {
    message: 'This condition can never hold, so what it guards is never shown or never required.',
    mend: 'Check the values and the “and”s and “or”s.',
  },
  'expression/meaningless-condition': {
    message: 'This condition always has the same result.',
    mend: 'Compare a question with a value.',
  },
  'expression/unknown-choice': {
    message: 'This condition asks for a choice that the question does not have.',
    mend: 'Use the value of one of its choices.',
    level: 'error',
  },
  'expression/type-mismatch': {
    message: 'This condition compares things of different kinds, such as text with a number.',
    mend: 'Give the question another inputType, or compare it with a value of its kind.',
  },
  'element/never-visible': { message: 'This is never shown.', mend: 'Check its condition, or remove it.' },
  'element/count-contradiction': {
    message: 'These limits contradict each other, so that no answer can pass.',
    mend: 'Put the lower limit first, and ask for no more than there is to choose.',
    level: 'error',
  },
  'validator/dead': { message: 'This rule has no effect, or no answer can pass it.', mend: 'Correct it or remove it.' },
  'page/empty': { message: 'This holds no questions.', mend: 'Add a question, or remove it.', level: 'error' },
};

/** SurveyJS's linter gives up over some expressions that break the grammar; what it has to say comes once they are mended. */
function askSurveyJs(definition: Definition, isReadable: boolean) {
  const rules = Object.fromEntries(covered.map((rule) => [rule, 'off' as const]));
  try {
    return lintSurvey(toSurveyJson(definition), { rules }).findings;
  } catch (error) {
    if (isReadable) throw error;
    return [];
  }
}

function coreFindings(definition: Definition, isReadable: boolean): Finding[] {
  return askSurveyJs(definition, isReadable).map(({ ruleId, severity, path, message }) => {
    const own = Object.hasOwn(words, ruleId) ? words[ruleId] : undefined;
    const level = own?.level ?? (severity === 'error' ? 'error' : 'warning');
    return { level, path, message: own?.message ?? message, mend: own?.mend ?? 'Correct it, or remove it.' };
  });
}

/**
 * Lints a parsed definition. Errors stop publishing. When no expression breaks the grammar, `compilePlan` cannot throw.
 * Findings come in the order of their kind: expressions, texts, then SurveyJS's own.
 */
export function lintDefinition(definition: Definition): Finding[] {
  const { findings, isReadable } = lintExpressions(definition);
  const found = [...findings, ...lintTexts(definition), ...coreFindings(definition, isReadable)];
  const told = new Set<string>();
  return found.filter(({ path, message }) => {
    const key = `${path} ${message}`;
    if (told.has(key)) return false;
    told.add(key);
    return true;
  });
}
