/** The compiled plan of a survey version: compiled once a process and kept, since a version never changes. */
import { and, desc, eq } from 'drizzle-orm';
import { surveyVersions } from '#db/schema/surveys/surveys.ts';
import { isPublicId } from '#app/lib/public-id.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { parseDefinition } from '../engine/definition.ts';
import { compilePlan } from '../engine/plan.server.ts';
import type { Plan } from '../engine/plan.server.ts';
import type { PlannedVersion } from '../results/questions.server.ts';
import { measurePictures } from './picture-sizes.server.ts';

type Known = { plan: Plan; surveyId: string };

const kept = new Map<string, Known>();
const mostKept = 500;

/**
 * The plan of a version of this survey, its pictures measured.
 * @throws not-found for a version of another survey or area.
 */
export async function getPlan(ctx: AreaContext, surveyId: string, versionId: string): Promise<Plan> {
  if (!isPublicId(versionId)) throw notFound();
  const key = `${ctx.area.id}/${versionId}`;
  const known = kept.get(key) ?? (await compile(ctx, versionId));
  if (known === null || known.surveyId !== surveyId) throw notFound();
  keep(key, known);
  await measurePictures(ctx, known.plan);
  return known.plan;
}

/** Every published version of a survey with its plan, newest first. One statement. */
export async function listPlans(ctx: AreaContext, surveyId: string): Promise<PlannedVersion[]> {
  const rows = await ctx.db
    .select({
      id: surveyVersions.id,
      number: surveyVersions.number,
      definition: surveyVersions.definition,
      meanings: surveyVersions.meanings,
    })
    .from(surveyVersions)
    .where(and(eq(surveyVersions.areaId, ctx.area.id), eq(surveyVersions.surveyId, surveyId)))
    .orderBy(desc(surveyVersions.number));
  return rows.map(({ id, number, definition, meanings }) => {
    const key = `${ctx.area.id}/${id}`;
    const known = kept.get(key) ?? { plan: planOf(id, definition), surveyId };
    keep(key, known);
    return { id, number, plan: known.plan, meanings };
  });
}

function keep(key: string, known: Known): void {
  if (kept.has(key)) return;
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  kept.set(key, known);
}

function planOf(versionId: string, definition: string): Plan {
  const parsed = parseDefinition(definition);
  if (!parsed.ok) throw new Error(`The published version ${versionId} cannot be read any more.`);
  return compilePlan(parsed.definition);
}

async function compile(ctx: AreaContext, versionId: string): Promise<Known | null> {
  const rows = await ctx.db
    .select({ surveyId: surveyVersions.surveyId, definition: surveyVersions.definition })
    .from(surveyVersions)
    .where(and(eq(surveyVersions.areaId, ctx.area.id), eq(surveyVersions.id, versionId)))
    .limit(1);
  const row = rows[0];
  return row ? { plan: planOf(versionId, row.definition), surveyId: row.surveyId } : null;
}
