/** A page or report as the public reads it: the right rendition at the right address, with what its blocks name. */
import { redirect } from '@remix-run/node';
import { and, eq } from 'drizzle-orm';
import { pageVersions } from '#db/schema/pages.ts';
import { addressOf } from '#app/features/record/node.ts';
import { settleSlug } from '#app/features/record/reads/nodes.server.ts';
import type { Address } from '#app/features/record/reads/nodes.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { citedIds, readContent } from '../blocks.ts';
import type { PageContent } from '../blocks.ts';
import { isReadable, otherRenditions, renditionAddress } from '../renditions.ts';
import type { PageKind } from '../renditions.ts';
import { showBlocks } from '../show-page.ts';
import type { Named } from '../show-page.ts';
import type { NamedThing, ShownPage } from '../things.ts';
import { findFamilyBySlug } from './family.server.ts';
import type { FamilyMember } from './family.server.ts';
import { readNamed } from './named.server.ts';

/** A page that has been read: what is left to add are the things that other features present, by `cited`. */
export type ReadPage = {
  page: FamilyMember;
  family: FamilyMember[];
  content: PageContent;
  version: { number: number; at: Date | null; approvedBy: string; approvedAt: Date | null };
  named: Named;
  cited: string[];
};

/** A language version at a slug of its own leads to the address of its original with `?lang=`. */
function leaveOwnSlug(ctx: AreaContext, page: FamilyMember, family: FamilyMember[], { url, request }: Address): void {
  const target = new URL(renditionAddress(ctx.area.slug, page, family), url);
  if (target.search === '') return;
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const rest = url.pathname.slice(`/${ctx.area.slug}/${page.kind}s/${page.slug}`.length);
  throw redirect(target.pathname + rest + target.search, isRead ? 301 : 308);
}

/** The rendition that the address asks for: `?lang=` of one that can be read, else the page itself. */
function wantedOf(asked: FamilyMember, family: FamilyMember[], lang: string | null): FamilyMember {
  const other = family.find((each) => each.originalId === asked.id && each.lang === lang && each.lang !== asked.lang);
  return other !== undefined && isReadable(other, family) ? other : asked;
}

/** What a page is addressed by, settled: redirects for old slugs, the same 404 for drafts and for what never was. One statement. */
export async function findPublicPage(
  ctx: AreaContext,
  kind: PageKind,
  slug: string,
  address: Address,
): Promise<{ page: FamilyMember; family: FamilyMember[] }> {
  const { askedId, family } = await findFamilyBySlug(ctx, kind, slug);
  const asked = settleSlug(
    family.find((each) => each.id === askedId),
    slug,
    address,
  );
  if (!isReadable(asked, family)) throw notFound();
  leaveOwnSlug(ctx, asked, family, address);
  return { page: wantedOf(asked, family, address.url.searchParams.get('lang')), family };
}

/** Reads the current version of a public page and what it names. Three to six statements. */
export async function getPublicPage(
  ctx: AreaContext,
  kind: PageKind,
  slug: string,
  address: Address,
): Promise<ReadPage> {
  const { page, family } = await findPublicPage(ctx, kind, slug, address);
  const [version] = await ctx.db
    .select()
    .from(pageVersions)
    .where(
      and(
        eq(pageVersions.areaId, ctx.area.id),
        eq(pageVersions.pageId, page.id),
        eq(pageVersions.number, page.currentVersion),
      ),
    );
  if (!version) throw notFound();
  const content = readContent(version.content);
  const { number, publishedAt: at, approvedBy, approvedAt } = version;
  return {
    page,
    family,
    content,
    version: { number, at, approvedBy, approvedAt },
    named: await readNamed(ctx, content),
    cited: citedIds(content),
  };
}

function parentOf({ content, named }: ReadPage): ShownPage['parent'] {
  const ref = content.parentId === null ? undefined : named.refs.get(content.parentId);
  if (ref?.state === 'public') return { title: ref.title, address: addressOf(named.area, ref) };
  return content.parentHref === '' || content.parentText === ''
    ? null
    : { title: content.parentText, address: content.parentHref };
}

/** The page whole, with the things that another feature presents. Pure. */
export function presentPage<T extends NamedThing>(read: ReadPage, things: ReadonlyMap<string, T>): ShownPage<T> {
  const { page, family, content, version, named } = read;
  const { id, kind, format, lang, dir, publishedAt } = page;
  return {
    id,
    kind,
    title: content.title,
    address: renditionAddress(named.area, page, family),
    summary: content.summary,
    format,
    lang,
    dir,
    version: version.number,
    publishedAt: publishedAt?.toISOString() ?? null,
    versionAt: version.at?.toISOString() ?? null,
    approval:
      version.approvedBy === '' ? null : { by: version.approvedBy, at: version.approvedAt?.toISOString() ?? null },
    parent: parentOf(read),
    source: content.source,
    blocks: showBlocks(content.blocks, named, things),
    renditions: otherRenditions(named.area, page, family),
  };
}

/** The first of the family: the comments on all of its forms stand under its id. */
export function rootOf({ page, family }: Pick<ReadPage, 'page' | 'family'>): string {
  return family.find((each) => each.originalId === null)?.id ?? page.id;
}
