/** One reason for every warning of the dates to which a question moves: which there are depends on the day of loading. */
import type { ConsultationInput } from '#app/features/consultations/consultation.ts';
import { listWarningsOfMove } from '#app/features/consultations/reads/warnings.server.ts';
import type { Reasons } from '#app/features/consultations/writes/keep-reasons.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

export async function reasonsOfMove(
  tx: AreaContext,
  id: string,
  dates: Partial<Pick<ConsultationInput, 'opens' | 'closes'>>,
  because: string,
): Promise<Reasons> {
  const warnings = await listWarningsOfMove(tx, id, dates);
  return Object.fromEntries(warnings.map(({ key }) => [key, because]));
}
