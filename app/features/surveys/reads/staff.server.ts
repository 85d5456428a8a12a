/** Surveys as staff see them: in every state, with draft, settings, versions and counts. */
import { and, asc, desc, eq, gt, lt, or, sql } from 'drizzle-orm';
import { nodes } from '#db/schema/record.ts';
import { responses, surveys, surveyVersions } from '#db/schema/surveys/surveys.ts';
import type { RoleName } from '#app/lib/actor.ts';
import { isPublicId } from '#app/lib/public-id.ts';
import type { NodeState } from '#app/features/record/node.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import type { SurveySettings } from '../settings.ts';

const isNode = and(eq(surveys.areaId, nodes.areaId), eq(surveys.id, nodes.id));

/** How many responses there are, tests left out. */
const responseCount = sql<number>`(select count(*)::int from ${responses} r
  where r.area_id = ${surveys.areaId} and r.survey_id = ${surveys.id} and not r.is_test)`;

/** Where the next page begins: when the last one shown was changed, and its id. */
export type StaffKey = { changedAt: Date; id: string };

/** `mbq2k1x0-0a1b2c3d4e`: milliseconds in base 36, then the id. */
export const writeStaffKey = ({ changedAt, id }: StaffKey): string => `${changedAt.getTime().toString(36)}-${id}`;

/** Reads a key; null for none and for text that is none: the list then begins at its start. */
export function readStaffKey(text: string | null): StaffKey | null {
  const parts = /^([0-9a-z]{1,9})-([0-9a-z]{10})$/.exec(text ?? '');
  return parts?.[1] && parts[2] ? { changedAt: new Date(Number.parseInt(parts[1], 36)), id: parts[2] } : null;
}

export type StaffSurvey = Pick<SurveySettings, 'anonymity' | 'closes'> & {
  id: string;
  title: string;
  state: NodeState;
  responseCount: number;
};

/** One page of the area's surveys, the last changed first. One statement. */
export async function listStaffSurveys(
  ctx: AreaContext,
  after: StaffKey | null = null,
  size = 30,
): Promise<{ surveys: StaffSurvey[]; next: StaffKey | null }> {
  const isLater =
    after === null
      ? undefined
      : or(lt(nodes.changedAt, after.changedAt), and(eq(nodes.changedAt, after.changedAt), gt(nodes.id, after.id)));
  const rows = await ctx.db
    .select({
      id: nodes.id,
      title: nodes.title,
      state: nodes.state,
      changedAt: nodes.changedAt,
      anonymity: surveys.anonymity,
      closes: surveys.closes,
      responseCount,
    })
    .from(nodes)
    .innerJoin(surveys, isNode)
    .where(and(eq(nodes.areaId, ctx.area.id), isLater))
    .orderBy(desc(nodes.changedAt), asc(nodes.id))
    .limit(size + 1);
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return {
    surveys: page.map(({ changedAt: _, ...survey }) => survey),
    next: rows.length > size && last ? { changedAt: last.changedAt, id: last.id } : null,
  };
}

export type EditedSurvey = SurveySettings &
  Required<Pick<SurveySettings, 'audience' | 'entry' | 'reviewOn' | 'minimumSeconds'>> & {
    isGated: boolean;
    /** What people are told when a quota is full; empty for the site's own words. */
    fullNotice: string;
    id: string;
    slug: string;
    state: NodeState;
    /** SurveyJS JSON text as its author left it; empty before the first. */
    draft: string;
    currentVersionId: string | null;
    /** The definition that is public or was last; null before the first publication. */
    currentDefinition: string | null;
    responseCount: number;
  };

/** One with all that its forms show. One statement. @throws not-found */
export async function getSurveyForStaff(ctx: AreaContext, id: string): Promise<EditedSurvey> {
  if (!isPublicId(id)) throw notFound();
  const rows = await ctx.db
    .select({
      title: nodes.title,
      slug: nodes.slug,
      state: nodes.state,
      own: surveys,
      currentDefinition: surveyVersions.definition,
      responseCount,
    })
    .from(nodes)
    .innerJoin(surveys, isNode)
    .leftJoin(
      surveyVersions,
      and(eq(surveyVersions.areaId, surveys.areaId), eq(surveyVersions.id, surveys.currentVersionId)),
    )
    .where(and(eq(nodes.areaId, ctx.area.id), eq(nodes.id, id)));
  const row = rows[0];
  if (!row) throw notFound();
  const { title, slug, state, own } = row;
  const { areaId: _, identityRoles, ...facts } = own;
  return {
    ...facts,
    title,
    slug: slug ?? id,
    state,
    identityRoles: identityRoles as RoleName[],
    currentDefinition: row.currentDefinition,
    responseCount: row.responseCount,
  };
}

export type VersionLine = { id: string; number: number; publishedAt: Date; responseCount: number };

/** The published versions of a survey, newest first, with the responses to each. One statement. */
export function listVersions(ctx: AreaContext, surveyId: string): Promise<VersionLine[]> {
  return ctx.db
    .select({
      id: surveyVersions.id,
      number: surveyVersions.number,
      publishedAt: surveyVersions.publishedAt,
      responseCount: sql<number>`(select count(*)::int from ${responses} r
        where r.area_id = survey_versions.area_id and r.survey_id = survey_versions.survey_id
          and r.version_id = survey_versions.id and not r.is_test)`,
    })
    .from(surveyVersions)
    .where(and(eq(surveyVersions.areaId, ctx.area.id), eq(surveyVersions.surveyId, surveyId)))
    .orderBy(desc(surveyVersions.number));
}

export type ConsultationChoice = { id: string; title: string };

/** The consultations that a survey may be part of, the newest first. One statement. */
export function listConsultationChoices(ctx: AreaContext, most = 200): Promise<ConsultationChoice[]> {
  return ctx.db
    .select({ id: nodes.id, title: nodes.title })
    .from(nodes)
    .where(and(eq(nodes.areaId, ctx.area.id), eq(nodes.kind, 'consultation')))
    .orderBy(desc(nodes.createdAt), asc(nodes.id))
    .limit(most);
}
