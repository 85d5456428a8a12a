/** What a change of a draft would take out of published versions, with how many answers there are to it. */
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { JsonObject } from '../../editor/core/json.ts';
import { lostBetween } from '../../editor/lost.server.ts';
import type { Lost } from '../../editor/lost.server.ts';
import type { Column, Plan } from '../../engine/plan.server.ts';
import { given } from '../../engine/states.ts';
import { listPlans } from '../plan.server.ts';
import { listPublished } from './draft.server.ts';

/**
 * How many people answered it: `none` while the survey has no responses at all, `few` for fewer than ten, none included, since a
 * smaller number would tell of single people; else full tens, so that two looks do not tell what one person answered.
 */
export type LostAnswers = Lost & { answers: 'none' | 'few' | number };

const fewest = 10;

/** The columns of a question, or of a part of a repeated one. */
function columnsOf(plan: Plan, id: string): Column[] {
  const [name = '', ...inner] = id.toLowerCase().split('~');
  const part = inner.at(-1);
  return plan.columns.filter(
    (column) =>
      !column.isComment &&
      column.question.toLowerCase() === name &&
      (part === undefined || column.part?.key.toLowerCase() === part),
  );
}

const mark = ({ index }: Column): SQL => sql.raw(`marks[${index + 1}]`);

/** Whether a column of a row holds any of these codes, or, for a row or an item of them, any answer. */
function holdsCode(column: Column, codes: ReadonlySet<string>): SQL[] {
  const { kind, option, options, part } = column;
  if ([part?.key, part?.row?.key].some((key) => key !== undefined && codes.has(key)))
    return [sql`${mark(column)} >= 0`];
  if (option) return codes.has(option.code) ? [sql`${mark(column)} >= ${sql.raw(String(given))}`] : [];
  const own = kind === 'choice' ? (options ?? []).filter(({ code }) => codes.has(code)) : [];
  return own.length === 0 ? [] : [sql`${mark(column)} in (${sql.raw(own.map((one) => one.mark).join(', '))})`];
}

function answersTo(plan: Plan, { id, codes }: Lost): SQL {
  const columns = columnsOf(plan, id);
  const asked = codes === null ? columns.map((column) => sql`${mark(column)} >= 0`) : [];
  const wanted = new Set(codes);
  const conditions = codes === null ? asked : columns.flatMap((column) => holdsCode(column, wanted));
  return conditions.length === 0 ? sql`false` : sql.join(conditions, sql` or `);
}

/** Two statements. */
async function counted(ctx: AreaContext, surveyId: string, lost: readonly Lost[]): Promise<LostAnswers[]> {
  const versions = await listPlans(ctx, surveyId);
  const selects = versions.map(({ id, plan }) => {
    const counts = lost.map((one) => sql`count(*) filter (where ${answersTo(plan, one)})`);
    return sql`select array_to_string(array[count(*), ${sql.join(counts, sql`, `)}], ',') as counts from responses
      where area_id = ${ctx.area.id} and survey_id = ${surveyId} and version_id = ${id} and not is_test`;
  });
  const rows = await ctx.db.execute<{ counts: string }>(sql.join(selects, sql` union all `));
  const found = [...rows].map(({ counts }) => counts.split(',').map(Number));
  const sum = (at: number) => found.reduce((all, counts) => all + (counts[at] ?? 0), 0);
  return lost.map((one, at) => {
    const count = sum(at + 1);
    if (sum(0) === 0) return { ...one, answers: 'none' };
    return { ...one, answers: count < fewest ? 'few' : count - (count % fewest) };
  });
}

/**
 * The one rule for every change of a draft, by whatever way: what a published version asks and the next would not ask any more.
 * No statement where nothing is taken out, one where nobody could answer it yet, else three.
 */
export async function findLost(
  ctx: AreaContext,
  surveyId: string,
  before: JsonObject,
  after: JsonObject,
): Promise<LostAnswers[]> {
  if (lostBetween([before], before, after).length === 0) return [];
  const lost = lostBetween(await listPublished(ctx, surveyId), before, after);
  return lost.length === 0 ? [] : counted(ctx, surveyId, lost);
}
