/** Whether a survey may be published: its questions can be read, nothing in them is broken, its settings are whole. */
import { and, eq } from 'drizzle-orm';
import { roles } from '#db/schema/people.ts';
import { surveys } from '#db/schema/surveys/surveys.ts';
import { countersignGate } from '#app/features/coproduction/gates.server.ts';
import type { Gate, GateProblem } from '#app/features/record/writes/publish.server.ts';
import { nodes } from '#db/schema/record.ts';
import { holds } from '#app/lib/permissions.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { placed } from './checks/placed.server.ts';
import type { DraftProblem, PlacedProblem } from './checks/placed.server.ts';
import { readDraft } from './editor/core/json.ts';
import { parseDefinition } from './engine/definition.ts';
import { surveyTakesWords } from './engine/free-text.ts';
import type { Finding } from './engine/lint/findings.ts';
import { lintDefinition } from './engine/lint.server.ts';
import { lintExpressions } from './engine/lint/references.server.ts';
import { formatsGate } from './renditions/gates.server.ts';
import { lintRenditions } from './renditions/lint.ts';
import { compilePlan } from './engine/plan.server.ts';
import { surveyGateMessages } from './messages-forms.ts';
import { readWording } from './reads/wording.server.ts';
import { settingsFaults } from './settings.ts';
import type { SettingsFault, SurveySettings } from './settings.ts';

export type CheckedDraft = {
  /** What stops publishing. */
  errors: DraftProblem[];
  /** What its author should look at again. */
  warnings: DraftProblem[];
};

const told = ({ path, message, mend, rendition }: Finding): DraftProblem => ({
  path,
  reason: message,
  mend,
  ...(rendition === undefined ? {} : { rendition }),
});

/** Looks over the text of a definition. An empty one has no problems yet and no questions either. */
function checkDraft(draft: string): CheckedDraft {
  if (draft.trim() === '') return { errors: [], warnings: [] };
  const parsed = parseDefinition(draft);
  if (!parsed.ok) return { errors: [...parsed.problems], warnings: [] };
  const findings = [...lintDefinition(parsed.definition), ...lintRenditions(parsed.definition)];
  return {
    errors: findings.filter(({ level }) => level === 'error').map(told),
    warnings: findings.filter(({ level }) => level === 'warning').map(told),
  };
}

const addressOf = (ctx: AreaContext, id: string): string => `/${ctx.area.slug}/manage/surveys/${id}`;

type Drafted = { id: string; draft: string };

/** Problems with the place where each is mended, in the words of the editor. */
const placedIn = (ctx: AreaContext, { id, draft }: Drafted, problems: readonly DraftProblem[]): PlacedProblem[] =>
  problems.map((problem) => placed(ctx, addressOf(ctx, id), readDraft(draft, ''), problem));

/** What the author of a draft should look at again; it stops nothing. */
export const warningsOf = (ctx: AreaContext, of: Drafted): PlacedProblem[] =>
  placedIn(ctx, of, checkDraft(of.draft).warnings);

/** The field of the settings that a fault is about. */
const fieldOfFault: Record<SettingsFault, string> = {
  introductionMissing: 'introduction',
  minutesWrong: 'minutes',
  rolesWrong: 'identityRoles',
  notADay: 'opens',
  closesFirst: 'closes',
  secondsWrong: 'minimumSeconds',
};

/** Whether two definitions say the same; space and line breaks between their parts mean nothing. Both must be JSON. */
export function sameDefinition(one: string, other: string): boolean {
  const meaningOf = (text: string) => JSON.stringify(JSON.parse(text.replace(/^\ufeff/, '')));
  return one === other || meaningOf(one) === meaningOf(other);
}

const draftOf = async (tx: AreaContext, id: string): Promise<string> => {
  const [survey] = await tx.db
    .select({ draft: surveys.draft })
    .from(surveys)
    .where(and(eq(surveys.areaId, tx.area.id), eq(surveys.id, id)));
  return survey?.draft ?? '';
};

/** There are questions, and nothing in them is broken. */
const questionsGate: Gate = async (tx, id) => {
  const draft = await draftOf(tx, id);
  const t = tx.t(surveyGateMessages);
  const gate = 'questions';
  if (draft.trim() === '') return [{ gate, message: t('noQuestions'), href: `${addressOf(tx, id)}/edit` }];
  return placedIn(tx, { id, draft }, checkDraft(draft).errors).map(({ href, ...words }) => ({
    gate,
    message: t('inQuestions', words),
    href,
  }));
};

/** Its settings are whole. */
const settingsGate: Gate = async (tx, id) => {
  const [survey] = await tx.db
    .select()
    .from(surveys)
    .where(and(eq(surveys.areaId, tx.area.id), eq(surveys.id, id)));
  if (!survey) return [];
  const faults = settingsFaults({ ...survey, identityRoles: survey.identityRoles as SurveySettings['identityRoles'] });
  return faults.map((gate) => ({
    gate,
    message: tx.t(surveyGateMessages)(gate),
    href: `${addressOf(tx, id)}#settings-form-${fieldOfFault[gate]}`,
  }));
};

/** What is asked in a consultation opens with it or after it: its reasons, its dates and who decides stand on its page. */
const consultationGate: Gate = async (tx, id) => {
  const [asked] = await tx.db
    .select({ id: nodes.id, title: nodes.title, state: nodes.state })
    .from(surveys)
    .innerJoin(nodes, and(eq(nodes.areaId, surveys.areaId), eq(nodes.id, surveys.consultationId)))
    .where(and(eq(surveys.areaId, tx.area.id), eq(surveys.id, id)));
  if (!asked || asked.state === 'public') return [];
  const message = tx.t(surveyGateMessages)('consultationNotPublic', { title: asked.title });
  return [{ gate: 'consultation', message, href: `/${tx.area.slug}/manage/consultations/${asked.id}?part=opening` }];
};

/** Whether people may write in words of their own: what they write may tell of a child at risk. */
function hasFreeText(draft: string): boolean {
  const parsed = parseDefinition(draft);
  if (!parsed.ok || !lintExpressions(parsed.definition).isReadable) return false;
  return surveyTakesWords(compilePlan(parsed.definition));
}

/** Somebody must read what a free text may tell: a safeguarding lead of the area, or whom its settings name. */
const safeguardingGate: Gate = async (tx, id) => {
  if (tx.area.safetyReader.trim() !== '' || !hasFreeText(await draftOf(tx, id))) return [];
  const [lead] = await tx.db
    .select({ personId: roles.personId })
    .from(roles)
    .where(and(eq(roles.areaId, tx.area.id), eq(roles.role, 'safeguarding-lead')))
    .limit(1);
  const message = tx.t(surveyGateMessages)('noSafeguardingLead');
  const mayInvite = holds(tx.actor, 'people.invite', tx.area.id);
  const href = `/${tx.area.slug}/manage/people`;
  return lead ? [] : [{ gate: 'safeguarding', message, ...(mayInvite ? { href } : {}) }];
};

/** A further check, such as a countersign, joins by being put into this list. */
export const surveyGates: readonly Gate[] = [
  questionsGate,
  settingsGate,
  consultationGate,
  formatsGate,
  safeguardingGate,
  countersignGate('wording', readWording),
];

/** Everything that stands against publishing it now: the answers of the gates, asked without publishing. */
export async function listMissing(ctx: AreaContext, surveyId: string): Promise<GateProblem[]> {
  const problems: GateProblem[] = [];
  for (const gate of surveyGates) problems.push(...(await gate(ctx, surveyId)));
  return problems;
}
