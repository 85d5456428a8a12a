/** Joins each kind's form to its writes: one table, so that a screen needs to know no kind. */
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Changed } from '../changing.server.ts';
import type { ItemInputs, ItemKind } from '../items.ts';
import { changePriority, changeRecommendation } from '../priorities/change-priorities.server.ts';
import { changeCommitment } from '../writes/change-commitment.server.ts';
import { changeFinding } from '../writes/change-finding.server.ts';
import { changeMeasure } from '../writes/change-measure.server.ts';
import { changeOutcome } from '../writes/change-outcome.server.ts';
import { changeQuote } from '../writes/change-quote.server.ts';
import { changeServiceChange } from '../writes/change-service-change.server.ts';
import { changeUpdate } from '../writes/change-update.server.ts';
import { createCommitment } from '../writes/create-commitment.server.ts';
import { createFinding } from '../writes/create-finding.server.ts';
import { createMeasure } from '../writes/create-measure.server.ts';
import { createOutcome } from '../writes/create-outcome.server.ts';
import { createPriority, createRecommendation } from '../writes/create-priorities.server.ts';
import { createQuote } from '../writes/create-quote.server.ts';
import { createServiceChange } from '../writes/create-service-change.server.ts';
import { createUpdate } from '../writes/create-update.server.ts';

type Creates = { [K in ItemKind]: (ctx: AreaContext, input: ItemInputs[K]) => Promise<{ id: string }> };
type Changes = { [K in ItemKind]: (ctx: AreaContext, id: string, input: ItemInputs[K]) => Promise<Changed> };

const creates: Creates = {
  finding: createFinding,
  quote: createQuote,
  priority: createPriority,
  recommendation: createRecommendation,
  commitment: createCommitment,
  measure: createMeasure,
  outcome: createOutcome,
  'service-change': createServiceChange,
  update: createUpdate,
};

const changes: Changes = {
  finding: changeFinding,
  quote: changeQuote,
  priority: changePriority,
  recommendation: changeRecommendation,
  commitment: changeCommitment,
  measure: changeMeasure,
  outcome: changeOutcome,
  'service-change': changeServiceChange,
  update: changeUpdate,
};

export function createItem<K extends ItemKind>(
  ctx: AreaContext,
  kind: K,
  input: ItemInputs[K],
): Promise<{ id: string }> {
  return creates[kind](ctx, input);
}

export function changeItem<K extends ItemKind>(
  ctx: AreaContext,
  kind: K,
  id: string,
  input: ItemInputs[K],
): Promise<Changed> {
  return changes[kind](ctx, id, input);
}
