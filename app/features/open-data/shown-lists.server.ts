/** The collections of an area as its page of open data names them. */
import type { AreaContext } from '#app/platform/context.server.ts';
import { collectionMessages } from './messages-collections.ts';
import type { CollectionName } from './messages-collections.ts';
import { resources } from './resources/all.server.ts';

/** Addresses are public paths on this site; `table` is null where a collection has no table. */
export type ShownList = { name: CollectionName; about: string; address: string; table: string | null };

/** In the order of the description. No statement. */
export function showLists(ctx: AreaContext): ShownList[] {
  const t = ctx.t(collectionMessages);
  return resources.map(({ name, columns, rows }) => {
    const address = `/api/v1/areas/${ctx.area.slug}/${name}`;
    return { name, about: t(name), address, table: columns || rows ? `${address}.csv` : null };
  });
}
