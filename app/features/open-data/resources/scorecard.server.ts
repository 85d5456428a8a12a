/** The scorecard: the area whole, and each organisation that has promised something, with the method beside every figure. */
import type { z } from 'zod';
import { scorecardMessages } from '#app/features/scorecard/messages.ts';
import { getScorecard, listScorecards } from '#app/features/scorecard/reads/scorecard.server.ts';
import type { Scorecard } from '#app/features/scorecard/reads/scorecard.server.ts';
import { withQuery } from '#app/lib/with-query.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { findOrganisation } from '../find-organisation.server.ts';
import { defineResource } from '../resource.ts';
import type { Column, Resource } from '../resource.ts';
import { scorecard } from '../schemas/answers.ts';
import { rowEachPart } from '../table.ts';

/** The id of the scorecard of the whole area. */
const whole = 'area';

function show(ctx: AreaContext, { organisation, asAt, figures }: Scorecard) {
  const t = ctx.t(scorecardMessages);
  const area = ctx.area.name;
  return {
    id: organisation?.id ?? whole,
    title: organisation ? t('titleOf', { organisation: organisation.name, area }) : t('title', { area }),
    url: ctx.origin + withQuery(`/${ctx.area.slug}/scorecard`, { organisation: organisation?.slug ?? null }),
    organisation,
    asAt,
    figures: figures.map((figure) => ({
      ...figure,
      label: t(`figure_${figure.name}`),
      method: t(`method_${figure.name}`),
    })),
  };
}

async function find(ctx: AreaContext, id: string) {
  if (id === whole) return show(ctx, await getScorecard(ctx, null));
  const organisation = await findOrganisation(ctx, id);
  return organisation && show(ctx, await getScorecard(ctx, organisation.slug));
}

type Card = z.output<typeof scorecard>;

const columns: readonly Column<Card>[] = [
  ['id', (item) => item.id],
  ['title', (item) => item.title],
  ['address', (item) => item.url],
  ['organisation', (item) => item.organisation?.name ?? ''],
  ['as at', (item) => item.asAt],
];

const figureColumns: readonly Column<Card['figures'][number]>[] = [
  ['name', (figure) => figure.name],
  ['figure', (figure) => figure.label],
  ['value', (figure) => figure.value ?? ''],
  ['out of', (figure) => figure.base ?? ''],
  ['method', (figure) => figure.method],
];

export const scorecardResources: readonly Resource[] = [
  defineResource({
    name: 'scorecard',
    schema: scorecard,
    filters: [],
    list: async (ctx) => ({ items: (await listScorecards(ctx)).map((card) => show(ctx, card)), next: null }),
    find,
    rows: rowEachPart(columns, (item) => item.figures, figureColumns),
  }),
];
