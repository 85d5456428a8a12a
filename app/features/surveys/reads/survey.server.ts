/** Reads surveys for the public: one by its address, and the lists of what is open. */
import { and, desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Db } from '#db/client.server.ts';
import { nodes, nodeSlugs } from '#db/schema/record.ts';
import { surveys } from '#db/schema/surveys/surveys.ts';
import { isSlug } from '#app/lib/slug.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { settleSlug } from '#app/features/record/reads/nodes.server.ts';
import type { Address } from '#app/features/record/reads/nodes.server.ts';
import type { NodeState } from '#app/features/record/node.ts';
import type { SurveyFacts } from '../survey.ts';

const parents = alias(nodes, 'parents');

const columns = {
  id: nodes.id,
  slug: nodes.slug,
  title: nodes.title,
  state: nodes.state,
  publishedAt: nodes.publishedAt,
  anonymity: surveys.anonymity,
  introduction: surveys.introduction,
  minutes: surveys.minutes,
  opens: surveys.opens,
  closes: surveys.closes,
  identityRoles: surveys.identityRoles,
  currentVersionId: surveys.currentVersionId,
  audience: surveys.audience,
  entry: surveys.entry,
  isGated: surveys.isGated,
  reviewOn: surveys.reviewOn,
  fullNotice: surveys.fullNotice,
  minimumSeconds: surveys.minimumSeconds,
  parentId: parents.id,
  parentSlug: parents.slug,
  parentTitle: parents.title,
};

type Row = Omit<SurveyFacts, 'consultation' | 'slug'> & {
  slug: string | null;
  state: NodeState;
  publishedAt: Date | null;
  parentId: string | null;
  parentSlug: string | null;
  parentTitle: string | null;
};

function factsOf({ parentId, parentSlug, parentTitle, ...survey }: Row): SurveyFacts {
  const consultation =
    parentId && parentSlug && parentTitle ? { id: parentId, slug: parentSlug, title: parentTitle } : null;
  const { state: _state, publishedAt: _publishedAt, ...facts } = survey;
  return { ...facts, slug: survey.slug ?? survey.id, consultation };
}

const publicParent = and(
  eq(parents.areaId, surveys.areaId),
  eq(parents.id, surveys.consultationId),
  eq(parents.state, 'public'),
);

const bySlug = (db: Db) =>
  db
    .select(columns)
    .from(nodeSlugs)
    .innerJoin(nodes, and(eq(nodes.areaId, nodeSlugs.areaId), eq(nodes.id, nodeSlugs.nodeId)))
    .innerJoin(surveys, and(eq(surveys.areaId, nodes.areaId), eq(surveys.id, nodes.id)))
    .leftJoin(parents, publicParent)
    .where(
      and(
        eq(nodeSlugs.areaId, sql.placeholder('areaId')),
        eq(nodeSlugs.kind, 'survey'),
        eq(nodeSlugs.slug, sql.placeholder('slug')),
      ),
    )
    .limit(1)
    .prepare('find_survey');

const prepared = new WeakMap<Db, ReturnType<typeof bySlug>>();

/** The public survey at a slug; an old slug redirects. At most one statement: what is public is kept as pages are. */
export async function getSurvey(ctx: AreaContext, slug: string, address: Address): Promise<SurveyFacts> {
  if (!isSlug(slug)) throw notFound();
  const { id: areaId } = ctx.area;
  const row = await ctx.services.cache.fact<Row>(
    `survey/${areaId}/${slug}`,
    ({ state }) => (state === 'public' ? areaId : null),
    async () => {
      const query = prepared.get(ctx.db) ?? bySlug(ctx.db);
      prepared.set(ctx.db, query);
      return (await query.execute({ areaId, slug }))[0] ?? null;
    },
  );
  return factsOf(settleSlug(row ?? undefined, slug, address));
}

/** Public surveys of the area, newest first; of one consultation where its id is given. One statement. */
export async function listSurveys(
  ctx: AreaContext,
  consultationId: string | null = null,
  size = 50,
): Promise<SurveyFacts[]> {
  const rows = await ctx.db
    .select(columns)
    .from(surveys)
    .innerJoin(nodes, and(eq(nodes.areaId, surveys.areaId), eq(nodes.id, surveys.id)))
    .leftJoin(parents, publicParent)
    .where(
      and(
        eq(surveys.areaId, ctx.area.id),
        eq(nodes.state, 'public'),
        consultationId === null ? sql`true` : eq(surveys.consultationId, consultationId),
      ),
    )
    .orderBy(desc(nodes.publishedAt), desc(nodes.id))
    .limit(size);
  return rows.map(factsOf);
}
