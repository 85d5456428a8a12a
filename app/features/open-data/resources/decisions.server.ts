/** Published records of decisions, with an answer to each finding and option. */
import type { z } from 'zod';
import { listDecisionsById } from '#app/features/evidence/reads/decisions.server.ts';
import { baseOf, findNode, listNodes } from '../node-list.server.ts';
import type { Fill } from '../node-list.server.ts';
import { defineResource } from '../resource.ts';
import type { Column, Resource } from '../resource.ts';
import { decision } from '../schemas/answers.ts';
import { commonColumns, dateText, rowEachPart, valueText } from '../table.ts';

const fill: Fill = async (ctx, listed) => {
  const decisions = await listDecisionsById(
    ctx,
    listed.map((node) => node.id),
  );
  return listed.flatMap((node) => {
    const one = decisions.get(node.id);
    return one ? [{ ...one, ...baseOf(ctx, node) }] : [];
  });
};

type Decision = z.output<typeof decision>;
type Answer = Decision['answers'][number];

const columns: readonly Column<Decision>[] = [
  ...commonColumns,
  ['consultation', (item) => item.consultation?.title ?? ''],
  ['scope', (item) => item.scope],
  ['summary', (item) => item.summary],
  ['decided by', (item) => valueText(item.decidedBy)],
  ['decided', (item) => dateText(item.decided)],
  ['meeting', (item) => valueText(item.meeting)],
  ['evidence read', (item) => String(item.isEvidenceRead)],
  ['equality', (item) => item.equality],
];

const answerColumns: readonly Column<Answer>[] = [
  ['answers a', (answer) => answer.about],
  ['answers', (answer) => answer.title],
  ['outcome', (answer) => answer.outcome],
  ['changed', (answer) => answer.changed],
  ['unchanged', (answer) => answer.unchanged],
  ['reason kind', (answer) => answer.reasonKind],
  ['reason', (answer) => answer.reason],
  ['would change it', (answer) => answer.reconsider],
];

export const decisionResources: readonly Resource[] = [
  defineResource({
    name: 'decisions',
    kind: 'decision',
    schema: decision,
    filters: ['since'],
    list: (ctx, query) => listNodes(ctx, 'decision', query, fill),
    find: (ctx, id) => findNode(ctx, 'decision', id, fill),
    rows: rowEachPart(columns, (item) => item.answers, answerColumns),
  }),
];
