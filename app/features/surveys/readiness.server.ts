/** Whether a survey may be published: its questions can be read, nothing in them is broken, its settings are whole. */
import { and, eq } from 'drizzle-orm';
import { roles } from '#db/schema/people.ts';
import { surveys } from '#db/schema/surveys/surveys.ts';
import { countersignGate } from '#app/features/coproduction/gates.server.ts';
import type { Gate, GateProblem } from '#app/features/record/writes/publish.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Translate } from '#app/platform/messages.ts';
import { parseDefinition } from './engine/definition.ts';
import type { Problem } from './engine/json-guard.ts';
import { lintDefinition } from './engine/lint.server.ts';
import { formatsGate } from './renditions/gates.server.ts';
import { lintRenditions } from './renditions/lint.ts';
import { compilePlan } from './engine/plan.server.ts';
import { surveyGateMessages } from './messages-forms.ts';
import { readWording } from './reads/wording.server.ts';
import { settingsFaults } from './settings.ts';
import type { SurveySettings } from './settings.ts';

type Text = Translate<(typeof surveyGateMessages)['english']>;

export type CheckedDraft = {
  /** What stops publishing. */
  errors: Problem[];
  /** What its author should look at again. */
  warnings: Problem[];
};

const told = ({ path, message, mend }: { path: string; message: string; mend: string }): Problem => ({
  path,
  reason: message,
  mend,
});

/** Looks over the text of a definition. An empty one has no problems yet and no questions either. */
export function checkDraft(draft: string): CheckedDraft {
  if (draft.trim() === '') return { errors: [], warnings: [] };
  const parsed = parseDefinition(draft);
  if (!parsed.ok) return { errors: [...parsed.problems], warnings: [] };
  const findings = [...lintDefinition(parsed.definition), ...lintRenditions(parsed.definition)];
  return {
    errors: findings.filter(({ level }) => level === 'error').map(told),
    warnings: findings.filter(({ level }) => level === 'warning').map(told),
  };
}

function inWords({ path, reason, mend }: Problem, t: Text): string {
  return path === '' ? `${reason} ${mend}` : t('inDefinition', { path, reason, mend });
}

type Checked = Omit<SurveySettings, 'title' | 'slug' | 'consultationId' | 'identityRoles'> & {
  identityRoles: string[];
  draft: string;
};

/** Everything that stops publishing, in words. */
function missingFrom(survey: Checked, t: Text): GateProblem[] {
  const questions: GateProblem[] =
    survey.draft.trim() === ''
      ? [{ gate: 'questions', message: t('noQuestions') }]
      : checkDraft(survey.draft).errors.map((problem) => ({ gate: 'questions', message: inWords(problem, t) }));
  const faults = settingsFaults({ ...survey, identityRoles: survey.identityRoles as SurveySettings['identityRoles'] });
  return [...questions, ...faults.map((gate) => ({ gate, message: t(gate) }))];
}

/** Whether two definitions say the same; space and line breaks between their parts mean nothing. Both must be JSON. */
export function sameDefinition(one: string, other: string): boolean {
  const meaningOf = (text: string) => JSON.stringify(JSON.parse(text.replace(/^\ufeff/, '')));
  return one === other || meaningOf(one) === meaningOf(other);
}

const wholeGate: Gate = async (tx, id) => {
  const rows = await tx.db
    .select()
    .from(surveys)
    .where(and(eq(surveys.areaId, tx.area.id), eq(surveys.id, id)));
  return rows[0] ? missingFrom(rows[0], tx.t(surveyGateMessages)) : [];
};

/** Whether people may write in words of their own: what they write may tell of a child at risk. */
function hasFreeText(draft: string): boolean {
  if (draft.trim() === '' || checkDraft(draft).errors.length > 0) return false;
  const parsed = parseDefinition(draft);
  return parsed.ok && compilePlan(parsed.definition).columns.some(({ kind }) => kind === 'text');
}

/** Somebody must read what a free text may tell: a safeguarding lead of the area, or whom its settings name. */
const safeguardingGate: Gate = async (tx, id) => {
  if (tx.area.safetyReader.trim() !== '') return [];
  const [survey] = await tx.db
    .select({ draft: surveys.draft })
    .from(surveys)
    .where(and(eq(surveys.areaId, tx.area.id), eq(surveys.id, id)));
  if (!survey || !hasFreeText(survey.draft)) return [];
  const [lead] = await tx.db
    .select({ personId: roles.personId })
    .from(roles)
    .where(and(eq(roles.areaId, tx.area.id), eq(roles.role, 'safeguarding-lead')))
    .limit(1);
  return lead ? [] : [{ gate: 'safeguarding', message: tx.t(surveyGateMessages)('noSafeguardingLead') }];
};

/** A further check, such as a countersign, joins by being put into this list. */
export const surveyGates: readonly Gate[] = [
  wholeGate,
  formatsGate,
  safeguardingGate,
  countersignGate('wording', readWording),
];

/** Why it could not be published now: the answers of the gates, asked without publishing. */
export async function listMissing(ctx: AreaContext, surveyId: string): Promise<GateProblem[]> {
  const problems: GateProblem[] = [];
  for (const gate of surveyGates) problems.push(...(await gate(ctx, surveyId)));
  return problems;
}
