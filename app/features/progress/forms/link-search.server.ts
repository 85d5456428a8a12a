/** What the page of links shows of a search for things to link: one page of what fits, and how each may be linked. */
import { chainOrder } from '#app/features/record/node.ts';
import type { NodeKind } from '#app/features/record/node.ts';
import { linksPageOf } from '#app/features/record/staff-address.ts';
import { withQuery } from '#app/lib/with-query.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { LinkSearchView } from '../components/links/choose-links.tsx';
import { readCursor } from '../cursor.ts';
import { listLinkable } from '../reads/linkable.server.ts';
import type { StaffLink } from '../reads/staff-links.server.ts';
import { whyNeverLinked } from './link-reasons.server.ts';
import { linkableKinds, relationsBetween, writeRelation } from './relations.ts';
import { mostAtOnce } from './submit-link.server.ts';

/** Without a search the things changed last are enough; nobody looks for one of hundreds among them. */
const unasked = 8;
const mostUnlinkable = 5;

type Mine = { id: string; kind: NodeKind };

/** The relations with things of these kinds, each once, with the kinds that it fits. */
function relationsWith(mine: NodeKind, kinds: readonly NodeKind[]): LinkSearchView['relations'] {
  const found = new Map<string, LinkSearchView['relations'][number]>();
  for (const kind of new Set(kinds))
    for (const relation of relationsBetween(mine, kind)) {
      const key = writeRelation(relation);
      found.set(key, { ...relation, kinds: [...(found.get(key)?.kinds ?? []), kind] });
    }
  return [...found.values()];
}

async function listUnlinkable(ctx: AreaContext, mine: Mine, words: string): Promise<LinkSearchView['unlinkable']> {
  const kinds = chainOrder.filter((kind) => relationsBetween(mine.kind, kind).length === 0);
  const { found } = await listLinkable(ctx, { words, kinds, except: mine.id }, { after: null, size: mostUnlinkable });
  return found.map(({ id, kind, title }) => ({
    ...{ id, kind, title },
    whyNot: whyNeverLinked(ctx, mine.kind, kind) ?? '',
  }));
}

/** `query`: `kind`, `words` and `after`, as its form and its pages write them. Four statements at most. */
export async function searchLinks(
  ctx: AreaContext,
  mine: Mine,
  links: readonly StaffLink[],
  query: URLSearchParams,
): Promise<LinkSearchView> {
  const kinds = linkableKinds(mine.kind);
  const kind = kinds.find((one) => one === query.get('kind')) ?? null;
  const words = (query.get('words') ?? '').trim().slice(0, 200);
  const after = readCursor(query.get('after'));
  const isAsked = kind !== null || words !== '';
  const { found, all, next } = await listLinkable(
    ctx,
    { words, kinds: kind === null ? kinds : [kind], except: mine.id },
    { after, size: isAsked || after !== null ? mostAtOnce : unasked },
  );
  const here = linksPageOf(ctx.area.slug, mine.id);
  const asked = { kind, words: words === '' ? null : words };
  const pageAt = (cursor: string | null) => `${withQuery(here, { ...asked, after: cursor })}#find`;
  return {
    ...{ here, kind, kinds, words, all },
    found: found.map((one) => ({ ...one, links: links.filter(({ other }) => other.id === one.id) })),
    relations: relationsWith(
      mine.kind,
      found.map((one) => one.kind),
    ),
    unlinkable: words === '' || kind !== null ? [] : await listUnlinkable(ctx, mine, words),
    pages: { first: after === null ? null : pageAt(null), next: next === null ? null : pageAt(next) },
  };
}
