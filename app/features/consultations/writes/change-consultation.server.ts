/** Changes what is asked, of whom, until when and who decides; the old address goes on leading to the new one. */
import { and, eq } from 'drizzle-orm';
import { consultations } from '#db/schema/consultations.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { changeNode } from '#app/features/record/writes/change-node.server.ts';
import { changeThing } from '../changing.server.ts';
import type { Changed } from '../changing.server.ts';
import type { ConsultationInput } from '../consultation.ts';
import { consultationGateMessages } from '../messages-gates.ts';
import { saveServices } from '../service-rows.server.ts';

/** Applies the whole input. Refused for a slug that is taken, and where a public one would not pass its gates any more. */
export function changeConsultation(ctx: AreaContext, id: string, input: ConsultationInput): Promise<Changed> {
  const { title, slug, serviceIds, ...own } = input;
  return changeThing(ctx, {
    kind: 'consultation',
    id,
    title,
    apply: async (tx) => {
      if (slug !== undefined && (await changeNode(tx, id, { slug })) === 'slug-taken') {
        return [{ gate: 'slugTaken', message: tx.t(consultationGateMessages)('slugTaken') }];
      }
      await tx.db
        .update(consultations)
        .set(own)
        .where(and(eq(consultations.areaId, tx.area.id), eq(consultations.id, id)));
      await saveServices(tx, id, serviceIds);
      return [];
    },
  });
}
