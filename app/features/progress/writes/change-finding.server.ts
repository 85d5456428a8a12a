/** Changes a finding, as a draft or in public. */
import { and, eq } from 'drizzle-orm';
import { findings } from '#db/schema/progress.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { changeThing } from '../changing.server.ts';
import type { Changed } from '../changing.server.ts';
import type { FindingInput } from '../items.ts';

/** Applies the whole input; a public finding passes its gates again. */
export function changeFinding(ctx: AreaContext, id: string, input: FindingInput): Promise<Changed> {
  return changeThing(ctx, {
    kind: 'finding',
    id,
    title: input.title,
    apply: async (tx) => {
      const own = and(eq(findings.areaId, tx.area.id), eq(findings.id, id));
      await tx.db.update(findings).set({ detail: input.detail }).where(own);
      return [];
    },
  });
}
