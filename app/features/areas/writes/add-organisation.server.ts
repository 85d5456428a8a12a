/** Makes an organisation known to the platform and joins it to the area. */
import { organisations } from '#db/schema/areas.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { OrganisationInput } from '../organisation.ts';
import { joinOrganisation } from './join-organisation.server.ts';

/** @returns the organisation's id and its slug in the area. */
export async function addOrganisation(
  ctx: AreaContext,
  input: OrganisationInput,
): Promise<{ id: string; slug: string }> {
  return inTransaction(ctx, async (tx) => {
    const id = newPublicId();
    const { name, kind, website, summary, slug } = input;
    await tx.db.insert(organisations).values({ id, name, kind, website });
    const joined = await joinOrganisation(tx, { organisationId: id, summary, ...(slug === undefined ? {} : { slug }) });
    return { id, slug: joined.slug };
  });
}
