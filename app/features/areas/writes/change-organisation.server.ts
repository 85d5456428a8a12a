/** Changes what an area says about an organisation, its address there and its name; kind and website stay. */
import { and, eq } from 'drizzle-orm';
import { areaOrganisations, organisations } from '#db/schema/areas.ts';
import { isSlug } from '#app/lib/slug.ts';
import { findAreaById } from '#app/platform/area.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { inArea, inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { listOtherAreas } from '../reads/organisations.server.ts';
import { moveOrganisation } from './organisation-slugs.server.ts';

/** What is left out stays. */
export type OrganisationChange = { name?: string; slug?: string; summary?: string };

export type ChangedOrganisation = 'changed' | 'shared' | 'slug-malformed' | 'slug-taken';

type Present = { name: string; slug: string; summary: string };

/** The organisation as it stands in this area; whoever joins or renames it meanwhile waits. */
async function lockOrganisation(tx: AreaContext, organisationId: string): Promise<Present> {
  const rows = await tx.db
    .select({ name: organisations.name, slug: areaOrganisations.slug, summary: areaOrganisations.summary })
    .from(areaOrganisations)
    .innerJoin(organisations, eq(organisations.id, areaOrganisations.organisationId))
    .where(and(eq(areaOrganisations.areaId, tx.area.id), eq(areaOrganisations.organisationId, organisationId)))
    .for('update');
  if (!rows[0]) throw notFound();
  return rows[0];
}

const mayRenameShared = ({ actor }: AreaContext) => actor.kind === 'person' && actor.isOperator;

/** The name is the platform's: every area that has the organisation shows the new one. */
async function rename(tx: AreaContext, organisationId: string, name: string, others: readonly string[]): Promise<void> {
  await tx.db.update(organisations).set({ name }).where(eq(organisations.id, organisationId));
  for (const id of others) {
    const area = await findAreaById(tx.db, id);
    if (area) await touchArea(inArea(tx, area));
  }
}

/** Carries a refusal out of the transaction, so that nothing of it stays. */
class Refused extends Error {
  readonly because: Exclude<ChangedOrganisation, 'changed'>;

  constructor(because: Exclude<ChangedOrganisation, 'changed'>) {
    super(because);
    this.because = because;
  }
}

async function change(tx: AreaContext, organisationId: string, wanted: OrganisationChange): Promise<void> {
  const before = await lockOrganisation(tx, organisationId);
  const after = { ...before, ...wanted };
  const fields = (['name', 'slug', 'summary'] as const).filter((field) => after[field] !== before[field]);
  if (fields.includes('name')) {
    const others = await listOtherAreas(tx, organisationId);
    if (others.length > 0 && !mayRenameShared(tx)) throw new Refused('shared');
    await rename(tx, organisationId, after.name, others);
  }
  if (fields.includes('slug')) {
    if (!isSlug(after.slug)) throw new Refused('slug-malformed');
    const isMoved = await moveOrganisation(tx, { organisationId, from: before.slug, to: after.slug });
    if (!isMoved) throw new Refused('slug-taken');
  }
  if (fields.includes('summary'))
    await tx.db
      .update(areaOrganisations)
      .set({ summary: after.summary })
      .where(and(eq(areaOrganisations.areaId, tx.area.id), eq(areaOrganisations.organisationId, organisationId)));
  await recordActivity(tx, {
    verb: 'organisation.changed',
    detail: { slug: after.slug, fields: [...fields].sort().join(' ') },
  });
  await touchArea(tx);
}

/**
 * Applies the parts given, or none where one is refused. Its old addresses go on leading to it.
 * @returns `shared` for another name of an organisation that other areas have too, except from an operator.
 * @throws not-found for an organisation that is not of this area.
 */
export async function changeOrganisation(
  ctx: AreaContext,
  organisationId: string,
  wanted: OrganisationChange,
): Promise<ChangedOrganisation> {
  try {
    await inTransaction(ctx, (tx) => change(tx, organisationId, wanted));
    return 'changed';
  } catch (error) {
    if (error instanceof Refused) return error.because;
    throw error;
  }
}
