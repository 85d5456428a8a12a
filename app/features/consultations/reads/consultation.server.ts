/** One question put to people, whole, with what came of it: for the public by its address, for staff as a preview. */
import { and, eq } from 'drizzle-orm';
import { consultations } from '#db/schema/consultations/consultations.ts';
import { nodes, nodeSlugs } from '#db/schema/record.ts';
import { settleSlug } from '#app/features/record/reads/nodes.server.ts';
import type { Address } from '#app/features/record/reads/nodes.server.ts';
import { dissentColumn } from '#app/features/coproduction/reads/dissent.server.ts';
import { londonDay } from '#app/lib/dates.ts';
import { overdueFrom } from '#app/lib/partial-date.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { nextFlip } from '../consultation.ts';
import { presentWhole } from '../present.ts';
import type { WholeRow } from '../present.ts';
import { cameOf } from '../shown.ts';
import type { Consequence, ShownConsultation } from '../shown.ts';
import { listConsequences } from './consequences.server.ts';
import {
  acknowledgementParts,
  activityParts,
  changeParts,
  forumKindPart,
  latePart,
  stepParts,
} from './course-parts.server.ts';
import { optionParts, participationParts, serviceParts } from './parts.server.ts';

const columns = {
  id: nodes.id,
  slug: nodes.slug,
  title: nodes.title,
  state: nodes.state,
  publishedAt: nodes.publishedAt,
  kind: consultations.kind,
  purpose: consultations.purpose,
  why: consultations.why,
  fixed: consultations.fixed,
  decider: consultations.decider,
  decision: consultations.decision,
  opens: consultations.opens,
  closes: consultations.closes,
  audience: consultations.audience,
  contact: consultations.contact,
  hearBack: consultations.hearBack,
  stage: consultations.stage,
  isForumAgainst: dissentColumn(nodes),
  impact: consultations.impact,
  equality: consultations.equality,
  equalityAsAt: consultations.equalityAsAt,
  formats: consultations.formats,
  discardedNote: consultations.discardedNote,
  duties: consultations.duties,
  activities: activityParts,
  steps: stepParts,
  changes: changeParts,
  acknowledgements: acknowledgementParts,
  forumKind: forumKindPart,
  late: latePart,
  options: optionParts,
  services: serviceParts,
  participations: participationParts,
};

const isNode = and(eq(consultations.areaId, nodes.areaId), eq(consultations.id, nodes.id));

export type WholeConsultation = {
  consultation: ShownConsultation;
  /** What came of it, nearest first. */
  consequences: Consequence[];
};

async function show(ctx: AreaContext, row: WholeRow): Promise<WholeConsultation> {
  const consequences = (await listConsequences(ctx, [row.id])).get(row.id) ?? [];
  const today = londonDay(ctx.now);
  ctx.validUntil(nextFlip(row, today));
  for (const { held } of row.activities) ctx.validUntil(overdueFrom(held, today));
  const consultation = presentWhole(row, cameOf(consequences), { area: ctx.area.slug, today });
  return { consultation, consequences };
}

/** The public one at a slug; an old slug redirects. Says when what it shows flips by itself. Two statements. */
export async function getConsultation(ctx: AreaContext, slug: string, address: Address): Promise<WholeConsultation> {
  const rows = await ctx.db
    .select(columns)
    .from(nodeSlugs)
    .innerJoin(nodes, and(eq(nodes.areaId, nodeSlugs.areaId), eq(nodes.id, nodeSlugs.nodeId)))
    .innerJoin(consultations, isNode)
    .where(and(eq(nodeSlugs.areaId, ctx.area.id), eq(nodeSlugs.kind, 'consultation'), eq(nodeSlugs.slug, slug)))
    .limit(1);
  return show(ctx, settleSlug(rows[0], slug, address));
}

/** One in any state as the public would see it now: what belongs to it and is not public is not in it. Two statements. */
export async function previewConsultation(ctx: AreaContext, id: string): Promise<WholeConsultation> {
  const rows = await ctx.db
    .select(columns)
    .from(nodes)
    .innerJoin(consultations, isNode)
    .where(and(eq(nodes.areaId, ctx.area.id), eq(nodes.id, id)));
  const row = rows[0];
  if (!row) throw notFound();
  return show(ctx, row);
}
