/** What staff are warned of before they open a question or move its dates, in words, with the reason that was given before. */
import { and, eq } from 'drizzle-orm';
import { consultationAcknowledgements } from '#db/schema/consultations/course.ts';
import { consultations } from '#db/schema/consultations/consultations.ts';
import { nodes } from '#db/schema/record.ts';
import { listCalendar } from '#app/features/areas/reads/calendar.server.ts';
import { londonDay } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { courseMessages } from '../workflow/messages-course.ts';
import { warningsOf, worseThan } from '../workflow/warnings.ts';
import type { Asking, Warning } from '../workflow/warnings.ts';
import { listSimilarAsks } from './similar.server.ts';
import type { SimilarAsk } from './similar.server.ts';

export type FoundWarning = {
  key: Warning['key'];
  /** The sentence, which is kept with its reason. */
  shown: string;
  /** As it was given before; empty where it was not. */
  reason: string;
  /** It was given before the question was public, and stands. */
  isSettled: boolean;
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

type Held = Asking & { publishedAt: Date | null };

/** @throws not-found when it is not of this area. */
async function getAsking(ctx: AreaContext, consultationId: string): Promise<Held> {
  const [row] = await ctx.db
    .select({
      kind: consultations.kind,
      opens: consultations.opens,
      closes: consultations.closes,
      publishedAt: nodes.publishedAt,
    })
    .from(consultations)
    .innerJoin(nodes, and(eq(nodes.areaId, consultations.areaId), eq(nodes.id, consultations.id)))
    .where(and(eq(consultations.areaId, ctx.area.id), eq(consultations.id, consultationId)));
  if (!row) throw notFound();
  return row;
}

/** The day from which people can take part: that of the first publication, or today. */
const publishedOn = (ctx: AreaContext, { publishedAt }: Held): string => londonDay(publishedAt ?? ctx.now);

/** Five statements at most, however much there is. @throws not-found when it is not of this area. */
export async function listWarnings(ctx: AreaContext, consultationId: string): Promise<FoundWarning[]> {
  const asking = await getAsking(ctx, consultationId);
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
  const found = warningsOf(asking, publishedOn(ctx, asking), await listCalendar(ctx), earlier);
  return found.map((warning) => ({
    key: warning.key,
    shown: write(ctx, warning),
    reason: reasons.get(warning.key) ?? '',
    isSettled: asking.publishedAt !== null && reasons.has(warning.key),
    earlier: byId.get(warning.key) ?? null,
  }));
}

/**
 * What there would be to warn of anew, or more than before, if its kind or its dates were these: nothing where neither
 * moves. Two statements. @throws not-found when it is not of this area.
 */
export async function listWarningsOfMove(
  ctx: AreaContext,
  consultationId: string,
  { kind, opens, closes }: Partial<Asking>,
): Promise<Pick<FoundWarning, 'key' | 'shown'>[]> {
  if (kind === undefined && opens === undefined && closes === undefined) return [];
  const held = await getAsking(ctx, consultationId);
  const moved = { kind: kind ?? held.kind, opens: opens ?? held.opens, closes: closes ?? held.closes };
  const [day, periods] = [publishedOn(ctx, held), await listCalendar(ctx)];
  const worse = worseThan(warningsOf(held, day, periods, []), warningsOf(moved, day, periods, []));
  return worse.map((warning) => ({ key: warning.key, shown: write(ctx, warning) }));
}
