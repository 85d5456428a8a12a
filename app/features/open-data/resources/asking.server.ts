/** Consultations, surveys, and results exactly as they were published. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { consultationOptions, consultations } from '#db/schema/consultations/consultations.ts';
import { nodes } from '#db/schema/record.ts';
import { surveys } from '#db/schema/surveys/surveys.ts';
import { addressOf } from '#app/features/record/node.ts';
import { listPublished } from '#app/features/codebooks/reads/codebook.server.ts';
import { showVersion } from '#app/features/codebooks/shown.ts';
import { listByIds } from '#app/features/consultations/reads/lists.server.ts';
import { listFiguresById } from '#app/features/surveys/reads/results/figures.server.ts';
import { listSnapshots } from '#app/features/surveys/reads/snapshots.server.ts';
import { showDate } from '#app/lib/shown-date.ts';
import { baseOf, fillFrom, findNode, idsOf, listNodes, nodeResource } from '../node-list.server.ts';
import type { Fill } from '../node-list.server.ts';
import { defineResource } from '../resource.ts';
import type { Resource } from '../resource.ts';
import * as asking from '../schemas/asking.ts';
import { commonColumns, dateText, valueText } from '../table.ts';
import { resultHeads, resultRows } from './result-rows.ts';

const fillConsultations: Fill = async (ctx, listed) => {
  const rows = await ctx.db
    .select()
    .from(consultations)
    .where(and(eq(consultations.areaId, ctx.area.id), inArray(consultations.id, idsOf(listed))));
  const standing = await listByIds(ctx, idsOf(listed));
  const options = await ctx.db
    .select()
    .from(consultationOptions)
    .where(and(eq(consultationOptions.areaId, ctx.area.id), inArray(consultationOptions.consultationId, idsOf(listed))))
    .orderBy(consultationOptions.position);
  const codebooks = await listPublished(ctx, idsOf(listed));
  return listed.flatMap((node) => {
    const row = rows.find((one) => one.id === node.id);
    const stands = standing.get(node.id);
    if (!row || !stands) return [];
    const { phase, decisionStanding, isDecisionLate, isForumAgainst } = stands;
    const now = { phase, decisionStanding, isDecisionLate, isForumAgainst };
    const own = options.filter((one) => one.consultationId === node.id);
    const dates = { decision: showDate(row.decision), opens: showDate(row.opens), closes: showDate(row.closes) };
    const newest = codebooks.get(node.id);
    const codebook = newest === undefined ? null : showVersion(newest);
    return [{ ...row, form: row.kind, ...dates, ...now, options: own, codebook, ...baseOf(ctx, node) }];
  });
};

const parent = alias(nodes, 'parent');

const fillSurveys: Fill = async (ctx, listed) => {
  const rows = await ctx.db
    .select({ survey: surveys, parent: { id: parent.id, slug: parent.slug, title: parent.title } })
    .from(surveys)
    .leftJoin(
      parent,
      and(eq(parent.areaId, surveys.areaId), eq(parent.id, surveys.consultationId), eq(parent.state, 'public')),
    )
    .where(and(eq(surveys.areaId, ctx.area.id), inArray(surveys.id, idsOf(listed))));
  return listed.flatMap((node) => {
    const row = rows.find((one) => one.survey.id === node.id);
    if (!row) return [];
    const { survey, parent: of } = row;
    const consultation = of && {
      id: of.id,
      title: of.title,
      address: addressOf(ctx.area.slug, { ...of, kind: 'consultation' }),
    };
    const dates = { opens: showDate(survey.opens), closes: showDate(survey.closes) };
    return [{ ...survey, ...dates, consultation, ...baseOf(ctx, node) }];
  });
};

const fillResults: Fill = async (ctx, listed) => {
  const snapshots = await listSnapshots(ctx, idsOf(listed));
  return listed.flatMap((node) => {
    const snapshot = snapshots.get(node.id);
    if (!snapshot) return [];
    const { results, ...facts } = snapshot;
    const { base, samplingFrame, tables, cuts = [], sources = [] } = results;
    const about = baseOf(ctx, node);
    const published = { takenPart: base, samplingFrame, tables, cuts, sources };
    return [{ ...about, url: `${about.url}/results`, ...facts, ...published }];
  });
};

const hasResults = sql`exists (
  select 1 from result_snapshots own where own.area_id = ${nodes.areaId} and own.survey_id = ${nodes.id})`;

export const askingResources: readonly Resource[] = [
  nodeResource({
    name: 'consultations',
    kind: 'consultation',
    schema: asking.consultation,
    fill: fillConsultations,
    columns: [
      ...commonColumns,
      ['form', (item) => item.form],
      ['purpose', (item) => item.purpose],
      ['opens', (item) => dateText(item.opens)],
      ['closes', (item) => dateText(item.closes)],
      ['decision', (item) => dateText(item.decision)],
      ['decided by', (item) => valueText(item.decider)],
      ['where it stands', (item) => item.phase],
      ['decision stands', (item) => item.decisionStanding],
    ],
  }),
  nodeResource({
    name: 'surveys',
    kind: 'survey',
    schema: asking.survey,
    fill: fillSurveys,
    columns: [
      ...commonColumns,
      ['opens', (item) => dateText(item.opens)],
      ['closes', (item) => dateText(item.closes)],
      ['anonymity', (item) => item.anonymity],
    ],
  }),
  defineResource({
    name: 'results',
    schema: asking.result,
    filters: ['since'],
    list: (ctx, query) => listNodes(ctx, 'survey', query, fillResults, hasResults),
    find: (ctx, id) => findNode(ctx, 'survey', id, fillResults),
    rows: { heads: resultHeads, of: resultRows },
  }),
  nodeResource({
    name: 'figures',
    kind: 'figure',
    schema: asking.figure,
    fill: fillFrom(listFiguresById),
    columns: [
      ...commonColumns,
      ['survey', (item) => item.survey.title],
      ['question', (item) => item.question],
      ['answer', (item) => item.answer],
      ['percent', (item) => item.percent],
      ['people', (item) => item.count],
      ['base', (item) => item.base],
      ['as at', (item) => item.asAt],
    ],
  }),
];
