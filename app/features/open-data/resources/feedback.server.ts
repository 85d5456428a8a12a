/** Published feedback with what was answered. */
import { and, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { z } from 'zod';
import { nodes } from '#db/schema/record.ts';
import { listPublishedById } from '#app/features/feedback/reads/published.server.ts';
import { fillFrom, nodeResource } from '../node-list.server.ts';
import type { Column, ListQuery, Resource } from '../resource.ts';
import { feedback } from '../schemas/answers.ts';
import { commonColumns, dateText, rowEachPart, valueText } from '../table.ts';

/** Where the item `i` that a node publishes is as said. */
const ofItem = (isSo: SQL): SQL => sql`exists (
  select 1 from feedback_publications p join feedback_items i on i.area_id = p.area_id and i.id = p.item_id
  where p.area_id = ${nodes.areaId} and p.id = ${nodes.id} and ${isSo})`;

const isAboutService = (slug: string): SQL => sql`exists (
  select 1 from nodes s where s.area_id = i.area_id and s.id = i.service_id and s.kind = 'service' and s.state = 'public'
  and s.slug = ${slug})`;

const narrowed = ({ service, status }: ListQuery) =>
  and(
    service === null ? undefined : ofItem(isAboutService(service)),
    status === null ? undefined : ofItem(sql`i.status = ${status}`),
  );

type Feedback = z.output<typeof feedback>;
type Answer = Feedback['answers'][number];

const columns: readonly Column<Feedback>[] = [
  ...commonColumns,
  ['words', (item) => item.wording],
  ['edited', (item) => String(item.isEdited)],
  ['service', (item) => item.service?.title ?? ''],
  ['received', (item) => item.receivedOn],
  ['status', (item) => item.status],
  ['days to first answer', (item) => item.daysToFirstAnswer ?? ''],
];

const answerColumns: readonly Column<Answer>[] = [
  ['answer status', (answer) => answer.status],
  ['answered', (answer) => answer.answeredOn],
  ['answer', (answer) => answer.words],
  ['reason kind', (answer) => answer.refusal?.reasonKind ?? ''],
  ['reason', (answer) => answer.refusal?.reason ?? ''],
  ['decided by', (answer) => valueText(answer.refusal?.decidedBy)],
  ['would change it', (answer) => answer.refusal?.reconsider ?? ''],
  ['due', (answer) => dateText(answer.due)],
  ['about', (answer) => answer.about?.title ?? ''],
];

export const feedbackResources: readonly Resource[] = [
  nodeResource({
    name: 'feedback',
    kind: 'feedback',
    schema: feedback,
    fill: fillFrom(listPublishedById),
    filters: ['service', 'status'],
    narrow: (_ctx, query) => narrowed(query),
    rows: rowEachPart(columns, (item) => item.answers, answerColumns),
  }),
];
