/** Questions put to people as their staff see them: in every state, with all that their forms show. */
import { and, asc, desc, eq, gt, lt, or } from 'drizzle-orm';
import { consultations } from '#db/schema/consultations/consultations.ts';
import { nodes } from '#db/schema/record.ts';
import { surveys } from '#db/schema/surveys/surveys.ts';
import type { NodeState } from '#app/features/record/node.ts';
import { londonDay } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import type { ConsultationInput, ConsultationKind, Phase, Stage } from '../consultation.ts';
import { phaseOn } from '../consultation.ts';
import { activityParts, forumKindPart } from './course-parts.server.ts';
import type { ActivityPart, ForumKindPart } from './course-parts.server.ts';
import type { ShownOption } from '../shown.ts';
import type { ParticipationPart } from './parts.server.ts';
import { optionParts, participationParts, serviceParts } from './parts.server.ts';

const isNode = and(eq(consultations.areaId, nodes.areaId), eq(consultations.id, nodes.id));

/** Where the next page begins: when the last one shown was changed, and its id. */
export type StaffKey = { changedAt: Date; id: string };

/** `mbq2k1x0-0a1b2c3d4e`: milliseconds in base 36, then the id. */
export const writeStaffKey = ({ changedAt, id }: StaffKey): string => `${changedAt.getTime().toString(36)}-${id}`;

/** Reads a key; null for none and for text that is none: the list then begins at its start. */
export function readStaffKey(text: string | null): StaffKey | null {
  const parts = /^([0-9a-z]{1,9})-([0-9a-z]{10})$/.exec(text ?? '');
  return parts?.[1] && parts[2] ? { changedAt: new Date(Number.parseInt(parts[1], 36)), id: parts[2] } : null;
}

export type StaffConsultation = { id: string; title: string; kind: ConsultationKind; state: NodeState; phase: Phase };

/** One page of the area's questions, the last changed first. One statement. */
export async function listStaffConsultations(
  ctx: AreaContext,
  after: StaffKey | null = null,
  size = 30,
): Promise<{ consultations: StaffConsultation[]; next: StaffKey | null }> {
  const isLater =
    after === null
      ? undefined
      : or(lt(nodes.changedAt, after.changedAt), and(eq(nodes.changedAt, after.changedAt), gt(nodes.id, after.id)));
  const rows = await ctx.db
    .select({
      id: nodes.id,
      title: nodes.title,
      kind: consultations.kind,
      state: nodes.state,
      changedAt: nodes.changedAt,
      opens: consultations.opens,
      closes: consultations.closes,
      stage: consultations.stage,
    })
    .from(nodes)
    .innerJoin(consultations, isNode)
    .where(and(eq(nodes.areaId, ctx.area.id), isLater))
    .orderBy(desc(nodes.changedAt), asc(nodes.id))
    .limit(size + 1);
  const page = rows.slice(0, size);
  const last = page.at(-1);
  const today = londonDay(ctx.now);
  return {
    consultations: page.map(({ id, title, kind, state, ...dates }) => {
      return { id, title, kind, state, phase: phaseOn(dates, today, false) };
    }),
    next: rows.length > size && last ? { changedAt: last.changedAt, id: last.id } : null,
  };
}

export type EditedConsultation = Required<ConsultationInput> & {
  id: string;
  state: NodeState;
  /** It is or was public. */
  wasPublic: boolean;
  stage: Stage;
  options: ShownOption[];
  activities: ActivityPart[];
  forumKind: ForumKindPart | null;
  participations: ParticipationPart[];
};

/** One with all that its forms show. One statement. @throws not-found */
export async function getStaffConsultation(ctx: AreaContext, id: string): Promise<EditedConsultation> {
  const rows = await ctx.db
    .select({
      title: nodes.title,
      slug: nodes.slug,
      state: nodes.state,
      publishedAt: nodes.publishedAt,
      own: consultations,
      services: serviceParts,
      options: optionParts,
      activities: activityParts,
      forumKind: forumKindPart,
      participations: participationParts,
    })
    .from(nodes)
    .innerJoin(consultations, isNode)
    .where(and(eq(nodes.areaId, ctx.area.id), eq(nodes.id, id)));
  const row = rows[0];
  if (!row) throw notFound();
  const { title, slug, state, publishedAt, options, activities, forumKind, participations, services } = row;
  const { areaId: _, ...own } = row.own;
  return {
    ...own,
    title,
    slug: slug ?? id,
    state,
    wasPublic: publishedAt !== null,
    options,
    activities,
    forumKind,
    participations,
    serviceIds: services.map((service) => service.id),
  };
}

export type AttachedSurvey = { id: string; title: string; state: NodeState };

/** The surveys that belong to it, in any state, oldest first. One statement. */
export function listAttachedSurveys(ctx: AreaContext, consultationId: string): Promise<AttachedSurvey[]> {
  return ctx.db
    .select({ id: nodes.id, title: nodes.title, state: nodes.state })
    .from(surveys)
    .innerJoin(nodes, and(eq(nodes.areaId, surveys.areaId), eq(nodes.id, surveys.id)))
    .where(and(eq(surveys.areaId, ctx.area.id), eq(surveys.consultationId, consultationId)))
    .orderBy(asc(nodes.createdAt), asc(nodes.id));
}
