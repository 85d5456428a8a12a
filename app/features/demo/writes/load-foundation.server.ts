/** Loads an area's organisations, levels of support, services and glossary. */
import type { AreaSeed } from '#db/seed/area-seed.ts';
import { addOrganisation } from '#app/features/areas/writes/add-organisation.server.ts';
import { createGlossaryTerm } from '#app/features/areas/writes/create-glossary-term.server.ts';
import { createLevel } from '#app/features/areas/writes/tiers/create-level.server.ts';
import { createService } from '#app/features/areas/writes/create-service.server.ts';
import { createTierSet } from '#app/features/areas/writes/tiers/create-tier-set.server.ts';
import { publishService } from '#app/features/areas/writes/publish-service.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { KeyedIds } from '../keys.ts';
import { mustBePublished } from '../must-be-published.ts';

export async function loadFoundation(tx: AreaContext, seed: AreaSeed, ids: KeyedIds): Promise<void> {
  for (const { key, name, kind, website = '', summary = '' } of seed.organisations) {
    const { id } = await addOrganisation(tx, { name, kind, website, summary });
    ids.set(key, id);
  }
  for (const { key: setKey, name, summary = '', levels } of seed.tierSets) {
    const set = await createTierSet(tx, { name, summary, inUseFrom: { state: 'not-stated' } });
    if (!set.isSaved) throw new Error(`The tier set ${name} was refused.`);
    if (setKey !== undefined) ids.set(setKey, set.id);
    for (const { key, name: level, strapline = '', description = '' } of levels) {
      const made = await createLevel(tx, set.id, { name: level, strapline, description });
      if (!made.isSaved) throw new Error(`The level ${level} was refused.`);
      ids.set(key, made.id);
    }
  }
  for (const { key, title, description, organisation, levels = [] } of seed.services) {
    const levelIds = levels.map((level) => ids.get(level));
    const { id } = await createService(tx, { title, description, organisationId: ids.find(organisation), levelIds });
    mustBePublished(title, await publishService(tx, id));
    ids.set(key, id);
  }
  for (const { term, expansion = '', definition = '' } of seed.glossary) {
    const made = await createGlossaryTerm(tx, { term, expansion, definition, isPublic: true });
    if (made === 'term-taken') throw new Error(`The term ${term} is there twice.`);
    ids.set(`term:${term}`, made.id);
  }
}
