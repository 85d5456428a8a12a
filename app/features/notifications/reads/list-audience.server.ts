/** Who follows a thing, or anything public that led to it: the audience of what happens to it. */
import { and, asc, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import { follows, suppressions } from '#db/schema/notifications.ts';
import { people } from '#db/schema/people.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Pace } from '../follow.ts';
import { recipientHash } from '../recipient-hash.server.ts';
import type { Follower } from '../recipients.ts';

/**
 * The public things whose followers hear of an event: the thing itself and its causes along the chain, then the
 * consultations that those are part of and the services that they change. One statement.
 */
export async function listAudienceNodes(ctx: Context, areaId: string, nodeId: string): Promise<string[]> {
  const rows = await ctx.db.execute<{ id: string }>(sql`
    with recursive causes(id) as (
      select id from nodes where area_id = ${areaId} and id = ${nodeId} and state = 'public'
      union
      select nodes.id from causes
      join links on links.area_id = ${areaId} and links.to_id = causes.id and links.kind <> 'part-of'
      join nodes on nodes.area_id = ${areaId} and nodes.id = links.from_id and nodes.state = 'public'
    ), wholes(id) as (
      select links.to_id from causes
      join links on links.area_id = ${areaId} and links.from_id = causes.id and links.kind in ('part-of', 'changes')
      union
      select surveys.consultation_id from causes join surveys on surveys.area_id = ${areaId} and surveys.id = causes.id
      union
      select about.service_id from causes join service_changes about on about.area_id = ${areaId} and about.id = causes.id
      union
      select about.service_id from causes join updates about on about.area_id = ${areaId} and about.id = causes.id
    )
    select id from causes
    union
    select nodes.id from wholes join nodes on nodes.area_id = ${areaId} and nodes.id = wholes.id and nodes.state = 'public'`);
  return rows.map((row) => row.id);
}

/** What statements about a follower select of them, for `toFollower`. */
export const followerColumns = {
  followId: follows.id,
  followEmail: follows.email,
  personEmail: people.email,
  personId: follows.personId,
  pace: follows.pace,
  confirmedAt: follows.confirmedAt,
  verifiedAt: people.emailVerifiedAt,
  closedAt: people.closedAt,
};

/** A follower, and how soon they want to be told. */
export type PacedFollower = Follower & { pace: Pace };

type AudiencePage = {
  areaId: string;
  nodeIds: string[];
  /** Whether those who follow the whole area are told as well. */
  isOfArea: boolean;
  after: string;
  size: number;
};

/** One page of the followers of any of these things, in the order of their ids; `after` is the last id of the page before. */
export async function listFollowers(
  ctx: Context,
  { areaId, nodeIds, isOfArea, after, size }: AudiencePage,
): Promise<PacedFollower[]> {
  if (nodeIds.length === 0) return [];
  const isOfOne = isOfArea
    ? or(inArray(follows.nodeId, nodeIds), isNull(follows.nodeId))
    : inArray(follows.nodeId, nodeIds);
  const rows = await ctx.db
    .select({
      ...followerColumns,
    })
    .from(follows)
    .leftJoin(people, eq(people.id, follows.personId))
    .where(and(eq(follows.areaId, areaId), isOfOne, gt(follows.id, after)))
    .orderBy(asc(follows.id))
    .limit(size);
  return rows.map(toFollower);
}

type FollowerRow = {
  followId: string;
  followEmail: string | null;
  personEmail: string | null;
  personId: string | null;
  pace: Pace;
  confirmedAt: Date | null;
  verifiedAt: Date | null;
  closedAt: Date | null;
};

/** A row of a follow joined with its account, as the recipient rule takes it. */
export function toFollower(row: FollowerRow): PacedFollower {
  const { followId, personId, pace, confirmedAt } = row;
  const isReachable = personId === null || (row.verifiedAt !== null && row.closedAt === null);
  return { followId, personId, pace, confirmedAt, isReachable, email: row.followEmail ?? row.personEmail ?? '' };
}

/** Which of these addresses must not be written to. */
export async function findSuppressed(ctx: Context, emails: readonly string[]): Promise<(email: string) => boolean> {
  if (emails.length === 0) return () => false;
  const hashes = emails.map((email) => recipientHash(ctx.keys, email));
  const rows = await ctx.db
    .select({ hash: suppressions.recipientHash })
    .from(suppressions)
    .where(inArray(suppressions.recipientHash, hashes));
  const suppressed = new Set(rows.map((row) => row.hash));
  return (email) => suppressed.has(recipientHash(ctx.keys, email));
}
