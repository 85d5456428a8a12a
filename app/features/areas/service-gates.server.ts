/** What a service must have before it may be public; publish() asks these and nothing else does. */
import { and, eq } from 'drizzle-orm';
import { services } from '#db/schema/areas.ts';
import type { Gate } from '#app/features/record/writes/publish.server.ts';
import { danglingLeadIns } from './lead-ins.ts';
import { areaStaffMessages } from './messages-manage.ts';

const describedGate: Gate = async (tx, id) => {
  const rows = await tx.db
    .select({ description: services.description })
    .from(services)
    .where(and(eq(services.areaId, tx.area.id), eq(services.id, id)));
  const description = rows[0]?.description ?? '';
  const t = tx.t(areaStaffMessages);
  if (description.trim() === '') return [{ gate: 'description', message: t('gateDescription') }];
  return danglingLeadIns(description).map((line) => ({ gate: 'description', message: t('danglingLeadIn', { line }) }));
};

export const serviceGates: readonly Gate[] = [describedGate];
