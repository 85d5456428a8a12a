/** Published records of decisions, with an answer to each finding and option. */
import type { z } from 'zod';
import { listDecisionsById } from '#app/features/evidence/reads/decisions.server.ts';
import { fillFrom, nodeResource } from '../node-list.server.ts';
import type { Column, Resource } from '../resource.ts';
import { decision } from '../schemas/answers.ts';
import { commonColumns, dateText, rowEachPart, valueText } from '../table.ts';

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
  nodeResource({
    name: 'decisions',
    kind: 'decision',
    schema: decision,
    fill: fillFrom(listDecisionsById),
    rows: rowEachPart(columns, (item) => item.answers, answerColumns),
  }),
];
