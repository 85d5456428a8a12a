/** Makes a published figure evidence for a finding, and takes it away again. */
import { and, eq } from 'drizzle-orm';
import { links, nodes } from '#db/schema/record.ts';
import { figures } from '#db/schema/surveys/figures.ts';
import { createNode } from '#app/features/record/writes/create-node.server.ts';
import { linkNodes, unlinkNodes } from '#app/features/record/writes/link-nodes.server.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { figureIn } from '../../results/cited/cited.ts';
import type { FigureKey } from '../../results/cited/cited.ts';
import { findSnapshot } from '../../reads/snapshots.server.ts';
import { alignFigures, lockSurvey } from './align-figures.server.ts';

/** `not-shown`: the results that are public do not show it, or none are. */
export type Cited = 'cited' | 'not-shown';

async function findFigure(tx: AreaContext, surveyId: string, { tableKey, rowCode }: FigureKey): Promise<string | null> {
  const rows = await tx.db
    .select({ id: figures.id })
    .from(figures)
    .where(
      and(
        eq(figures.areaId, tx.area.id),
        eq(figures.surveyId, surveyId),
        eq(figures.tableKey, tableKey),
        eq(figures.rowCode, rowCode),
      ),
    );
  return rows[0]?.id ?? null;
}

async function isFinding(tx: AreaContext, id: string): Promise<boolean> {
  const rows = await tx.db
    .select({ id: nodes.id })
    .from(nodes)
    .where(and(eq(nodes.areaId, tx.area.id), eq(nodes.id, id), eq(nodes.kind, 'finding')));
  return rows.length > 0;
}

/**
 * Everything that a figure says is public in the results already, so it is public with them. One row of one survey is one
 * figure, whatever it is evidence for.
 * @throws not-found for a survey or a finding of another area
 */
export function citeFigure(ctx: AreaContext, surveyId: string, key: FigureKey, findingId: string): Promise<Cited> {
  return inTransaction(ctx, async (tx) => {
    const { state } = await lockSurvey(tx, surveyId);
    if (!(await isFinding(tx, findingId))) throw notFound();
    const snapshot = state === 'public' ? await findSnapshot(tx, surveyId) : null;
    if (snapshot === null || figureIn(snapshot.results, key) === null) return 'not-shown';
    let id = await findFigure(tx, surveyId, key);
    if (id === null) {
      // Its title is written with that of the survey's other figures.
      ({ id } = await createNode(tx, { kind: 'figure', title: '' }));
      await tx.db.insert(figures).values({ areaId: tx.area.id, id, surveyId, ...key });
      await linkNodes(tx, { fromId: surveyId, toId: id, kind: 'evidence-for' });
    }
    await linkNodes(tx, { fromId: id, toId: findingId, kind: 'evidence-for' });
    await alignFigures(tx, surveyId);
    return 'cited';
  });
}

/** The figure is no evidence for that finding any more; nothing happens where it was none. */
export function unciteFigure(ctx: AreaContext, surveyId: string, linkId: string): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    await lockSurvey(tx, surveyId);
    const [link] = await tx.db
      .select({ id: links.id })
      .from(links)
      .innerJoin(figures, and(eq(figures.areaId, links.areaId), eq(figures.id, links.fromId)))
      .where(and(eq(links.areaId, tx.area.id), eq(links.id, linkId), eq(figures.surveyId, surveyId)));
    if (!link) return;
    await unlinkNodes(tx, link.id);
    await alignFigures(tx, surveyId);
  });
}
