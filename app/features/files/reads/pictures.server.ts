/** The pictures of an area: newest first, one by its id, and which are used somewhere. */
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { pictures, pictureSizes } from '#db/schema/surveys/files.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { isPictureId } from '../picture.ts';
import type { PictureFacts, PictureSize } from '../picture.ts';

const facts = {
  id: pictures.id,
  alt: pictures.alt,
  mediaType: pictures.mediaType,
  width: pictures.width,
  height: pictures.height,
  size: pictures.size,
};

/** Whether it stands in a survey that somebody wrote or that was ever published: what was asked must stay as it was. */
const isAsked = sql<boolean>`(
  exists (select 1 from surveys s where s.area_id = pictures.area_id and strpos(s.draft, pictures.id) > 0)
  or exists (select 1 from survey_versions v where v.area_id = pictures.area_id and strpos(v.definition, pictures.id) > 0)
  or exists (select 1 from survey_library_questions q where q.area_id = pictures.area_id and strpos(q.element, pictures.id) > 0)
)`;

/** Whether it stands in a page or report, or did in a published one. */
const isOnPage = sql<boolean>`(
  exists (select 1 from pages p where p.area_id = pictures.area_id and strpos(p.draft::text, pictures.id) > 0)
  or exists (select 1 from page_versions w where w.area_id = pictures.area_id and strpos(w.content::text, pictures.id) > 0)
)`;

const isUsed = sql<boolean>`(${isAsked} or ${isOnPage})`;

/** `isAsked`: in a survey, which keeps it for ever. */
export type ListedPicture = PictureFacts & { isUsed: boolean; isAsked: boolean };

/**
 * One page of the area's pictures, newest first. One statement.
 * @param after the `next` of the page before; null for the first.
 */
export async function listPictures(
  ctx: AreaContext,
  after: string | null = null,
  size = 24,
): Promise<{ pictures: ListedPicture[]; next: string | null }> {
  const [day, id] = after?.split('.') ?? [];
  const isLater =
    day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) && isPictureId(id ?? '')
      ? sql`(${pictures.addedOn}, ${pictures.id}) < (${day}::date, ${id})`
      : undefined;
  const rows = await ctx.db
    .select({ ...facts, addedOn: pictures.addedOn, isUsed, isAsked })
    .from(pictures)
    .where(and(eq(pictures.areaId, ctx.area.id), isLater))
    .orderBy(desc(pictures.addedOn), desc(pictures.id))
    .limit(size + 1);
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return {
    pictures: page.map(({ addedOn: _, ...picture }) => picture),
    next: rows.length > size && last ? `${last.addedOn}.${last.id}` : null,
  };
}

/** One picture without its bytes; null for an unknown id and for another area's. One statement. */
export async function findPicture(ctx: AreaContext, id: string): Promise<PictureFacts | null> {
  if (!isPictureId(id)) return null;
  const rows = await ctx.db
    .select(facts)
    .from(pictures)
    .where(and(eq(pictures.areaId, ctx.area.id), eq(pictures.id, id)));
  return rows[0] ?? null;
}

/** Some pictures by id, for a page that shows several; unknown ones are left out. One statement. */
export async function findPictures(ctx: AreaContext, ids: readonly string[]): Promise<Map<string, PictureFacts>> {
  const known = [...new Set(ids)].filter(isPictureId);
  if (known.length === 0) return new Map();
  const list = sql.join(
    known.map((id) => sql`${id}`),
    sql`, `,
  );
  const rows = await ctx.db
    .select(facts)
    .from(pictures)
    .where(and(eq(pictures.areaId, ctx.area.id), sql`${pictures.id} in (${list})`));
  return new Map(rows.map((picture) => [picture.id, picture]));
}

/** The newest pictures of the area, to choose from. One statement. */
export async function listNewestPictures(ctx: AreaContext, size = 60): Promise<PictureFacts[]> {
  return ctx.db
    .select(facts)
    .from(pictures)
    .where(eq(pictures.areaId, ctx.area.id))
    .orderBy(desc(pictures.addedOn), desc(pictures.id))
    .limit(size);
}

/** The bytes of some pictures by id; unknown ones are left out. One statement, none for no ids. */
export async function findPictureBodies(ctx: AreaContext, ids: readonly string[]): Promise<Map<string, Uint8Array>> {
  const known = [...new Set(ids)].filter(isPictureId);
  if (known.length === 0) return new Map();
  const rows = await ctx.db
    .select({ id: pictures.id, body: pictures.body })
    .from(pictures)
    .where(and(eq(pictures.areaId, ctx.area.id), inArray(pictures.id, known)));
  return new Map(rows.map(({ id, body }) => [id, body]));
}

/** Of a picture in a statement: the widths of its smaller copies, smallest first. */
export const widthsOfCopies = sql<number[]>`array(select c.width from picture_sizes c
  where c.area_id = pictures.area_id and c.picture_id = pictures.id order by c.width)`;

/** The sizes of some pictures by id; unknown ones are left out. One statement, none for no ids. */
export async function findPictureSizes(ctx: AreaContext, ids: readonly string[]): Promise<Map<string, PictureSize>> {
  const known = [...new Set(ids)].filter(isPictureId);
  if (known.length === 0) return new Map();
  const rows = await ctx.db
    .select({ id: pictures.id, width: pictures.width, height: pictures.height, widths: widthsOfCopies })
    .from(pictures)
    .where(and(eq(pictures.areaId, ctx.area.id), inArray(pictures.id, known)));
  return new Map(rows.map(({ id, ...size }) => [id, size]));
}

/**
 * The bytes to serve; null for an unknown id. One statement.
 * @param width of the copy that is asked for; the picture itself where it has none of that width
 */
export async function findPictureBody(
  ctx: AreaContext,
  id: string,
  width: number | null,
): Promise<{ mediaType: string; body: Uint8Array } | null> {
  if (!isPictureId(id)) return null;
  const isCopy = and(
    eq(pictureSizes.areaId, pictures.areaId),
    eq(pictureSizes.pictureId, pictures.id),
    eq(pictureSizes.width, width ?? 0),
  );
  const rows = await ctx.db
    .select({
      mediaType: pictures.mediaType,
      body: sql<Uint8Array>`coalesce(${pictureSizes.body}, ${pictures.body})`,
    })
    .from(pictures)
    .leftJoin(pictureSizes, isCopy)
    .where(and(eq(pictures.areaId, ctx.area.id), eq(pictures.id, id)));
  return rows[0] ?? null;
}

/** For the writes that delete: the conditions under which they may not. */
export const pictureIsUsed = isUsed;
export const pictureIsAsked = isAsked;
