/** What a draft names must stand in its own area: things, models of support, levels, organisations and pictures. */
import { and, eq, inArray } from 'drizzle-orm';
import { areaOrganisations, levels, tierSets } from '#db/schema/areas.ts';
import { nodes } from '#db/schema/record.ts';
import { pictures } from '#db/schema/surveys/files.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { citedIds, namedOrganisations, namedPictures } from '../blocks.ts';
import type { PageContent } from '../blocks.ts';

const kinds = {
  nodes: { table: nodes, column: nodes.id },
  tierSets: { table: tierSets, column: tierSets.id },
  levels: { table: levels, column: levels.id },
  organisations: { table: areaOrganisations, column: areaOrganisations.organisationId },
  pictures: { table: pictures, column: pictures.id },
} as const;
type Names = Record<keyof typeof kinds, string[]>;

type Naming = Pick<PageContent, 'blocks' | 'parentId'>;

function namesIn(content: Naming): Names {
  const models = content.blocks.flatMap((block) => (block.kind === 'levels' ? [block] : []));
  return {
    nodes: citedIds(content),
    tierSets: models.flatMap((block) => (block.tierSetId === '' ? [] : [block.tierSetId])),
    levels: models.flatMap((block) => block.levelIds),
    organisations: namedOrganisations(content.blocks),
    pictures: namedPictures(content.blocks),
  };
}

/**
 * What stood in the draft before may stay, though it be gone by now: only what a change brings in is looked up, in a
 * statement for each of the kinds that it names anew.
 * @throws not-found for a name that is unknown or of another area
 */
export async function requireOwnNames(tx: AreaContext, before: readonly Naming[], after: Naming): Promise<void> {
  const [known, named] = [before.map(namesIn), namesIn(after)];
  for (const kind of ['nodes', 'tierSets', 'levels', 'organisations', 'pictures'] as const) {
    const fresh = [...new Set(named[kind])].filter((id) => !known.some((names) => names[kind].includes(id)));
    if (fresh.length === 0) continue;
    const { table, column } = kinds[kind];
    const found = await tx.db
      .select({ id: column })
      .from(table)
      .where(and(eq(table.areaId, tx.area.id), inArray(column, fresh)));
    if (found.length < fresh.length) throw notFound();
  }
}
