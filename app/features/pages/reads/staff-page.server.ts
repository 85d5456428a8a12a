/** A page as its staff see it: the draft, what is planned, its other forms, and how it would read. */
import { and, eq } from 'drizzle-orm';
import { pages } from '#db/schema/pages.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { citedIds, readContent } from '../blocks.ts';
import type { PageContent } from '../blocks.ts';
import type { Removed } from '../editing.ts';
import { listFamily } from './family.server.ts';
import type { FamilyMember } from './family.server.ts';
import { readNamed } from './named.server.ts';
import type { ReadPage } from './public-page.server.ts';

export type StaffPage = {
  page: FamilyMember;
  family: FamilyMember[];
  content: PageContent;
  removed: Removed[];
  revision: number;
  /** Whether the draft says something else than what is public. */
  isChanged: boolean;
  isApproved: boolean;
  approvedBy: string;
  approvedAt: Date | null;
  /** Whether the original was published again after this rendition was approved. */
  isBehind: boolean;
  scheduledAt: Date | null;
  scheduleProblem: string;
};

/** Two statements. @throws not-found */
export async function getStaffPage(ctx: AreaContext, id: string): Promise<StaffPage> {
  const family = await listFamily(ctx, id);
  const page = family.find((each) => each.id === id);
  const [row] = await ctx.db
    .select()
    .from(pages)
    .where(and(eq(pages.areaId, ctx.area.id), eq(pages.id, id)));
  if (!page || !row) throw notFound();
  const original = family.find((each) => each.id === page.originalId);
  return {
    page,
    family,
    content: readContent(row.draft),
    removed: row.removed as Removed[],
    revision: row.revision,
    isChanged: row.revision !== row.publishedRevision,
    isApproved: original === undefined || row.approvedRevision === row.revision,
    approvedBy: row.approvedBy,
    approvedAt: row.approvedAt,
    isBehind: original !== undefined && row.approvedRevision > 0 && original.currentVersion > row.originalVersion,
    scheduledAt: row.scheduledAt,
    scheduleProblem: row.scheduleProblem,
  };
}

/** The draft as it would read if it were published now. */
export async function previewPage(ctx: AreaContext, id: string): Promise<ReadPage> {
  const { page, family, content, approvedBy, approvedAt } = await getStaffPage(ctx, id);
  return {
    page,
    family,
    content,
    version: { number: page.currentVersion + 1, at: null, approvedBy, approvedAt },
    named: await readNamed(ctx, content),
    cited: citedIds(content),
  };
}
