/** The things of the chain that are read whole at once: who took part, and quotes to updates. */
import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { commitments } from '#db/schema/progress.ts';
import { nodes } from '#db/schema/record.ts';
import { headlineColumn } from '#app/features/progress/reads/headline.server.ts';
import { listThings } from '#app/features/progress/reads/things.server.ts';
import { lastDue } from '#app/features/progress/shown-date.ts';
import { londonDay } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { fillFrom, isAbout, nodeResource } from '../node-list.server.ts';
import type { Resource } from '../resource.ts';
import * as things from '../schemas/things.ts';
import { commonColumns, dateText, dateWords, listText, numberText, setColumns, valueText } from '../table.ts';

type Parts<Schema extends z.ZodType> = Omit<Parameters<typeof nodeResource<Schema>>[0], 'fill'>;

/** Things of one kind, read whole. */
const ofKind = <Schema extends z.ZodType>(parts: Parts<Schema>): Resource =>
  nodeResource({ ...parts, fill: fillFrom((ctx, ids) => listThings(ctx, ids, parts.kind)) });

/** What stands against a status, in one cell, the last of its row: each with its day. */
const against = [
  'against',
  (item: { against: { kind: string; day: string | null }[] }) =>
    item.against.map(({ kind, day }) => (day === null ? kind : `${kind} ${day}`)).join('; '),
] as const;

type Promised = z.output<typeof things.commitment>;

/** A refusal has no owner to state. */
const ofOwners = (item: Promised, said: (owner: Promised['owners'][number]) => string) =>
  item.owners.length === 0 && item.decision === 'will-not' ? '' : listText(item.owners.map(said));

const targetText = ({ statement, due }: z.output<typeof things.measure>['targets'][number]) =>
  due.state === 'stated' ? `${statement} (${due.text})` : statement;

const stageText = ({ stage, reached, place }: z.output<typeof things.serviceChange>['stages'][number]) =>
  `${stage}: ${dateWords(reached)}, ${valueText(place)}`;

/** Promises with one date each beside those of their owners. */
async function listPromises(ctx: AreaContext, ids: string[]) {
  const found = await listThings(ctx, ids, 'commitment');
  return new Map(
    [...found].map(([id, thing]) => [
      id,
      thing.kind === 'commitment' ? { ...thing, due: lastDue(thing.owners) } : thing,
    ]),
  );
}

const hasHeadline = (ctx: AreaContext, status: string) => sql`exists (
  select 1 from ${commitments} where ${and(eq(commitments.areaId, nodes.areaId), eq(commitments.id, nodes.id))}
  and ${headlineColumn(londonDay(ctx.now))} = ${status})`;

const isUpdateOf = (status: string) => sql`exists (
  select 1 from updates own where own.area_id = ${nodes.areaId} and own.id = ${nodes.id} and own.status = ${status})`;

const isAtLevel = (level: string) => sql`exists (
  select 1 from recommendations own where own.area_id = ${nodes.areaId} and own.id = ${nodes.id}
  and own.levels ? ${level})`;

export const progressResources: readonly Resource[] = [
  ofKind({
    name: 'participations',
    kind: 'participation',
    schema: things.participation,
    columns: [
      ...commonColumns,
      ['methods', (item) => valueText(item.methods)],
      ['place', (item) => valueText(item.place)],
      ['held', (item) => dateText(item.held)],
      ['people', (item) => numberText(item.total)],
      ['groups', (item) => item.groups.map(({ label, count }) => `${label}: ${numberText(count)}`).join('; ')],
    ],
  }),
  ofKind({
    name: 'quotes',
    kind: 'quote',
    schema: things.quote,
    columns: [
      ...commonColumns,
      ['words', (item) => item.body],
      ['said by', (item) => item.attribution],
      ['wording', (item) => item.wording],
    ],
  }),
  ofKind({
    name: 'findings',
    kind: 'finding',
    schema: things.finding,
    columns: [...commonColumns, ['detail', (item) => item.detail]],
  }),
  ofKind({
    name: 'priorities',
    kind: 'priority',
    schema: things.priority,
    columns: [
      ...commonColumns,
      ...setColumns,
      ['said by', (item) => listText(item.saidBy)],
      ['detail', (item) => item.detail],
    ],
  }),
  ofKind({
    name: 'recommendations',
    kind: 'recommendation',
    schema: things.recommendation,
    filters: ['level'],
    narrow: (_ctx, { level }) => (level === null ? undefined : isAtLevel(level)),
    columns: [
      ...commonColumns,
      ...setColumns,
      ['levels', (item) => listText(item.levels)],
      ['detail', (item) => item.detail],
    ],
  }),
  nodeResource({
    name: 'commitments',
    kind: 'commitment',
    schema: things.commitment,
    fill: fillFrom(listPromises),
    filters: ['status'],
    narrow: (ctx, { status }) => (status === null ? undefined : hasHeadline(ctx, status)),
    columns: [
      ...commonColumns,
      ['status', (item) => item.headline],
      ['owners', (item) => ofOwners(item, (owner) => owner.organisation)],
      ['due', (item) => ofOwners(item, (owner) => dateText(owner.due))],
      ['slips', (item) => item.owners.reduce((sum, owner) => sum + owner.slips.length, 0)],
      ['detail', (item) => item.detail],
      ['reason', (item) => item.reason],
      against,
    ],
  }),
  ofKind({
    name: 'measures',
    kind: 'measure',
    schema: things.measure,
    columns: [
      ...commonColumns,
      ['unit', (item) => valueText(item.unit)],
      ['counted', (item) => valueText(item.numerator)],
      ['out of', (item) => valueText(item.denominator)],
      ['target', (item) => item.targets.map(targetText).join('; ')],
      ['latest value', (item) => numberText(item.readings.at(-1)?.value)],
      ['latest as at', (item) => dateText(item.readings.at(-1)?.asAt)],
      ['source', (item) => valueText(item.source)],
    ],
  }),
  ofKind({
    name: 'outcomes',
    kind: 'outcome',
    schema: things.outcome,
    columns: [
      ...commonColumns,
      ['certainty', (item) => item.certainty],
      ['detail', (item) => item.detail],
      ['evidence', (item) => item.evidence],
    ],
  }),
  ofKind({
    name: 'service-changes',
    kind: 'service-change',
    schema: things.serviceChange,
    filters: ['service'],
    narrow: (_ctx, { service }) => (service === null ? undefined : isAbout('service_changes', service)),
    columns: [
      ...commonColumns,
      ['service', (item) => item.service?.title ?? ''],
      ['stages', (item) => item.stages.map(stageText).join('; ')],
      ['detail', (item) => item.detail],
      against,
    ],
  }),
  ofKind({
    name: 'updates',
    kind: 'update',
    schema: things.update,
    filters: ['service', 'status'],
    narrow: (_ctx, { service, status }) =>
      and(service === null ? undefined : isAbout('updates', service), status === null ? undefined : isUpdateOf(status)),
    columns: [
      ...commonColumns,
      ['said', (item) => item.said],
      ['did', (item) => item.did],
      ['said by', (item) => item.saidBy],
      ['status', (item) => item.status],
      ['service', (item) => item.service?.title ?? ''],
      against,
    ],
  }),
];
