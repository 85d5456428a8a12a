/** The one place that says which responses results are of: every statement of a page, list or export asks here. */
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { AreaContext } from '#app/platform/context.server.ts';
import { answerState } from '../engine/states.ts';
import { missingIn } from './filters.ts';
import type { ResultFilters } from './filters.ts';
import type { CountedQuestion, PlannedVersion } from './questions.server.ts';

export type Scope = {
  surveyId: string;
  filters: ResultFilters;
  /** Only what a snapshot has counted. */
  isSnapshotted: boolean;
  /** Tests too: only for exports, where they are marked. */
  hasTests?: boolean;
};

const listOf = (numbers: readonly number[]): string => `{${numbers.join(',')}}`;

/** Those who gave no answer, by why; the first column of a set says it. A version without the question asked nobody. */
function missed(part: CountedQuestion['parts'][number] | undefined, codes: readonly string[]): SQL[] {
  const states = codes.flatMap((code) => missingIn(code) ?? []);
  if (states.length === 0) return [];
  if (!part) return states.includes('notAsked') ? [sql`true`] : [];
  const marks = listOf(states.map((state) => answerState[state]));
  return part.unit.sets.flatMap(([lead]) =>
    lead ? [sql`${sql.raw(`marks[${lead.index + 1}]`)} = any(${marks}::smallint[])`] : [],
  );
}

/** A version's condition for one filter; false where the version cannot fulfil it. Places of marks are whole numbers of the plan. */
function answered(part: CountedQuestion['parts'][number] | undefined, codes: readonly string[]): SQL | false {
  const wanted = new Set(codes);
  const given = (part?.unit.sets ?? []).flat().flatMap(({ index, option, options, kind }) => {
    const place = sql.raw(`marks[${index + 1}]`);
    if (kind === 'tick' && option) return wanted.has(option.code) ? [sql`${place} = 1`] : [];
    const own = kind === 'choice' ? (options ?? []).filter(({ code }) => wanted.has(code)).map(({ mark }) => mark) : [];
    return own.length === 0 ? [] : [sql`${place} = any(${listOf(own)}::smallint[])`];
  });
  const conditions = [...given, ...missed(part, codes)];
  return conditions.length === 0 ? false : sql`(${sql.join(conditions, sql` or `)})`;
}

/** What one version's responses must fulfil, or null when none of them can. */
export function whereOf(
  ctx: AreaContext,
  { surveyId, filters, isSnapshotted, hasTests = false }: Scope,
  version: PlannedVersion,
  counted: readonly CountedQuestion[],
): SQL | null {
  const { answers, renditions, channels, versions, isLate } = filters;
  if (versions.length > 0 && !versions.includes(version.number)) return null;
  const conditions: SQL[] = [
    sql`area_id = ${ctx.area.id} and survey_id = ${surveyId} and version_id = ${version.id}`,
    ...(hasTests ? [] : [sql`not is_test`]),
  ];
  for (const { key, codes } of answers) {
    const part = counted.find((one) => one.key === key)?.parts.find((one) => one.version.id === version.id);
    const condition = answered(part, codes);
    if (condition === false) return null;
    conditions.push(condition);
  }
  if (renditions.length > 0) {
    conditions.push(
      sql`renditions && (select array_agg(value) from json_array_elements_text(${JSON.stringify(renditions)}::json) as value)`,
    );
  }
  if (channels.length > 0) {
    conditions.push(
      sql`channel in (${sql.join(
        channels.map((name) => sql`${name}`),
        sql`, `,
      )})`,
    );
  }
  if (isLate !== null) conditions.push(isLate ? sql`is_late` : sql`not is_late`);
  if (isSnapshotted) conditions.push(sql`first_snapshot_id is not null`);
  return sql.join(conditions, sql` and `);
}
