/** Publishes a survey: its draft is frozen for ever as a version, unless it is the one that is current already. */
import { and, eq, max } from 'drizzle-orm';
import { surveys, surveyVersions } from '#db/schema/surveys/surveys.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { settleWord } from '#app/features/coproduction/writes/settle-word.server.ts';
import { publish } from '#app/features/record/writes/publish.server.ts';
import type { GateProblem } from '#app/features/record/writes/publish.server.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import type { Meanings } from '../access/meanings.ts';
import { sameDefinition, surveyGates } from '../readiness.server.ts';
import { readVersionChanges } from '../reads/access/version-changes.server.ts';
import { readWording } from '../reads/wording.server.ts';
import { alignFigures } from './figures/align-figures.server.ts';

export type SurveyPublished =
  | { isPublished: true; versionId: string; number: number; isNewVersion: boolean }
  | { isPublished: false; problems: GateProblem[] };

type Version = { id: string; number: number };

async function findCurrent(tx: AreaContext, surveyId: string) {
  const rows = await tx.db
    .select({
      draft: surveys.draft,
      id: surveyVersions.id,
      number: surveyVersions.number,
      definition: surveyVersions.definition,
    })
    .from(surveys)
    .leftJoin(
      surveyVersions,
      and(eq(surveyVersions.areaId, surveys.areaId), eq(surveyVersions.id, surveys.currentVersionId)),
    )
    .where(and(eq(surveys.areaId, tx.area.id), eq(surveys.id, surveyId)));
  const row = rows[0];
  if (!row) throw notFound();
  return row;
}

async function freeze(tx: AreaContext, surveyId: string, definition: string, meanings: Meanings): Promise<Version> {
  const ofSurvey = and(eq(surveyVersions.areaId, tx.area.id), eq(surveyVersions.surveyId, surveyId));
  const rows = await tx.db
    .select({ last: max(surveyVersions.number) })
    .from(surveyVersions)
    .where(ofSurvey);
  const version = { id: newPublicId(), number: (rows[0]?.last ?? 0) + 1 };
  await tx.db.insert(surveyVersions).values({
    ...version,
    areaId: tx.area.id,
    surveyId,
    definition,
    meanings,
    publishedAt: tx.now,
    publishedBy: tx.actor.kind === 'person' ? tx.actor.personId : null,
  });
  await tx.db
    .update(surveys)
    .set({ currentVersionId: version.id, draftMeanings: {} })
    .where(and(eq(surveys.areaId, tx.area.id), eq(surveys.id, surveyId)));
  return version;
}

/** What is kept of each question that changed: what its author said, or what is assumed where a choice says something else. */
async function meaningsOfDraft(tx: AreaContext, surveyId: string): Promise<Meanings> {
  const { draft } = await readVersionChanges(tx, surveyId, 1);
  const changes = draft.state === 'compared' ? draft.changes : [];
  return Object.fromEntries(changes.flatMap(({ name, mark }) => (mark === null ? [] : [[name, mark]])));
}

/** Publishes when no gate objects. Pages opened on an earlier version go on submitting to that one. */
export function publishSurvey(ctx: AreaContext, surveyId: string): Promise<SurveyPublished> {
  return inTransaction(ctx, async (tx) => {
    const published = await publish(tx, 'survey', surveyId, surveyGates);
    if (!published.isPublished) return published;
    await settleWord(tx, 'wording', surveyId, readWording);
    await alignFigures(tx, surveyId);
    const { draft, id, number, definition } = await findCurrent(tx, surveyId);
    if (id !== null && number !== null && definition !== null && sameDefinition(definition, draft)) {
      return { isPublished: true, versionId: id, number, isNewVersion: false };
    }
    const version = await freeze(tx, surveyId, draft, await meaningsOfDraft(tx, surveyId));
    return { isPublished: true, versionId: version.id, number: version.number, isNewVersion: true };
  });
}
