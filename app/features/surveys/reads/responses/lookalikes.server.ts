/** Responses with the same or nearly the same words, or by one sender; never of an anonymous survey (data-rules 4). */
import { sql } from 'drizzle-orm';
import { groupNearCopies } from '#app/lib/methods/near-copies.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { maySeeIdentity } from '../../policy.ts';
import type { SurveyFacts } from '../../survey.ts';

export type AlikeGroup = {
  /** Ids of responses, each once, in random order. */
  ids: string[];
  isSame: boolean;
  /** How one of the texts begins. */
  opening: string;
};

export type Lookalikes = {
  groups: AlikeGroup[];
  /** Ids of responses that one account or address sent; empty for those who may not see who answered. */
  senders: string[][];
  /** Whether there were more texts than are compared. */
  isCut: boolean;
};

/** The longest texts are compared: short ones are alike by chance. */
export const mostCompared = 20_000;
const leastLetters = 20;
const mostGroups = 100;

type Text = { id: string; body: string };

async function listSenders(ctx: AreaContext, surveyId: string): Promise<string[][]> {
  const rows = await ctx.db.execute<{ ids: string[] }>(sql`
    select array_agg(r.id order by r.id) as ids
    from responses r join response_identities i on i.area_id = r.area_id and i.response_id = r.id
    where r.area_id = ${ctx.area.id} and r.survey_id = ${surveyId} and (i.person_id is not null or i.email <> '')
    group by coalesce(i.person_id, lower(i.email)) having count(*) > 1
    order by count(*) desc limit ${mostGroups}`);
  return rows.map(({ ids }) => ids);
}

/** Null for an anonymous survey: nothing is even looked at. Two statements otherwise. */
export async function findLookalikes(
  ctx: AreaContext,
  survey: Pick<SurveyFacts, 'id' | 'anonymity' | 'identityRoles'>,
): Promise<Lookalikes | null> {
  if (survey.anonymity === 'anonymous') return null;
  const texts = await ctx.db.execute<Text>(sql`
    select r.id, t.body from responses r
    join response_texts t on t.area_id = r.area_id and t.response_id = r.id
    where r.area_id = ${ctx.area.id} and r.survey_id = ${survey.id} and length(t.body) >= ${leastLetters}
    order by length(t.body) desc, r.id limit ${mostCompared + 1}`);
  const compared = texts.slice(0, mostCompared);
  const found = groupNearCopies(compared.map(({ body }, index) => ({ id: String(index), text: body })));
  const groups = found.map(({ ids, isSame }) => {
    const members = ids.map((index) => compared[Number(index)]).filter((text) => text !== undefined);
    const unique = [...new Set(members.map(({ id }) => id))].sort();
    return { ids: unique, isSame, opening: members[0]?.body.slice(0, 160) ?? '' };
  });
  return {
    groups: groups.filter(({ ids }) => ids.length > 1).slice(0, mostGroups),
    senders: maySeeIdentity(ctx.actor, ctx.area.id, survey) ? await listSenders(ctx, survey.id) : [],
    isCut: texts.length > mostCompared,
  };
}
