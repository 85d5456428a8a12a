/** The scorecard of an area, or of one organisation in it. */
import { getOrganisation } from '#app/features/areas/reads/organisations.server.ts';
import { countConfirmations } from '#app/features/confirmations/reads/totals.server.ts';
import { countCommitments } from '#app/features/progress/reads/commitments.server.ts';
import { countOwnParts, countSlips } from '#app/features/progress/reads/promise-counts.server.ts';
import { Temporal } from 'temporal-polyfill';
import { londonDay, londonMidnight } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { figuresOf } from '../scorecard.ts';
import type { Figure } from '../scorecard.ts';
import { countAnswered } from './answered.server.ts';

export type Scorecard = {
  /** YYYY-MM-DD: figures that follow from dates are of this day. */
  asAt: string;
  /** Null: the whole area. */
  organisation: { slug: string; name: string } | null;
  figures: Figure[];
};

/** Five statements, or four and one for the organisation. @throws not-found for an organisation that is not of the area */
export async function getScorecard(ctx: AreaContext, slug: string | null): Promise<Scorecard> {
  const asAt = londonDay(ctx.now);
  const tomorrow = Temporal.PlainDate.from(asAt).add({ days: 1 }).toString();
  ctx.validUntil(londonMidnight(tomorrow));
  const organisation = slug === null ? null : await getOrganisation(ctx, slug);
  const id = organisation?.id ?? null;
  const figures = figuresOf({
    answered: id === null ? await countAnswered(ctx) : null,
    counts: id === null ? await countCommitments(ctx) : await countOwnParts(ctx, id),
    slips: await countSlips(ctx, id),
    confirmations: await countConfirmations(ctx, id),
  });
  return { asAt, organisation: organisation && { slug: organisation.slug, name: organisation.name }, figures };
}
