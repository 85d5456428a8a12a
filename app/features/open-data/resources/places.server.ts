/** Services, organisations, the glossary, pages and reports. */
import { and, eq, inArray } from 'drizzle-orm';
import { services, areaOrganisations, organisations } from '#db/schema/areas.ts';
import { pages } from '#db/schema/pages.ts';
import { listGlossary } from '#app/features/areas/reads/glossary.server.ts';
import { listOrganisations } from '#app/features/areas/reads/organisations.server.ts';
import type { AreaOrganisation } from '#app/features/areas/organisation.ts';
import { levelTags } from '#app/features/areas/reads/services.server.ts';
import { showService } from '#app/features/areas/shown.ts';
import { findOrganisation } from '../find-organisation.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { baseOf, idsOf, nodeResource } from '../node-list.server.ts';
import type { Fill } from '../node-list.server.ts';
import { defineResource } from '../resource.ts';
import type { Resource } from '../resource.ts';
import * as places from '../schemas/places.ts';
import { commonColumns } from '../table.ts';

const fillServices: Fill = async (ctx, listed) => {
  const rows = await ctx.db
    .select({
      id: services.id,
      description: services.description,
      levels: levelTags,
      name: organisations.name,
      slug: areaOrganisations.slug,
    })
    .from(services)
    .leftJoin(organisations, eq(organisations.id, services.organisationId))
    .leftJoin(
      areaOrganisations,
      and(eq(areaOrganisations.areaId, services.areaId), eq(areaOrganisations.organisationId, services.organisationId)),
    )
    .where(and(eq(services.areaId, ctx.area.id), inArray(services.id, idsOf(listed))));
  return listed.flatMap((node) => {
    const row = rows.find((one) => one.id === node.id);
    if (!row) return [];
    const { id, description, levels, name, slug } = row;
    const organisation = name === null ? null : { name, slug };
    const shown = showService(ctx.area.slug, { ...node, id, slug: node.slug ?? id, description, levels, organisation });
    return [{ ...shown, ...baseOf(ctx, node) }];
  });
};

const fillPages: Fill = async (ctx, listed) => {
  const rows = await ctx.db
    .select({ id: pages.id, format: pages.format, lang: pages.lang, words: pages.words })
    .from(pages)
    .where(and(eq(pages.areaId, ctx.area.id), inArray(pages.id, idsOf(listed))));
  return listed.flatMap((node) => {
    const row = rows.find((one) => one.id === node.id);
    return row ? [{ ...baseOf(ctx, node), format: row.format, lang: row.lang, text: row.words }] : [];
  });
};

function showOrganisation(ctx: AreaContext, { id, slug, name, kind, website, summary }: AreaOrganisation) {
  return { id, name, form: kind, website, summary, url: `${ctx.origin}/${ctx.area.slug}/organisations/${slug}` };
}

async function listWords(ctx: AreaContext) {
  const url = `${ctx.origin}/${ctx.area.slug}/glossary`;
  return (await listGlossary(ctx)).map((entry) => ({ ...entry, url: `${url}#term-${entry.anchor}` }));
}

const pageResource = (name: 'pages' | 'reports', kind: 'page' | 'report') =>
  nodeResource({
    name,
    kind,
    schema: places.page,
    fill: fillPages,
    columns: [...commonColumns, ['format', (item) => item.format], ['language', (item) => item.lang]],
  });

export const placeResources: readonly Resource[] = [
  nodeResource({
    name: 'services',
    kind: 'service',
    schema: places.service,
    fill: fillServices,
    columns: [
      ['id', (item) => item.id],
      ['title', (item) => item.title],
      ['address', (item) => item.url],
      ['organisation', (item) => item.organisation?.name ?? ''],
      ['levels', (item) => item.levels.map((level) => level.name).join('; ')],
    ],
  }),
  defineResource({
    name: 'organisations',
    schema: places.organisation,
    filters: [],
    list: async (ctx) => ({
      items: (await listOrganisations(ctx)).map((one) => showOrganisation(ctx, one)),
      next: null,
    }),
    find: async (ctx, id) => {
      const organisation = await findOrganisation(ctx, id);
      return organisation && showOrganisation(ctx, organisation);
    },
    columns: [
      ['id', (item) => item.id],
      ['name', (item) => item.name],
      ['form', (item) => item.form],
      ['website', (item) => item.website],
      ['address', (item) => item.url],
    ],
  }),
  defineResource({
    name: 'glossary',
    schema: places.term,
    filters: [],
    list: async (ctx) => ({ items: await listWords(ctx), next: null }),
    find: async (ctx, id) => (await listWords(ctx)).find((one) => one.id === id || one.anchor === id) ?? null,
    columns: [
      ['id', (item) => item.id],
      ['term', (item) => item.term],
      ['expansion', (item) => item.expansion],
      ['definition', (item) => item.definition],
    ],
  }),
  pageResource('reports', 'report'),
  pageResource('pages', 'page'),
];
