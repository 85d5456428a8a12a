/** Reads the glossary: as a page needs it, with the page's own meanings, and as its editors do. */
import { and, asc, desc, eq, inArray, isNotNull, or, sql } from 'drizzle-orm';
import { glossaryOverrides, glossaryTerms } from '#db/schema/areas.ts';
import { pages } from '#db/schema/pages.ts';
import { nodes } from '#db/schema/record.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { NodeKind } from '#app/features/record/node.ts';
import { anchorsOf } from '../glossary.ts';
import type { GlossaryEntry, TermInput } from '../glossary.ts';

const byTerm = [sql`lower(${glossaryTerms.term})`, asc(glossaryTerms.id)] as const;

/**
 * The terms that a page may use: the area's public ones and, for a page (`nodeId`), those to which it gives a meaning of
 * its own, which then stands in place of the area's. One statement; none for the area's own while they are kept.
 */
export async function listGlossary(ctx: AreaContext, nodeId = ''): Promise<readonly GlossaryEntry[]> {
  if (nodeId !== '' || ctx.inTransaction) return readGlossary(ctx, nodeId);
  const { id } = ctx.area;
  const kept = await ctx.services.cache.fact(
    `glossary/${id}`,
    () => id,
    () => readGlossary(ctx, ''),
  );
  return kept ?? [];
}

async function readGlossary(ctx: AreaContext, nodeId: string): Promise<GlossaryEntry[]> {
  const rows = await ctx.db
    .select({
      id: glossaryTerms.id,
      term: glossaryTerms.term,
      expansion: sql<string>`coalesce(nullif(${glossaryOverrides.expansion}, ''), ${glossaryTerms.expansion})`,
      definition: sql<string>`coalesce(nullif(${glossaryOverrides.definition}, ''), ${glossaryTerms.definition})`,
    })
    .from(glossaryTerms)
    .leftJoin(
      glossaryOverrides,
      and(
        eq(glossaryOverrides.areaId, glossaryTerms.areaId),
        eq(glossaryOverrides.termId, glossaryTerms.id),
        eq(glossaryOverrides.nodeId, nodeId),
      ),
    )
    .where(
      and(
        eq(glossaryTerms.areaId, ctx.area.id),
        or(eq(glossaryTerms.isPublic, true), isNotNull(glossaryOverrides.termId)),
      ),
    )
    .orderBy(...byTerm);
  const anchors = anchorsOf(rows);
  return rows.map((row) => ({ ...row, anchor: anchors.get(row.id) ?? row.id }));
}

export type StaffTerm = TermInput & { id: string };

/** Every term of the area, by name, those that are not public included. One statement. */
export function listTerms(ctx: AreaContext): Promise<StaffTerm[]> {
  return ctx.db
    .select({
      id: glossaryTerms.id,
      term: glossaryTerms.term,
      expansion: glossaryTerms.expansion,
      definition: glossaryTerms.definition,
      isPublic: glossaryTerms.isPublic,
    })
    .from(glossaryTerms)
    .where(eq(glossaryTerms.areaId, ctx.area.id))
    .orderBy(...byTerm);
}

export type Override = {
  termId: string;
  term: string;
  areaExpansion: string;
  expansion: string;
  definition: string;
  node: { id: string; kind: NodeKind; slug: string | null; title: string };
};

/** The meanings that single pages of the area give to terms. One statement. */
export async function listOverrides(ctx: AreaContext, size = 200): Promise<Override[]> {
  return ctx.db
    .select({
      termId: glossaryTerms.id,
      term: glossaryTerms.term,
      areaExpansion: glossaryTerms.expansion,
      expansion: glossaryOverrides.expansion,
      definition: glossaryOverrides.definition,
      node: { id: nodes.id, kind: nodes.kind, slug: nodes.slug, title: nodes.title },
    })
    .from(glossaryOverrides)
    .innerJoin(
      glossaryTerms,
      and(eq(glossaryTerms.areaId, glossaryOverrides.areaId), eq(glossaryTerms.id, glossaryOverrides.termId)),
    )
    .innerJoin(nodes, and(eq(nodes.areaId, glossaryOverrides.areaId), eq(nodes.id, glossaryOverrides.nodeId)))
    .where(eq(glossaryOverrides.areaId, ctx.area.id))
    .orderBy(...byTerm, asc(nodes.title))
    .limit(size);
}

/** `isEasyRead` and `lang` (BCP 47) tell a page from its renditions, which may have the same title. */
export type PageWithText = { id: string; kind: NodeKind; title: string; isEasyRead: boolean; lang: string };

/** Pages that may give a term a meaning of their own: the newest things with a page of running text. One statement. */
export function listPagesWithText(ctx: AreaContext, size = 200): Promise<PageWithText[]> {
  const kinds: NodeKind[] = [
    ...([
      'update',
      'page',
      'report',
      'consultation',
      'commitment',
      'finding',
      'service-change',
      'service',
      'survey',
    ] as const),
  ];
  return ctx.db
    .select({
      id: nodes.id,
      kind: nodes.kind,
      title: nodes.title,
      isEasyRead: sql<boolean>`coalesce(${pages.format} = 'easy-read', false)`,
      lang: sql<string>`coalesce(${pages.lang}, 'en')`,
    })
    .from(nodes)
    .leftJoin(pages, and(eq(pages.areaId, nodes.areaId), eq(pages.id, nodes.id)))
    .where(and(eq(nodes.areaId, ctx.area.id), inArray(nodes.kind, kinds)))
    .orderBy(desc(nodes.changedAt), asc(nodes.id))
    .limit(size);
}
