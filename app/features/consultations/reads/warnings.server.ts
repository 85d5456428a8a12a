/** What staff are warned of before they open a question, in words, with the reason that was given before. */
import { and, eq } from 'drizzle-orm';
import { consultationAcknowledgements } from '#db/schema/consultations/course.ts';
import { consultations } from '#db/schema/consultations/consultations.ts';
import { listCalendar } from '#app/features/areas/reads/calendar.server.ts';
import { londonDay } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { courseMessages } from '../workflow/messages-course.ts';
import { warningsOf } from '../workflow/warnings.ts';
import type { Warning } from '../workflow/warnings.ts';
import { listSimilarAsks } from './similar.server.ts';
import type { SimilarAsk } from './similar.server.ts';

export type FoundWarning = {
  key: Warning['key'];
  /** The sentence, which is kept with its reason. */
  shown: string;
  /** As it was given before; empty where it was not. */
  reason: string;
  /** What was asked before, where the warning is of that. */
  earlier: SimilarAsk | null;
};

function write(ctx: AreaContext, warning: Warning): string {
  const t = ctx.t(courseMessages);
  if ('usual' in warning) return t('warn_short', { count: warning.days, usual: warning.usual });
  if ('of' in warning) return t('warn_term', { count: warning.days, of: warning.of });
  if ('name' in warning) return t('warn_election', { name: warning.name, from: warning.from, to: warning.to });
  return t('warn_before', { title: warning.title });
}

/** Five statements at most, however much there is. @throws not-found when it is not of this area. */
export async function listWarnings(ctx: AreaContext, consultationId: string): Promise<FoundWarning[]> {
  const rows = await ctx.db
    .select({ kind: consultations.kind, opens: consultations.opens, closes: consultations.closes })
    .from(consultations)
    .where(and(eq(consultations.areaId, ctx.area.id), eq(consultations.id, consultationId)));
  const asking = rows[0];
  if (!asking) throw notFound();
  const given = await ctx.db
    .select({ warning: consultationAcknowledgements.warning, reason: consultationAcknowledgements.reason })
    .from(consultationAcknowledgements)
    .where(
      and(
        eq(consultationAcknowledgements.areaId, ctx.area.id),
        eq(consultationAcknowledgements.consultationId, consultationId),
      ),
    );
  const reasons = new Map(given.map((each) => [each.warning, each.reason]));
  const earlier = await listSimilarAsks(ctx, consultationId);
  const byId = new Map(earlier.map((ask) => [`asked-before:${ask.id}`, ask]));
  return warningsOf(asking, londonDay(ctx.now), await listCalendar(ctx), earlier).map((warning) => ({
    key: warning.key,
    shown: write(ctx, warning),
    reason: reasons.get(warning.key) ?? '',
    earlier: byId.get(warning.key) ?? null,
  }));
}
