/** Loads findings, quotes, commitments, measures, outcomes, changes, the links between them, and the updates. */
import type { AreaSeed, SeedBlock } from '#db/seed/area-seed.ts';
import { setGlossaryOverride } from '#app/features/areas/writes/set-glossary-override.server.ts';
import type { NewBlock } from '#app/features/progress/blocks.ts';
import type { ItemKind } from '#app/features/progress/items.ts';
import { createCommitment } from '#app/features/progress/writes/create-commitment.server.ts';
import { createFinding } from '#app/features/progress/writes/create-finding.server.ts';
import { createMeasure } from '#app/features/progress/writes/create-measure.server.ts';
import { createOutcome } from '#app/features/progress/writes/create-outcome.server.ts';
import { createQuote } from '#app/features/progress/writes/create-quote.server.ts';
import { createServiceChange } from '#app/features/progress/writes/create-service-change.server.ts';
import { createUpdate } from '#app/features/progress/writes/create-update.server.ts';
import { joinTarget } from '#app/features/progress/writes/join-target.server.ts';
import { readYouSaid } from '#app/features/progress/reads/you-said.server.ts';
import { publishItem } from '#app/features/progress/writes/publish-item.server.ts';
import { linkNodes } from '#app/features/record/writes/link-nodes.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { hearForum } from '../forum/hear-forum.server.ts';
import { inventedWords } from '../forum/invented-words.ts';
import type { KeyedIds } from '../keys.ts';
import { loadSets } from '../chain/load-sets.server.ts';
import { mustBePublished } from '../must-be-published.ts';
import { seedDate, seedStated } from '../seed-values.ts';

type Loading = {
  tx: AreaContext;
  seed: AreaSeed;
  ids: KeyedIds;
  today: string;
  made: { kind: ItemKind; id: string; title: string }[];
};

function keep({ ids, made }: Loading, key: string, kind: ItemKind, id: string, title: string): void {
  ids.set(key, id);
  made.push({ kind, id, title });
}

async function loadSayings(loading: Loading): Promise<void> {
  const { tx, seed } = loading;
  for (const { key, title, detail = '' } of seed.findings) {
    keep(loading, key, 'finding', (await createFinding(tx, { title, detail })).id, title);
  }
  for (const { key, ...quote } of seed.quotes) {
    const consent = tx.area.demonstration === 'published-page' ? 'published-source' : 'given';
    keep(loading, key, 'quote', (await createQuote(tx, { ...quote, consent })).id, quote.body);
  }
}

async function loadPromises(loading: Loading): Promise<void> {
  const { tx, seed, ids, today } = loading;
  for (const { key, title, detail = '', refusal, nextUpdate, owners = [], targets = [] } of seed.commitments) {
    const made = await createCommitment(tx, {
      title,
      detail,
      nextUpdate: seedDate(nextUpdate, today),
      ...(refusal && {
        decision: 'will-not' as const,
        reasonKind: refusal.reasonKind,
        reason: refusal.reason,
        decidedBy: seedStated(refusal.decidedBy),
        decidedOn: seedDate(refusal.decidedOn, today),
        reconsider: refusal.reconsider,
      }),
      owners: owners.map(({ organisation, status, due, ...said }) => ({
        organisationId: ids.get(organisation),
        status,
        due: seedDate(due, today),
        ...said,
      })),
      targets: targets.map(({ statement, value, unit, due }) => ({
        statement,
        value: seedStated(value),
        unit: seedStated(unit),
        due: seedDate(due, today),
      })),
    });
    keep(loading, key, 'commitment', made.id, title);
    made.targetIds.forEach((targetId, place) => ids.set(`${key}:target:${place}`, targetId));
  }
}

async function loadMeasures(loading: Loading): Promise<void> {
  const { tx, seed, ids, today } = loading;
  for (const { key, title, unit, numerator, denominator, source, readings, answers } of seed.measures) {
    const { id } = await createMeasure(tx, {
      title,
      unit: seedStated(unit),
      numerator: seedStated(numerator),
      denominator: seedStated(denominator),
      source: seedStated(source),
      readings: readings.map(({ value, asAt }) => ({ value: seedStated(value), asAt: seedDate(asAt, today) })),
    });
    keep(loading, key, 'measure', id, title);
    if (answers)
      await joinTarget(tx, { measureId: id, targetId: ids.get(`${answers.commitment}:target:${answers.target}`) });
  }
}

async function loadOutcomes(loading: Loading): Promise<void> {
  const { tx, seed, ids, today } = loading;
  for (const { key, ...outcome } of seed.outcomes) {
    keep(loading, key, 'outcome', (await createOutcome(tx, outcome)).id, outcome.title);
  }
  for (const { key, title, detail = '', service, stages } of seed.changes) {
    const { id } = await createServiceChange(tx, {
      title,
      detail,
      serviceId: ids.find(service),
      stages: stages.map(({ stage, place, reached, note = '' }) => ({
        stage,
        place: seedStated(place),
        reached: seedDate(reached, today),
        note,
      })),
    });
    keep(loading, key, 'service-change', id, title);
  }
}

function blockOf(block: SeedBlock, ids: KeyedIds, today: string): NewBlock {
  switch (block.kind) {
    case 'groups':
      return { kind: 'groups', heading: block.heading ?? '', participationId: ids.get(block.participation) };
    case 'list': {
      const { heading = '', lead = '', things } = block;
      return { kind: 'list', heading, lead, nodeIds: things.map((thing) => ids.get(thing)) };
    }
    case 'entries': {
      const items = block.items.map(({ text, status, on }) => ({ text, status, on: seedDate(on, today) }));
      return { kind: 'entries', heading: block.heading ?? '', items };
    }
    default:
      return block;
  }
}

async function loadUpdates({ tx, seed, ids, today }: Loading): Promise<void> {
  for (const { key, blocks, service, nextUpdate, ...update } of seed.updates) {
    const { id } = await createUpdate(tx, {
      ...update,
      serviceId: ids.find(service),
      nextUpdate: seedDate(nextUpdate, today),
      blocks: blocks.map((block) => blockOf(block, ids, today)),
    });
    ids.set(key, id);
    const said = inventedWords[update.slug ?? ''];
    await hearForum(tx, { subject: 'you-said', nodeId: id, read: readYouSaid, today, said });
    mustBePublished(update.title, await publishItem(tx, 'update', id));
  }
  for (const { update, term, expansion } of seed.overrides ?? []) {
    await setGlossaryOverride(tx, {
      nodeId: ids.get(update),
      termId: ids.get(`term:${term}`),
      expansion,
      definition: '',
    });
  }
}

/**
 * Kind by kind as they were made. Lists stand newest first, so what a source lists is published from its last to its first:
 * there it then stands in the order of the source.
 */
function inPublishingOrder({ tx, made }: Loading): Loading['made'] {
  if (tx.area.demonstration !== 'published-page') return made;
  const kinds = [...new Set(made.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => made.filter((one) => one.kind === kind).reverse());
}

/** Makes everything, links it, publishes causes before consequences, and the updates last. */
export async function loadChain(tx: AreaContext, seed: AreaSeed, ids: KeyedIds, today: string): Promise<void> {
  const loading: Loading = { tx, seed, ids, today, made: [] };
  await loadSayings(loading);
  for (const { key, kind, id, title } of await loadSets(tx, seed, ids)) keep(loading, key, kind, id, title);
  await loadPromises(loading);
  await loadMeasures(loading);
  await loadOutcomes(loading);
  for (const [from, kind, to] of seed.links) {
    const linked = await linkNodes(tx, { fromId: ids.get(from), toId: ids.get(to), kind });
    if (linked !== 'linked') throw new Error(`The chain has no step “${kind}” from ${from} to ${to}.`);
  }
  for (const { kind, id, title } of inPublishingOrder(loading)) mustBePublished(title, await publishItem(tx, kind, id));
  await loadUpdates(loading);
}
