/** The scorecard of an area, or of one organisation in it, or all of them. */
import { getOrganisation, listOrganisations } from '#app/features/areas/reads/organisations.server.ts';
import { countConfirmations, countOwnConfirmations } from '#app/features/confirmations/reads/totals.server.ts';
import { countCommitments } from '#app/features/progress/reads/commitments.server.ts';
import { countOwnParts, countOwnSlips, countSlips } from '#app/features/progress/reads/promise-counts.server.ts';
import { Temporal } from 'temporal-polyfill';
import { londonDay, londonMidnight } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { figuresOf } from '../scorecard.ts';
import type { Figure } from '../scorecard.ts';
import { countAnswered } from './answered.server.ts';

type Named = { id: string; slug: string; name: string };

export type Scorecard = {
  /** YYYY-MM-DD: figures that follow from dates are of this day. */
  asAt: string;
  /** Null: the whole area. */
  organisation: Named | null;
  figures: Figure[];
};

/** The day that the figures are of; they are counted again on the next. */
function dayOf(ctx: AreaContext): string {
  const today = londonDay(ctx.now);
  ctx.validUntil(londonMidnight(Temporal.PlainDate.from(today).add({ days: 1 }).toString()));
  return today;
}

/** Four statements. */
async function readWhole(ctx: AreaContext): Promise<Scorecard> {
  const figures = figuresOf({
    answered: await countAnswered(ctx),
    counts: await countCommitments(ctx),
    slips: await countSlips(ctx),
    confirmations: await countConfirmations(ctx),
  });
  return { asAt: dayOf(ctx), organisation: null, figures };
}

type Own = Scorecard & { parts: number };

/** Of each organisation its own scorecard, with how many parts of promises it owns. Three statements, none for none. */
async function readOwn(ctx: AreaContext, organisations: readonly Named[]): Promise<Own[]> {
  const ids = organisations.map(({ id }) => id);
  const parts = await countOwnParts(ctx, ids);
  const slips = await countOwnSlips(ctx, ids);
  const confirmed = await countOwnConfirmations(ctx, ids);
  const asAt = dayOf(ctx);
  return organisations.flatMap(({ id, slug, name }) => {
    const [counts, moved, confirmations] = [parts.get(id), slips.get(id), confirmed.get(id)];
    if (!counts || !moved || !confirmations) return [];
    const figures = figuresOf({ answered: null, counts, slips: moved, confirmations });
    return [{ asAt, organisation: { id, slug, name }, figures, parts: counts.total }];
  });
}

/** Four statements. @throws not-found for an organisation that is not of the area */
export async function getScorecard(ctx: AreaContext, slug: string | null): Promise<Scorecard> {
  if (slug === null) return readWhole(ctx);
  const [own] = await readOwn(ctx, [await getOrganisation(ctx, slug)]);
  if (!own) throw notFound();
  const { parts: _, ...card } = own;
  return card;
}

/** The whole area, then each organisation that owns a part of a public promise, by name. Eight statements. */
export async function listScorecards(ctx: AreaContext): Promise<Scorecard[]> {
  const whole = await readWhole(ctx);
  const own = await readOwn(ctx, await listOrganisations(ctx));
  return [whole, ...own.flatMap(({ parts, ...card }) => (parts === 0 ? [] : [card]))];
}
