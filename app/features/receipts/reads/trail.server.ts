/** The trail of one contribution of any kind: received, read, coded, counted in, and what the chain says came of it. */
import { and, eq, exists, inArray, sql } from 'drizzle-orm';
import { codebookVersions } from '#db/schema/codebooks.ts';
import { consultations } from '#db/schema/consultations/consultations.ts';
import { nodes } from '#db/schema/record.ts';
import { surveys } from '#db/schema/surveys/surveys.ts';
import { addressOf } from '#app/features/record/node.ts';
import { findFeedbackTrail } from '#app/features/feedback/reads/trail.server.ts';
import { londonDay } from '#app/lib/dates.ts';
import { showDate } from '#app/lib/shown-date.ts';
import { findAreaById } from '#app/platform/area.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import type { Area } from '#app/platform/services.server.ts';
import { termsOn } from '../trail.ts';
import type { ContributionTrail, Trail, TrailPlace } from '../trail.ts';
import { findHeld } from './held.server.ts';
import type { Held } from './held.server.ts';
import { listLeadingFrom } from './leading-from.server.ts';

/** Guessing is hopeless at 60 bits; the limit only keeps the look-up from being a load. */
const mostLookUps = 60;
const tenMinutes = 600_000;

/** Counts one look-up of a code from the visitor's network address. @throws too-many, saying when to try again. */
function limitLookUps(ctx: Context): void {
  const allowed = ctx.services.limiter.attempt('receipts', ctx.address, mostLookUps, tenMinutes, ctx.now);
  if (!allowed.isAllowed) throw new AppError('too-many', { retryAt: allowed.retryAt.toISOString() });
}

/** Whether a well-formed code stands for a contribution that is still here. One statement. */
export async function isKnownCode(ctx: Context, code: string): Promise<boolean> {
  limitLookUps(ctx);
  return (await findHeld(ctx, code)) !== null;
}

type Places = Pick<ContributionTrail, 'activity' | 'consultation' | 'isOfChild'>;

/** What it belongs to. A draft's title is nobody's yet; what was public before keeps its title, without an address. */
async function findPlaces(ctx: Context, area: Area, { activityId, consultationId }: Held): Promise<Places> {
  const ids = [activityId, consultationId].filter((id) => id !== null);
  if (ids.length === 0) return { activity: null, consultation: null, isOfChild: false };
  const ofQuestion = and(eq(codebookVersions.areaId, nodes.areaId), eq(codebookVersions.consultationId, nodes.id));
  const rows = await ctx.db
    .select({
      id: nodes.id,
      kind: nodes.kind,
      slug: nodes.slug,
      title: nodes.title,
      state: nodes.state,
      decision: consultations.decision,
      hearBack: consultations.hearBack,
      audience: surveys.audience,
      hasCodes: exists(
        ctx.db
          .select({ one: sql`1` })
          .from(codebookVersions)
          .where(ofQuestion),
      ).mapWith(Boolean),
    })
    .from(nodes)
    .leftJoin(consultations, and(eq(consultations.areaId, nodes.areaId), eq(consultations.id, nodes.id)))
    .leftJoin(surveys, and(eq(surveys.areaId, nodes.areaId), eq(surveys.id, nodes.id)))
    .where(and(eq(nodes.areaId, area.id), inArray(nodes.id, ids)));
  const found = (id: string | null) =>
    rows.find((row) => row.id === id && (row.state !== 'draft' || row.kind === 'survey'));
  const place = ({ id, kind, slug, title, state }: (typeof rows)[number]): TrailPlace => ({
    id,
    title,
    address: state === 'public' ? addressOf(area.slug, { id, kind, slug }) : null,
  });
  const activity = found(activityId);
  const asked = found(consultationId);
  const address = asked ? place(asked).address : null;
  return {
    activity: activity ? place(activity) : null,
    isOfChild: activity?.audience === 'child',
    consultation: asked
      ? {
          ...place(asked),
          decision: showDate(asked.decision ?? { state: 'not-stated' }),
          hearBack: asked.hearBack ?? { state: 'not-stated' },
          codes: asked.hasCodes && address !== null ? `${address}/codebook` : null,
        }
      : null,
  };
}

/** The trail of a well-formed code; null for a code that is unknown or whose contribution was taken back. */
export async function findTrail(ctx: Context, code: string): Promise<Trail | null> {
  limitLookUps(ctx);
  const held = await findHeld(ctx, code);
  if (held === null) return null;
  if (held.kind === 'feedback') {
    const found = await findFeedbackTrail(ctx, code);
    if (found === null) return null;
    const { leadsTo: firsts, ...feedback } = found;
    const steps = await listLeadingFrom(ctx, feedback.area, { firsts });
    return { source: 'feedback', terms: termsOn(null, ''), ...feedback, steps };
  }
  const area = await findAreaById(ctx.db, held.areaId);
  if (!area) return null;
  const from = [held.activityId, held.consultationId].filter((id) => id !== null);
  // What nobody says to belong to one activity belongs to all of the question.
  const withParts = held.source === 'entry' && held.activityId === null;
  return {
    source: held.source,
    area,
    kind: held.kind,
    channel: held.channel,
    ...(await findPlaces(ctx, area, held)),
    receivedOn: held.day,
    readOn: held.readOn,
    codedOn: held.codedOn,
    putOn: held.putOn,
    countedOn: held.countedOn,
    state: held.state,
    isLate: held.isLate,
    terms: termsOn(held.until, londonDay(ctx.now)),
    steps: await listLeadingFrom(ctx, area, { from, withParts }),
  };
}
