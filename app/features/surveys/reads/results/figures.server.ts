/** Cited figures: those of a survey with the findings they are evidence for, and public ones by id. */
import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { links, nodes } from '#db/schema/record.ts';
import { figures } from '#db/schema/surveys/figures.ts';
import type { NodeState } from '#app/features/record/node.ts';
import { addressOf } from '#app/features/record/node.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { citable, figureIn } from '../../results/cited/cited.ts';
import type { CitedFigure, FigureKey } from '../../results/cited/cited.ts';
import { findSnapshot, listSnapshots } from '../snapshots.server.ts';

const finding = alias(nodes, 'finding');

export type StaffFigure = FigureKey & {
  id: string;
  title: string;
  state: NodeState;
  findings: { id: string; title: string; linkId: string }[];
};

/** The figures of a survey that are evidence for something, oldest first. One statement. */
export async function listFigures(ctx: AreaContext, surveyId: string): Promise<StaffFigure[]> {
  const rows = await ctx.db
    .select({
      figure: { id: figures.id, tableKey: figures.tableKey, rowCode: figures.rowCode },
      node: { title: nodes.title, state: nodes.state },
      finding: { id: finding.id, title: finding.title, linkId: links.id },
    })
    .from(figures)
    .innerJoin(nodes, and(eq(nodes.areaId, figures.areaId), eq(nodes.id, figures.id)))
    .innerJoin(links, and(eq(links.areaId, figures.areaId), eq(links.fromId, figures.id)))
    .innerJoin(finding, and(eq(finding.areaId, links.areaId), eq(finding.id, links.toId), eq(finding.kind, 'finding')))
    .where(and(eq(figures.areaId, ctx.area.id), eq(figures.surveyId, surveyId)))
    .orderBy(asc(nodes.createdAt), asc(nodes.id), asc(finding.title));
  const found = new Map<string, StaffFigure>();
  for (const row of rows) {
    const one = found.get(row.figure.id) ?? { ...row.figure, ...row.node, findings: [] };
    one.findings.push(row.finding);
    found.set(row.figure.id, one);
  }
  return [...found.values()];
}

/** Findings that a figure can be evidence for, by title. One statement. */
export function listFindingChoices(ctx: AreaContext): Promise<{ id: string; title: string; state: NodeState }[]> {
  return ctx.db
    .select({ id: nodes.id, title: nodes.title, state: nodes.state })
    .from(nodes)
    .where(and(eq(nodes.areaId, ctx.area.id), eq(nodes.kind, 'finding'), ne(nodes.state, 'withdrawn')))
    .orderBy(asc(nodes.title), asc(nodes.id));
}

/** The figures of the survey's public results, in their order; null while none are public. Two statements. */
export async function listCitable(ctx: AreaContext, surveyId: string): Promise<CitedFigure[] | null> {
  const rows = await ctx.db
    .select({ id: nodes.id })
    .from(nodes)
    .where(and(eq(nodes.areaId, ctx.area.id), eq(nodes.id, surveyId), eq(nodes.state, 'public')));
  const snapshot = rows.length === 0 ? null : await findSnapshot(ctx, surveyId);
  return snapshot && citable(snapshot.results);
}

export type ShownFigure = Omit<CitedFigure, 'tableKey' | 'rowCode'> & {
  survey: { id: string; title: string; address: string };
};

const survey = alias(nodes, 'survey');

/** Cited figures by their ids, as the newest results of their public surveys show them. Two statements. */
export async function listFiguresById(ctx: AreaContext, ids: string[]): Promise<ReadonlyMap<string, ShownFigure>> {
  const rows = await ctx.db
    .select({
      id: figures.id,
      key: { tableKey: figures.tableKey, rowCode: figures.rowCode },
      survey: { id: survey.id, title: survey.title, slug: survey.slug },
    })
    .from(figures)
    .innerJoin(
      survey,
      and(eq(survey.areaId, figures.areaId), eq(survey.id, figures.surveyId), eq(survey.state, 'public')),
    )
    .where(and(eq(figures.areaId, ctx.area.id), inArray(figures.id, ids)));
  const snapshots = await listSnapshots(ctx, [...new Set(rows.map((row) => row.survey.id))]);
  const found = new Map<string, ShownFigure>();
  for (const { id, key, survey: of } of rows) {
    const results = snapshots.get(of.id)?.results;
    const shown = results && figureIn(results, key);
    if (!shown) continue;
    const { tableKey: _table, rowCode: _row, ...said } = shown;
    const address = `${addressOf(ctx.area.slug, { ...of, kind: 'survey' })}/results`;
    found.set(id, { ...said, survey: { id: of.id, title: of.title, address } });
  }
  return found;
}
