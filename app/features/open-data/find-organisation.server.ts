/** An organisation of an area as addresses of the API name it. */
import type { AreaOrganisation } from '#app/features/areas/organisation.ts';
import { getOrganisation, listOrganisations } from '#app/features/areas/reads/organisations.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';

/** By its id, its slug or a former one; null where the area has none. One statement, or two. */
export async function findOrganisation(ctx: AreaContext, id: string): Promise<AreaOrganisation | null> {
  const listed = (await listOrganisations(ctx)).find((one) => one.id === id || one.slug === id);
  if (listed) return listed;
  try {
    return await getOrganisation(ctx, id);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return null;
    throw error;
  }
}
