/** The published versions of a page, and what changed between two of them. */
import { and, desc, eq, inArray } from 'drizzle-orm';
import { pageVersions } from '#db/schema/pages.ts';
import { areaPeople } from '#db/schema/people.ts';
import { nodes } from '#db/schema/record.ts';
import { findPictures } from '#app/features/files/reads/pictures.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { citedIds, namedOrganisations, namedPictures, readContent } from '../blocks.ts';
import type { PageContent } from '../blocks.ts';
import { compareContent } from '../diff.ts';
import type { Difference } from '../diff.ts';
import { listNamedOrganisations } from './named.server.ts';

export type VersionLine = {
  number: number;
  at: Date;
  by: string | null;
  note: string;
  approvedBy: string;
};

/** Newest first. One statement. */
export async function listVersions(ctx: AreaContext, pageId: string, size = 100): Promise<VersionLine[]> {
  return ctx.db
    .select({
      number: pageVersions.number,
      at: pageVersions.publishedAt,
      by: areaPeople.name,
      note: pageVersions.note,
      approvedBy: pageVersions.approvedBy,
    })
    .from(pageVersions)
    .leftJoin(
      areaPeople,
      and(eq(areaPeople.areaId, pageVersions.areaId), eq(areaPeople.personId, pageVersions.publishedBy)),
    )
    .where(and(eq(pageVersions.areaId, ctx.area.id), eq(pageVersions.pageId, pageId)))
    .orderBy(desc(pageVersions.number))
    .limit(size);
}

/** What a comparison calls what has no name of its own. */
export type ComparedWords = {
  /** Stands for words that were withdrawn. */
  gone: string;
  /** @param number the beginning of its id. @param alt null for one that was taken down. */
  picture: (number: string, alt: string | null) => string;
};

/** What the things that either content names are called. The words of a withdrawn quote are not among them. */
async function namesIn(
  ctx: AreaContext,
  contents: readonly PageContent[],
  { gone, picture }: ComparedWords,
): Promise<Map<string, string>> {
  const ids = [...new Set(contents.flatMap(citedIds))];
  const rows =
    ids.length === 0
      ? []
      : await ctx.db
          .select({ id: nodes.id, kind: nodes.kind, title: nodes.title, state: nodes.state })
          .from(nodes)
          .where(and(eq(nodes.areaId, ctx.area.id), inArray(nodes.id, ids)));
  const named = rows.map(({ id, kind, title, state }) => {
    return [id, kind === 'quote' && state === 'withdrawn' ? gone : title] as const;
  });
  const organisations = await listNamedOrganisations(
    ctx,
    contents.flatMap(({ blocks }) => namedOrganisations(blocks)),
  );
  const pictureIds = contents.flatMap(({ blocks }) => namedPictures(blocks));
  const kept = await findPictures(ctx, pictureIds);
  return new Map([
    ...named,
    ...[...organisations].map(([id, { name }]) => [id, name] as const),
    ...pictureIds.map((id) => [id, picture(id.slice(0, 6), kept.get(id)?.alt ?? null)] as const),
  ]);
}

/**
 * From one version to another, or to the draft.
 * @returns null where one of the versions never was.
 */
export async function compareVersions(
  ctx: AreaContext,
  pageId: string,
  { from, to, draft, ...words }: { from: number; to: number | 'draft'; draft: PageContent } & ComparedWords,
): Promise<Difference | null> {
  const numbers = to === 'draft' ? [from] : [from, to];
  const rows = await ctx.db
    .select({ number: pageVersions.number, content: pageVersions.content })
    .from(pageVersions)
    .where(
      and(eq(pageVersions.areaId, ctx.area.id), eq(pageVersions.pageId, pageId), inArray(pageVersions.number, numbers)),
    );
  const contentOf = (number: number) => {
    const row = rows.find((each) => each.number === number);
    return row ? readContent(row.content) : null;
  };
  const before = contentOf(from);
  const after = to === 'draft' ? draft : contentOf(to);
  if (before === null || after === null) return null;
  const names = await namesIn(ctx, [before, after], words);
  return compareContent(before, after, (id) => names.get(id) ?? id);
}
