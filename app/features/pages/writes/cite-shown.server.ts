/** Joins a published page to what it shows and to what it is part of, so that the chain knows it: what is shown is cited. */
import { and, eq, inArray } from 'drizzle-orm';
import { links, nodes } from '#db/schema/record.ts';
import { mayLink } from '#app/features/record/node.ts';
import { linkNodes, unlinkNodes } from '#app/features/record/writes/link-nodes.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { citedIds } from '../blocks.ts';
import type { PageContent } from '../blocks.ts';

type Wanted = { fromId: string; toId: string; kind: 'cites' | 'part-of' };

async function linksWanted(
  tx: AreaContext,
  id: string,
  kind: 'page' | 'report',
  content: PageContent,
): Promise<Wanted[]> {
  const ids = citedIds({ ...content, parentId: null });
  const rows =
    ids.length === 0
      ? []
      : await tx.db
          .select({ id: nodes.id, kind: nodes.kind })
          .from(nodes)
          .where(and(eq(nodes.areaId, tx.area.id), inArray(nodes.id, ids)));
  const cites = rows
    .filter((row) => mayLink('cites', row.kind, kind))
    .map((row): Wanted => ({ fromId: row.id, toId: id, kind: 'cites' }));
  return content.parentId === null ? cites : [...cites, { fromId: id, toId: content.parentId, kind: 'part-of' }];
}

/** Makes the links that the content asks for and takes back those of the version before. */
export async function citeShown(
  tx: AreaContext,
  id: string,
  kind: 'page' | 'report',
  content: PageContent,
): Promise<void> {
  const wanted = await linksWanted(tx, id, kind, content);
  const inArea = eq(links.areaId, tx.area.id);
  const columns = { id: links.id, fromId: links.fromId, toId: links.toId, kind: links.kind };
  const cited = await tx.db
    .select(columns)
    .from(links)
    .where(and(inArea, eq(links.toId, id), eq(links.kind, 'cites')));
  const parents = await tx.db
    .select(columns)
    .from(links)
    .where(and(inArea, eq(links.fromId, id), eq(links.kind, 'part-of')));
  const held = [...cited, ...parents];
  const same = (a: Wanted, b: { fromId: string; toId: string; kind: string }) =>
    a.fromId === b.fromId && a.toId === b.toId && a.kind === b.kind;
  for (const link of held) if (!wanted.some((one) => same(one, link))) await unlinkNodes(tx, link.id);
  for (const one of wanted) if (!held.some((link) => same(one, link))) await linkNodes(tx, one);
}
