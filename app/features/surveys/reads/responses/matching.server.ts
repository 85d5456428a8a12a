/** The one place that turns a filter of responses into a condition. */
import { and, eq, ilike, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { responses, responseTexts, surveyVersions } from '#db/schema/surveys/surveys.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { ResponseFilter } from '../../responses/filter.ts';

/** Joins each response to its version. */
export const ofVersion = and(eq(surveyVersions.areaId, responses.areaId), eq(surveyVersions.id, responses.versionId));

const literally = (words: string): string => words.replace(/[\\%_]/g, '\\$&');

/** Responses of a survey that a filter lets through; `surveyVersions` is joined by `ofVersion`. */
export function matching(ctx: AreaContext, surveyId: string, filter: ResponseFilter): SQL | undefined {
  const { version, channel, rendition, only, tag, q } = filter;
  return and(
    eq(responses.areaId, ctx.area.id),
    eq(responses.surveyId, surveyId),
    version === null ? undefined : eq(surveyVersions.number, Number(version)),
    channel === null ? undefined : eq(responses.channel, channel),
    rendition === null ? undefined : sql`${rendition} = any(${responses.renditions})`,
    only === 'late' ? eq(responses.isLate, true) : undefined,
    only === 'test' ? eq(responses.isTest, true) : undefined,
    tag === null ? undefined : sql`${tag} = any(${responses.tags})`,
    q === null
      ? undefined
      : sql`exists (select 1 from ${responseTexts} where ${and(
          eq(responseTexts.areaId, responses.areaId),
          eq(responseTexts.responseId, responses.id),
          ilike(responseTexts.body, `%${literally(q)}%`),
        )})`,
  );
}
