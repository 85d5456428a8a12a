/** An organisation by name, linked where it has a page here. */
import type { ShownOrganisation } from '../things.ts';

export function OrganisationName({ organisation: { name, address } }: { organisation: ShownOrganisation }) {
  return address === null ? <>{name}</> : <a href={address}>{name}</a>;
}
