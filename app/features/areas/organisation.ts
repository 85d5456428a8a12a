/** Organisations: known to the whole platform, joined to areas under an address of each. Pure. */

export const organisationKinds = ['council', 'nhs', 'forum', 'education', 'charity', 'research', 'other'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export type OrganisationInput = {
  name: string;
  kind: OrganisationKind;
  website: string;
  /** What it does in this area. */
  summary: string;
  /** Made from the name when it is left out. */
  slug?: string;
};

/** An organisation in an area, as lists and pages name it. */
export type AreaOrganisation = {
  id: string;
  slug: string;
  name: string;
  kind: OrganisationKind;
  website: string;
  summary: string;
};
