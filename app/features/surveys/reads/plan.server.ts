/** The compiled plan of a survey version: compiled once a process and kept, since a version never changes. */
import { and, eq } from 'drizzle-orm';
import { surveyVersions } from '#db/schema/surveys.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { parseDefinition } from '../engine/definition.ts';
import { compilePlan } from '../engine/plan.server.ts';
import type { Plan } from '../engine/plan.server.ts';

type Known = { plan: Plan; surveyId: string };

const kept = new Map<string, Known>();
const mostKept = 500;

/**
 * The plan of a version of this survey.
 * @throws not-found for a version of another survey or area.
 */
export async function getPlan(ctx: AreaContext, surveyId: string, versionId: string): Promise<Plan> {
  const key = `${ctx.area.id}/${versionId}`;
  const known = kept.get(key) ?? (await compile(ctx, versionId));
  if (known === null || known.surveyId !== surveyId) throw notFound();
  if (!kept.has(key)) {
    const [oldest] = kept.keys();
    if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
    kept.set(key, known);
  }
  return known.plan;
}

async function compile(ctx: AreaContext, versionId: string): Promise<Known | null> {
  const rows = await ctx.db
    .select({ surveyId: surveyVersions.surveyId, definition: surveyVersions.definition })
    .from(surveyVersions)
    .where(and(eq(surveyVersions.areaId, ctx.area.id), eq(surveyVersions.id, versionId)))
    .limit(1);
  const row = rows[0];
  if (!row) return null;
  const parsed = parseDefinition(row.definition);
  if (!parsed.ok) throw new Error(`The published version ${versionId} cannot be read any more.`);
  return { plan: compilePlan(parsed.definition), surveyId: row.surveyId };
}
