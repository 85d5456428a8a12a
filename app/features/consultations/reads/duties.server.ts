/** What an area asked by the legal duty that it served, for its staff and for those who ask them. */
import { and, asc, desc, eq, ne, sql } from 'drizzle-orm';
import { consultationForumKinds } from '#db/schema/consultations/course.ts';
import { consultations } from '#db/schema/consultations/consultations.ts';
import { nodes } from '#db/schema/record.ts';
import { addressOf } from '#app/features/record/node.ts';
import type { NodeState } from '#app/features/record/node.ts';
import { londonDay } from '#app/lib/dates.ts';
import { showDate } from '#app/lib/shown-date.ts';
import type { ShownDate } from '#app/lib/shown-date.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { phaseOn } from '../consultation.ts';
import type { ConsultationKind, DeclaredKind, Phase } from '../consultation.ts';
import { duties } from '../workflow/duties.ts';
import type { Duty } from '../workflow/duties.ts';

export type DutyLine = {
  id: string;
  title: string;
  /** Its public path; null while it is not public. */
  address: string | null;
  state: NodeState;
  phase: Phase;
  kind: ConsultationKind;
  forumKind: DeclaredKind | null;
  opens: ShownDate;
  closes: ShownDate;
  decision: ShownDate;
  equalityAsAt: ShownDate;
};

/** A duty without lines is shown too: nothing was asked under it, or nobody has said so. */
export type DutyReport = { duty: Duty; lines: DutyLine[] }[];

/** At most this many questions are reported on. */
const most = 1000;

/** Every question that is tagged with a duty, drafts included and those taken back left out; the newest first. One statement. */
export async function reportByDuty(ctx: AreaContext): Promise<DutyReport> {
  const rows = await ctx.db
    .select({
      id: nodes.id,
      slug: nodes.slug,
      title: nodes.title,
      state: nodes.state,
      own: consultations,
      forumKind: consultationForumKinds.kind,
    })
    .from(nodes)
    .innerJoin(consultations, and(eq(consultations.areaId, nodes.areaId), eq(consultations.id, nodes.id)))
    .leftJoin(
      consultationForumKinds,
      and(eq(consultationForumKinds.areaId, nodes.areaId), eq(consultationForumKinds.consultationId, nodes.id)),
    )
    .where(
      and(eq(nodes.areaId, ctx.area.id), ne(nodes.state, 'withdrawn'), sql`cardinality(${consultations.duties}) > 0`),
    )
    .orderBy(desc(nodes.createdAt), asc(nodes.id))
    .limit(most);
  const today = londonDay(ctx.now);
  const lines = rows.map(({ id, slug, title, state, own, forumKind }) => ({
    codes: own.duties,
    line: {
      ...{ id, title, state, forumKind, kind: own.kind, phase: phaseOn(own, today, false) },
      address: state === 'public' ? addressOf(ctx.area.slug, { id, kind: 'consultation', slug }) : null,
      opens: showDate(own.opens),
      closes: showDate(own.closes),
      decision: showDate(own.decision),
      equalityAsAt: showDate(own.equalityAsAt),
    },
  }));
  return duties.map((duty) => ({
    duty,
    lines: lines.filter(({ codes }) => codes.includes(duty.code)).map(({ line }) => line),
  }));
}
