/** Where a page stands now whose area, and perhaps whose thing, had another name when its address was written down. */
import { sql } from 'drizzle-orm';
import type { PresentAddress } from '#app/platform/services.server.ts';
import { addressOf } from '../node.ts';
import type { NodeKind } from '../node.ts';

type Named = { kind: NodeKind | 'organisation'; id: string; slug: string };

/**
 * The path with the present name of what it names, so that old names of an area and of a thing in it take one hop together.
 * Unchanged where its third segment is no former name of something public of the kind that its second says. One statement.
 */
export const presentAddress: PresentAddress = async (db, area, path) => {
  const segments = path.split('/');
  const [former] = segments.slice(3);
  if (former === undefined || segments[1] !== area.slug) return path;
  const named = await db.execute<Named>(sql`
    select n.kind, n.id, n.slug from node_slugs s join nodes n on n.area_id = s.area_id and n.id = s.node_id
    where s.area_id = ${area.id} and s.slug = ${former} and n.state = 'public' and n.slug is not null
    union all
    select 'organisation', o.organisation_id, o.slug from former_organisation_slugs f
    join area_organisations o on o.area_id = f.area_id and o.organisation_id = f.organisation_id
    where f.area_id = ${area.id} and f.slug = ${former}`);
  const folderOf = ({ kind, ...node }: Named) =>
    kind === 'organisation' ? 'organisations' : addressOf(area.slug, { kind, ...node }).split('/')[2];
  const thing = named.find((one) => folderOf(one) === segments[2]);
  return thing ? segments.with(3, thing.slug).join('/') : path;
};
