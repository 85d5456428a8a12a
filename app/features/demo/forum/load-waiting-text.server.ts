/** Adds to Sampleford a draft that waits for the forum's word, so that its representative has something to answer. */
import { readYouSaid } from '#app/features/progress/reads/you-said.server.ts';
import { createUpdate } from '#app/features/progress/writes/create-update.server.ts';
import { linkNodes } from '#app/features/record/writes/link-nodes.server.ts';
import { askCountersign } from '#app/features/coproduction/writes/ask-countersign.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

/** @param decisionId of the closed question, of which the draft tells. */
export async function loadWaitingText(tx: AreaContext, decisionId: string): Promise<void> {
  const { id } = await createUpdate(tx, {
    title: 'Coffee mornings in schools',
    slug: 'coffee-mornings-in-schools',
    said: 'The library is closed when many of you could come.',
    did: 'From the new year each term’s coffee mornings are at another school, and one in three is in the evening.',
    saidBy: 'Parents and carers, at coffee mornings',
    status: 'planned',
  });
  await linkNodes(tx, { fromId: decisionId, toId: id, kind: 'cites' });
  const text = await readYouSaid(tx, id);
  if (text === null) throw new Error('The draft has no text.');
  await askCountersign(tx, { nodeId: id, subject: 'you-said', text });
}
