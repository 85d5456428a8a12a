/** Changes what is asked, of whom, until when and who decides; the old address goes on leading to the new one. */
import { and, eq } from 'drizzle-orm';
import { consultations } from '#db/schema/consultations/consultations.ts';
import { nodes } from '#db/schema/record.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { changeNode } from '#app/features/record/writes/change-node.server.ts';
import { serviceParts } from '../reads/parts.server.ts';
import { changeThing } from '../changing.server.ts';
import type { Changed, ChangeProblem, Standing } from '../changing.server.ts';
import type { ConsultationInput } from '../consultation.ts';
import { consultationGateMessages } from '../messages-gates.ts';
import { consultationMessages } from '../messages.ts';
import { listWarningsOfMove } from '../reads/warnings.server.ts';
import { saveServices } from '../service-rows.server.ts';
import { londonDay } from '#app/lib/dates.ts';
import { changesOf } from '../workflow/changes.ts';
import { logChanges } from '../workflow/log.server.ts';
import type { ChangeNote } from '../workflow/log.server.ts';
import { addReasons } from './keep-reasons.server.ts';
import type { Reasons } from './keep-reasons.server.ts';

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

type Held = NonNullable<Awaited<ReturnType<typeof readHeld>>>;

/** What the record says itself of a fact that turned, before the note. */
function turnOf(tx: AreaContext, field: 'kind' | 'decider', held: Held, input: Partial<ConsultationInput>): string {
  const t = tx.t(consultationMessages);
  const who = ({ decider }: Partial<ConsultationInput>) =>
    decider?.state === 'stated' ? decider.value : t('notStated');
  const name = ({ kind = 'not-stated' }: Partial<ConsultationInput>) => t(`kind_${kind}`);
  const [from, to] = field === 'kind' ? [name(held), name(input)] : [who(held), who(input)];
  return tx.t(consultationGateMessages)(field === 'kind' ? 'kindTurned' : 'deciderTurned', { from, to });
}

type Told = { note: ChangeNote | undefined; reasons: Reasons | undefined };

/** Keeps what changed of something that was public; what it answers is why that is refused. */
async function keepChanges(
  tx: AreaContext,
  { id, isPublic }: Pick<Standing, 'isPublic'> & { id: string },
  input: Partial<ConsultationInput>,
  { note, reasons = {} }: Told,
): Promise<ChangeProblem[]> {
  const held = await readHeld(tx, id);
  if (!held) return [];
  const { changes, turned, problems } = changesOf(held, input, londonDay(tx.now), note);
  const t = tx.t(consultationGateMessages);
  if (problems.length > 0) return problems.map((gate) => ({ gate, message: t(gate) }));
  const warnings = await listWarningsOfMove(tx, id, input);
  const silent = warnings.filter(({ key }) => !reasons[key]?.trim());
  if (silent.length > 0)
    return silent.map(({ key, shown }) => ({
      gate: `warning:${key}`,
      message: t('warningOfMove', { warning: shown }),
    }));
  await addReasons(tx, id, warnings, reasons);
  const facts = turned.map((field) => turnOf(tx, field, held, input));
  const worded = changes.map((change) =>
    change.part === 'text' ? { ...change, note: [...facts, change.note].join('\n') } : change,
  );
  await logChanges(tx, { id, isPublic }, worded);
  return [];
}

/**
 * Applies what is given and leaves the rest. Of what was public, taken back or not, every change needs a note for the
 * public, a date that moves a reason, and each warning of the new dates another; all stand on its page and followers are
 * told. Refused for a slug that is taken, a date that cannot move any more, and where a public one would not pass its gates.
 */
export function changeConsultation(
  ctx: AreaContext,
  id: string,
  input: Partial<ConsultationInput>,
  note?: ChangeNote,
  reasons?: Reasons,
): Promise<Changed> {
  const { title, slug, serviceIds, ...own } = input;
  return changeThing(ctx, {
    kind: 'consultation',
    id,
    ...(title === undefined ? {} : { title }),
    apply: async (tx, { isPublic, wasPublic }) => {
      if (slug !== undefined && (await changeNode(tx, id, { slug })) === 'slug-taken') {
        return [{ gate: 'slugTaken', message: tx.t(consultationGateMessages)('slugTaken') }];
      }
      const refused = wasPublic ? await keepChanges(tx, { id, isPublic }, input, { note, reasons }) : [];
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
