/** Writes beside a confidential or named response where it came from. Of an anonymous one nothing is written. */
import { sql } from 'drizzle-orm';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { SurveyFacts } from '../../survey.ts';
import { codeHashOf } from '../submit-response.server.ts';

export type Origin = { source: string; serial: string };

/** @param code the tracking code of a response that is stored. Writing it again changes nothing. */
export async function recordOrigin(
  ctx: AreaContext,
  survey: Pick<SurveyFacts, 'anonymity'>,
  code: string,
  { source, serial }: Origin,
): Promise<void> {
  if (survey.anonymity === 'anonymous' || (source === '' && serial === '')) return;
  await ctx.db.execute(sql`
    insert into response_origins (area_id, response_id, source, serial)
    select r.area_id, r.id, ${source}, ${serial} from responses r
    where r.area_id = ${ctx.area.id} and r.code_hash = ${codeHashOf(ctx.keys, code)}
    on conflict do nothing`);
}
