/** What the form of a kind offers to choose from, with the words it is shown in. */
import { listOrganisations } from '#app/features/areas/reads/organisations.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Choices } from '../components/forms/item-form.tsx';
import type { ItemKind } from '../items.ts';
import { progressManageMessages } from './messages-manage.ts';
import { listSetNames } from '../reads/priorities.server.ts';
import { listChoosable } from '../reads/staff-items.server.ts';
import type { Choosable } from '../reads/staff-items.server.ts';

/** The kinds that a list in an update may show. */
const listed = [
  'finding',
  'quote',
  'priority',
  'recommendation',
  'commitment',
  'measure',
  'outcome',
  'service-change',
  'service',
] as const;

const none: Choices = { organisations: [], services: [], things: [], participations: [], sets: [] };

/** "Finding: Waits are long (draft)". */
function optionOf(ctx: AreaContext, { id, kind, title, state }: Choosable) {
  const t = ctx.t(progressManageMessages);
  return {
    value: id,
    label: t(state === 'public' ? 'thingLabel' : 'thingLabelDraft', { kind: t(`kind_${kind}`), title }),
  };
}

/** At most three statements, none for kinds that offer nothing; `shown` stay on offer however old they are. */
export async function choicesFor(ctx: AreaContext, kind: ItemKind, shown: readonly string[] = []): Promise<Choices> {
  if (kind === 'commitment') {
    const organisations = await listOrganisations(ctx);
    return { ...none, organisations: organisations.map(({ id, name }) => ({ id, name })) };
  }
  if (kind === 'priority' || kind === 'recommendation') return { ...none, sets: await listSetNames(ctx, kind) };
  if (kind !== 'service-change' && kind !== 'update') return none;
  const services = (await listChoosable(ctx, ['service'])).map(({ id, title }) => ({ id, title }));
  if (kind === 'service-change') return { ...none, services };
  const things = await listChoosable(ctx, listed, shown);
  const participations = await listChoosable(ctx, ['participation'], shown);
  return {
    ...none,
    services,
    things: things.filter((one) => one.kind !== 'participation').map((one) => optionOf(ctx, one)),
    participations: participations.filter((one) => one.kind === 'participation').map((one) => optionOf(ctx, one)),
  };
}
