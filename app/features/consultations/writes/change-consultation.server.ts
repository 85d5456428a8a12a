/** Changes what is asked, of whom, until when and who decides; the old address goes on leading to the new one. */
import { and, eq } from 'drizzle-orm';
import { consultations } from '#db/schema/consultations/consultations.ts';
import { nodes } from '#db/schema/record.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { changeNode } from '#app/features/record/writes/change-node.server.ts';
import { serviceParts } from '../reads/parts.server.ts';
import { changeThing } from '../changing.server.ts';
import type { Changed, ChangeProblem } from '../changing.server.ts';
import type { ConsultationInput } from '../consultation.ts';
import { consultationGateMessages } from '../messages-gates.ts';
import { saveServices } from '../service-rows.server.ts';
import { londonDay } from '#app/lib/dates.ts';
import { changesOf } from '../workflow/changes.ts';
import { logChanges } from '../workflow/log.server.ts';
import type { ChangeNote } from '../workflow/log.server.ts';

async function readHeld(tx: AreaContext, id: string) {
  const rows = await tx.db
    .select({ title: nodes.title, own: consultations, services: serviceParts })
    .from(nodes)
    .innerJoin(consultations, and(eq(consultations.areaId, nodes.areaId), eq(consultations.id, nodes.id)))
    .where(and(eq(nodes.areaId, tx.area.id), eq(nodes.id, id)));
  const held = rows[0];
  if (!held) return null;
  return { ...held.own, title: held.title, serviceIds: held.services.map((service) => service.id) };
}

/** Keeps what changed of something public; what it answers is why that is refused. */
async function keepChanges(
  tx: AreaContext,
  id: string,
  input: Partial<ConsultationInput>,
  note: ChangeNote | undefined,
): Promise<ChangeProblem[]> {
  const held = await readHeld(tx, id);
  if (!held) return [];
  const { changes, problems } = changesOf(held, input, londonDay(tx.now), note);
  const t = tx.t(consultationGateMessages);
  if (problems.length > 0) return problems.map((gate) => ({ gate, message: t(gate) }));
  await logChanges(tx, id, changes);
  return [];
}

/**
 * Applies what is given and leaves the rest. Of what is public every change needs a note for the public, and a date that
 * moves a reason; both stand on its page and followers are told. Refused for a slug that is taken, a date that cannot move
 * any more, and where a public one would not pass its gates.
 */
export function changeConsultation(
  ctx: AreaContext,
  id: string,
  input: Partial<ConsultationInput>,
  note?: ChangeNote,
): Promise<Changed> {
  const { title, slug, serviceIds, ...own } = input;
  return changeThing(ctx, {
    kind: 'consultation',
    id,
    ...(title === undefined ? {} : { title }),
    apply: async (tx, state) => {
      if (slug !== undefined && (await changeNode(tx, id, { slug })) === 'slug-taken') {
        return [{ gate: 'slugTaken', message: tx.t(consultationGateMessages)('slugTaken') }];
      }
      const refused = state === 'public' ? await keepChanges(tx, id, input, note) : [];
      if (refused.length > 0) return refused;
      if (Object.keys(own).length > 0)
        await tx.db
          .update(consultations)
          .set(own)
          .where(and(eq(consultations.areaId, tx.area.id), eq(consultations.id, id)));
      if (serviceIds !== undefined) await saveServices(tx, id, serviceIds);
      return [];
    },
  });
}
