/** Answers that are stored together with who gave them, for that person alone. Anonymous ones have no such row, ever. */
import { and, desc, eq } from 'drizzle-orm';
import { nodes } from '#db/schema/record.ts';
import { responseIdentities, responses, surveys } from '#db/schema/surveys/surveys.ts';
import { areas } from '#db/schema/tenancy.ts';
import { addressOf } from '#app/features/record/node.ts';
import type { Context } from '#app/platform/context.server.ts';

export type OwnContribution = {
  responseId: string;
  area: string;
  survey: string;
  /** The survey's page; null while the survey is not public. */
  address: string | null;
  anonymity: 'confidential' | 'named';
  /** YYYY-MM-DD. */
  day: string;
};

/** The newest `most` of them, in every area. One statement. */
export async function listOwnContributions(ctx: Context, personId: string, most = 100): Promise<OwnContribution[]> {
  const rows = await ctx.db
    .select({
      responseId: responses.id,
      area: areas.name,
      areaSlug: areas.slug,
      survey: nodes.title,
      surveyId: nodes.id,
      slug: nodes.slug,
      state: nodes.state,
      anonymity: surveys.anonymity,
      day: responses.day,
    })
    .from(responseIdentities)
    .innerJoin(
      responses,
      and(eq(responses.areaId, responseIdentities.areaId), eq(responses.id, responseIdentities.responseId)),
    )
    .innerJoin(surveys, and(eq(surveys.areaId, responses.areaId), eq(surveys.id, responses.surveyId)))
    .innerJoin(nodes, and(eq(nodes.areaId, responses.areaId), eq(nodes.id, responses.surveyId)))
    .innerJoin(areas, eq(areas.id, responses.areaId))
    .where(eq(responseIdentities.personId, personId))
    .orderBy(desc(responses.day), responses.id)
    .limit(most);
  return rows.map(({ areaSlug, surveyId, slug, state, anonymity, ...row }) => ({
    ...row,
    // A row with an identity is never anonymous, whatever the survey says of itself now.
    anonymity: anonymity === 'named' ? 'named' : 'confidential',
    address: state === 'public' ? addressOf(areaSlug, { id: surveyId, kind: 'survey', slug }) : null,
  }));
}
