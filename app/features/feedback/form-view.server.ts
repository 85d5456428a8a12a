/** What the page of the form shows: who reads, the services to choose from, the ways for one person's case. */
import { listOrganisations } from '#app/features/areas/reads/organisations.server.ts';
import { reachOf } from '#app/features/areas/area.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { listServiceChoices } from './reads/choices.server.ts';
import type { ServiceChoice } from './reads/choices.server.ts';
import { sealNewForm } from './sealing.server.ts';

/** How organisations that give families impartial advice are called: SENDIASS, SENDIAS, "Information, Advice and Support". */
const advice = /sendias|information,? advice (and|&) support/i;

type Way = { href: string | null; text: string };

/** Ways that can change a decision on one person, as far as the area names them. */
export type CaseWays = { advice: Way | null; contact: Way | null };

export type FormView = {
  area: { slug: string; name: string };
  reader: string;
  hours: string;
  /** The service whose page led here; null where it is chosen in the form. */
  service: ServiceChoice | null;
  services: ServiceChoice[];
  ways: CaseWays;
  sealed: string;
};

async function waysOf(ctx: AreaContext): Promise<CaseWays> {
  const organisations = await listOrganisations(ctx);
  const found = organisations.find(({ name, summary }) => advice.test(name) || advice.test(summary));
  const contact = ctx.area.contact.trim();
  return {
    advice: found ? { href: found.website === '' ? null : found.website, text: found.name } : null,
    contact: contact === '' ? null : reachOf(contact),
  };
}

/** Two statements. The page has a key of its own, so it is never kept. */
export async function formView(ctx: AreaContext, service: ServiceChoice | null): Promise<FormView> {
  const { slug, name, safetyReader, safetyHours } = ctx.area;
  return {
    area: { slug, name },
    reader: safetyReader,
    hours: safetyHours,
    service,
    services: service === null ? await listServiceChoices(ctx) : [],
    ways: await waysOf(ctx),
    sealed: sealNewForm(ctx),
  };
}
