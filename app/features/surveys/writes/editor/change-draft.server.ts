/** Applies an act of the editor to a draft, under a lock, and keeps the state before it to go back to. */
import { and, desc, eq, lt } from 'drizzle-orm';
import { surveyDraftHistory } from '#db/schema/surveys/editor.ts';
import { surveys } from '#db/schema/surveys/surveys.ts';
import { nodes } from '#db/schema/record.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { problemsOf, propertyOf } from '../../editor/check-draft.server.ts';
import { applyCommand } from '../../editor/core/commands.ts';
import type { Command, Refusal } from '../../editor/core/commands.ts';
import { markOf, readDraft, writeDraft } from '../../editor/core/json.ts';
import type { JsonObject } from '../../editor/core/json.ts';
import { elementOf } from '../../editor/core/places.ts';
import type { Losing } from '../../editor/lost.server.ts';
import type { Problem } from '../../engine/json-guard.ts';
import { findLost } from '../../reads/editor/lost.server.ts';
import type { LostAnswers } from '../../reads/editor/lost.server.ts';
import { withOutdated } from '../../renditions/outdated.ts';

/** How many earlier states of a draft are kept. */
const keptStates = 20;

/** A problem with the property of the changed element that it is about; null where it is about something else. */
export type OwnProblem = Problem & { property: string | null };

export type DraftChanged =
  | { outcome: 'changed'; at: string }
  /** Somebody changed meanwhile what this act was made to. */
  | { outcome: 'stale' }
  | { outcome: 'refused'; refusal: Refusal }
  | { outcome: 'problems'; problems: OwnProblem[] }
  /** It would take out what people could answer already, and nobody has said that it shall. */
  | { outcome: 'lost'; lost: LostAnswers[] };

/** What the act was made to: the whole draft, or one element or page of it, by its mark; or whatever there is. */
export type Basis = { draft: string } | { element: string; mark: string } | 'anything';

const ofSurvey = (tx: AreaContext, surveyId: string) =>
  and(eq(surveyDraftHistory.areaId, tx.area.id), eq(surveyDraftHistory.surveyId, surveyId));

/** The text of a draft, locked until the transaction ends. @throws not-found */
export async function lockDraft(tx: AreaContext, surveyId: string): Promise<{ text: string; title: string }> {
  const rows = await tx.db
    .select({ text: surveys.draft, title: nodes.title })
    .from(surveys)
    .innerJoin(nodes, and(eq(nodes.areaId, surveys.areaId), eq(nodes.id, surveys.id)))
    .where(and(eq(surveys.areaId, tx.area.id), eq(surveys.id, surveyId)))
    .for('update', { of: surveys });
  const row = rows[0];
  if (!row) throw notFound();
  return row;
}

/** Keeps a state of the draft before a change, and forgets the oldest. */
export async function keepState(
  tx: AreaContext,
  surveyId: string,
  state: { before: string; after: string; act: string; what: string },
): Promise<void> {
  const last = await tx.db
    .select({ number: surveyDraftHistory.number })
    .from(surveyDraftHistory)
    .where(ofSurvey(tx, surveyId))
    .orderBy(desc(surveyDraftHistory.number))
    .limit(1);
  const number = (last[0]?.number ?? 0) + 1;
  await tx.db.insert(surveyDraftHistory).values({
    areaId: tx.area.id,
    surveyId,
    number,
    draft: state.before,
    act: state.act,
    what: state.what.slice(0, 200),
    led: markOf(state.after),
    at: tx.now,
  });
  await tx.db
    .delete(surveyDraftHistory)
    .where(and(ofSurvey(tx, surveyId), lt(surveyDraftHistory.number, number - keptStates + 1)));
}

/** Writes the draft and records that it was done. */
export async function writeText(tx: AreaContext, surveyId: string, text: string, act: string): Promise<void> {
  await tx.db
    .update(surveys)
    .set({ draft: text })
    .where(and(eq(surveys.areaId, tx.area.id), eq(surveys.id, surveyId)));
  await recordActivity(tx, { verb: 'survey.draft-saved', nodeId: surveyId, detail: { act } });
}

function isBasis(draft: JsonObject, text: string, basis: Basis): boolean {
  if (basis === 'anything') return true;
  if ('draft' in basis) return basis.draft === markOf(text);
  const element = elementOf(draft, basis.element);
  return element !== null && markOf(element) === basis.mark;
}

const onlyOwn = (draft: JsonObject, at: string, problems: readonly Problem[]): OwnProblem[] =>
  problems.map((problem) => ({ ...problem, property: propertyOf(draft, at, problem.path) }));

/**
 * Applies one act. Nothing is kept when the act's basis has changed meanwhile, when it is not possible, when the engine
 * would refuse what comes of it, or when it takes out what published versions ask and has to be asked about first.
 * @throws not-found
 */
export function changeDraft(
  ctx: AreaContext,
  surveyId: string,
  command: Command,
  basis: Basis,
  losing: Losing = 'ask',
): Promise<DraftChanged> {
  return inTransaction(ctx, async (tx): Promise<DraftChanged> => {
    const { text, title } = await lockDraft(tx, surveyId);
    const draft = readDraft(text, title);
    if (draft === null || !isBasis(draft, text, basis)) return { outcome: 'stale' };
    const done = applyCommand(draft, command);
    if (!done.ok) return { outcome: 'refused', refusal: done.refusal };
    const problems = problemsOf(done.draft);
    if (problems.length > 0) return { outcome: 'problems', problems: onlyOwn(done.draft, done.at, problems) };
    const lost = losing === 'take' ? [] : await findLost(tx, surveyId, draft, done.draft);
    if (lost.length > 0) return { outcome: 'lost', lost };
    const after = writeDraft(withOutdated(draft, done.draft));
    await keepState(tx, surveyId, { before: text, after, act: command.act, what: done.what });
    await writeText(tx, surveyId, after, command.act);
    return { outcome: 'changed', at: done.at };
  });
}
