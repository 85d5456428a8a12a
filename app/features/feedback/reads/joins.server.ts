/** How statements about feedback reach its service and the public thing that its words became. */
import { and, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { feedbackItems, feedbackPublications } from '#db/schema/feedback.ts';
import { nodes } from '#db/schema/record.ts';
import { addressOf } from '#app/features/record/node.ts';

/** The service that an item is about, joined by `onService`. */
export const service = alias(nodes, 'feedback_service');

/** Another name of the node of a publication, where `nodes` stands for something else. */
export const published = alias(nodes, 'feedback_node');

/** The service while it is public. */
export const onService = and(
  eq(service.areaId, feedbackItems.areaId),
  eq(service.id, feedbackItems.serviceId),
  eq(service.state, 'public'),
);

/** The item of a publication. */
export const onItem = and(
  eq(feedbackItems.areaId, feedbackPublications.areaId),
  eq(feedbackItems.id, feedbackPublications.itemId),
);

/** The node of a publication while it is public; `node` is `nodes` or `published`. */
export const onPublic = (node: Pick<typeof nodes, 'areaId' | 'id' | 'state'> | typeof published) =>
  and(eq(node.areaId, feedbackPublications.areaId), eq(node.id, feedbackPublications.id), eq(node.state, 'public'));

export const serviceColumns = { id: service.id, slug: service.slug, title: service.title };

/** A service as pages name it; null for none. */
export function showService(
  area: string,
  row: { id: string; slug: string | null; title: string } | null,
): { title: string; address: string } | null {
  return row && { title: row.title, address: addressOf(area, { ...row, kind: 'service' }) };
}
