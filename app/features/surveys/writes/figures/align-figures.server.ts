/**
 * Cited figures follow the results that are public: their sentence is that of the newest snapshot, so no older number stands
 * beside it (data-rules 7), and what the results do not show is not public as evidence either.
 */
import { and, asc, eq, exists, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { links, nodes } from '#db/schema/record.ts';
import { figures } from '#db/schema/surveys/figures.ts';
import { surveys } from '#db/schema/surveys/surveys.ts';
import type { NodeState } from '#app/features/record/node.ts';
import { changeNode } from '#app/features/record/writes/change-node.server.ts';
import { publish, withdraw } from '#app/features/record/writes/publish.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { figureIn, figureTitle } from '../../results/cited/cited.ts';
import type { CitedFigure } from '../../results/cited/cited.ts';
import { figureMessages } from '../../results/cited/messages-figures.ts';
import { findSnapshot } from '../../reads/snapshots.server.ts';

/** The survey's node, so that citing, publishing and taking back come one after the other. @throws not-found */
export async function lockSurvey(tx: AreaContext, surveyId: string) {
  const rows = await tx.db
    .select({ state: nodes.state })
    .from(nodes)
    .innerJoin(surveys, and(eq(surveys.areaId, nodes.areaId), eq(surveys.id, nodes.id)))
    .where(and(eq(nodes.areaId, tx.area.id), eq(nodes.id, surveyId)))
    .for('no key update');
  if (!rows[0]) throw notFound();
  return rows[0];
}

const finding = alias(nodes, 'finding');

const isCited = (tx: AreaContext) =>
  exists(
    tx.db
      .select({ one: sql`1` })
      .from(links)
      .innerJoin(
        finding,
        and(eq(finding.areaId, links.areaId), eq(finding.id, links.toId), eq(finding.kind, 'finding')),
      )
      .where(and(eq(links.areaId, figures.areaId), eq(links.fromId, figures.id))),
  );

type Held = { id: string; title: string; state: NodeState };

/** One figure as the results show it now; null where they do not. */
async function align(tx: AreaContext, { id, title, state }: Held, shown: CitedFigure | null): Promise<void> {
  if (shown === null) {
    if (state === 'public') await withdraw(tx, 'figure', id);
    return;
  }
  const now = figureTitle(shown, tx.t(figureMessages));
  if (now !== title) await changeNode(tx, id, { title: now });
  // What it says is public in the results already: no further gate stands before it.
  if (state !== 'public') await publish(tx, 'figure', id, []);
}

/** Call it in the transaction of whatever changes the survey's state, its results or its citations. */
export async function alignFigures(tx: AreaContext, surveyId: string): Promise<void> {
  const held = await tx.db
    .select({
      figure: { id: nodes.id, title: nodes.title, state: nodes.state },
      key: { tableKey: figures.tableKey, rowCode: figures.rowCode },
      isCited: isCited(tx).mapWith(Boolean),
    })
    .from(figures)
    .innerJoin(nodes, and(eq(nodes.areaId, figures.areaId), eq(nodes.id, figures.id)))
    .where(and(eq(figures.areaId, tx.area.id), eq(figures.surveyId, surveyId)))
    .orderBy(asc(figures.id));
  if (held.length === 0) return;
  const { state } = await lockSurvey(tx, surveyId);
  const snapshot = state === 'public' ? await findSnapshot(tx, surveyId) : null;
  for (const { figure, key, isCited: isStillCited } of held)
    await align(tx, figure, snapshot && isStillCited ? figureIn(snapshot.results, key) : null);
}
