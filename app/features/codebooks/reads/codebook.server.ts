/** The codebook of a consultation: the draft, what is public, and every version. */
import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import { codebooks, codebookVersions, codes } from '#db/schema/codebooks.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Codes, Version } from '../codebook.ts';

/** The draft; empty where nobody has begun one. Two statements. */
export async function findDraft(ctx: AreaContext, consultationId: string): Promise<Codes> {
  const { id, folder, label, usedFor, notUsedFor, example } = codes;
  const rows = await ctx.db
    .select({ id, folder, label, usedFor, notUsedFor, example })
    .from(codes)
    .where(and(eq(codes.areaId, ctx.area.id), eq(codes.consultationId, consultationId)))
    .orderBy(asc(codes.position), asc(codes.id));
  const [own] = await ctx.db
    .select({ nothingToSort: codebooks.nothingToSort })
    .from(codebooks)
    .where(and(eq(codebooks.areaId, ctx.area.id), eq(codebooks.consultationId, consultationId)));
  return { codes: rows, nothingToSort: own?.nothingToSort ?? '' };
}

const columns = {
  number: codebookVersions.number,
  codes: codebookVersions.codes,
  nothingToSort: codebookVersions.nothingToSort,
  note: codebookVersions.note,
  publishedAt: codebookVersions.publishedAt,
};

const versionsOf = (ctx: AreaContext, consultationId: string) =>
  ctx.db
    .select(columns)
    .from(codebookVersions)
    .where(and(eq(codebookVersions.areaId, ctx.area.id), eq(codebookVersions.consultationId, consultationId)))
    .orderBy(desc(codebookVersions.number));

/** All that were published, the newest first: that is the one that is public. One statement. */
export function listVersions(ctx: AreaContext, consultationId: string): Promise<Version[]> {
  return versionsOf(ctx, consultationId);
}

/** The version that is public while its consultation is; null where none was published. One statement. */
export async function findPublished(ctx: AreaContext, consultationId: string): Promise<Version | null> {
  const rows = await versionsOf(ctx, consultationId).limit(1);
  return rows[0] ?? null;
}

/** The same of many, by the id of their consultation. One statement. */
export async function listPublished(
  ctx: AreaContext,
  consultationIds: readonly string[],
): Promise<ReadonlyMap<string, Version>> {
  const { consultationId, number } = codebookVersions;
  const rows = await ctx.db
    .selectDistinctOn([consultationId], { consultationId, ...columns })
    .from(codebookVersions)
    .where(and(eq(codebookVersions.areaId, ctx.area.id), inArray(consultationId, [...consultationIds])))
    .orderBy(asc(consultationId), desc(number));
  return new Map(rows.map(({ consultationId: of, ...version }) => [of, version]));
}
