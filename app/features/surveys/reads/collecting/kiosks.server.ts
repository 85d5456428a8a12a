/** Devices that staff set up for a survey, and whether a turn at one is over. */
import { and, desc, eq } from 'drizzle-orm';
import { abandonedTurns, surveyKiosks } from '#db/schema/surveys/collecting.ts';
import { responses } from '#db/schema/surveys/surveys.ts';
import { keyedHash } from '#app/lib/keyed-hash.server.ts';
import { open, seal } from '#app/lib/seal.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { codeHashOf, receiptCodeFor } from '../../writes/submit-response.server.ts';

export type Kiosk = { id: string; place: string; endsAt: Date };

/** `finishBy`: the device has ended, and a turn that was begun there may be finished until then; null while it works. */
export type FoundKiosk = Pick<Kiosk, 'id' | 'place'> & { finishBy: Date | null };

export type ListedKiosk = Kiosk & { startedOn: string; isRunning: boolean; token: string };

const purposeOf = (surveyId: string) => `kiosk:${surveyId}`;

/** What stands in the address of a kiosk: it works until the time that staff set, and nobody can make one. */
const tokenOf = (ctx: AreaContext, surveyId: string, { id, endsAt }: Kiosk): string =>
  seal(ctx.keys.seals, purposeOf(surveyId), id, { expires: endsAt });

/** The kiosks of a survey, those that work first. One statement. */
export async function listKiosks(ctx: AreaContext, surveyId: string, most = 50): Promise<ListedKiosk[]> {
  const rows = await ctx.db
    .select()
    .from(surveyKiosks)
    .where(and(eq(surveyKiosks.areaId, ctx.area.id), eq(surveyKiosks.surveyId, surveyId)))
    .orderBy(desc(surveyKiosks.endsAt), desc(surveyKiosks.id))
    .limit(most);
  return rows.map(({ id, place, endsAt, startedOn, stoppedAt }) => ({
    id,
    place,
    endsAt,
    startedOn,
    isRunning: stoppedAt === null && endsAt > ctx.now,
    token: tokenOf(ctx, surveyId, { id, place, endsAt }),
  }));
}

/** Whoever was answering when a device ended has so long to finish: nothing that somebody is typing is lost. */
const finishing = 60 * 60_000;

/**
 * The kiosk of a token; null for one that has ended so long ago that nobody is answering there any more, and for text that is
 * no token of this survey. One statement.
 */
export async function findKiosk(ctx: AreaContext, surveyId: string, token: string): Promise<FoundKiosk | null> {
  const opened = open<string>(ctx.keys.seals, purposeOf(surveyId), token, ctx.now);
  if (!opened.ok && opened.reason === 'broken') return null;
  const rows = await ctx.db
    .select({ place: surveyKiosks.place, endsAt: surveyKiosks.endsAt, stoppedAt: surveyKiosks.stoppedAt })
    .from(surveyKiosks)
    .where(
      and(eq(surveyKiosks.areaId, ctx.area.id), eq(surveyKiosks.id, opened.value), eq(surveyKiosks.surveyId, surveyId)),
    );
  const row = rows[0];
  if (!row) return null;
  const { place, endsAt, stoppedAt } = row;
  const ended = stoppedAt !== null && stoppedAt < endsAt ? stoppedAt : endsAt;
  if (ended > ctx.now) return { id: opened.value, place, finishBy: null };
  const finishBy = new Date(ended.getTime() + finishing);
  return finishBy > ctx.now ? { id: opened.value, place, finishBy } : null;
}

/** What is kept of a turn that was given up. */
export const turnHash = (ctx: AreaContext, key: string): string => keyedHash(ctx.keys.receipts, 'abandoned-turn', key);

/** How a turn ended: its answers were stored, or its person gave it up; null for one that goes on. */
export async function endOfTurn(ctx: AreaContext, key: string): Promise<'sent' | 'abandoned' | null> {
  const codeHash = codeHashOf(ctx.keys, receiptCodeFor(ctx.keys, key));
  const sent = ctx.db
    .select({ end: responses.areaId })
    .from(responses)
    .where(and(eq(responses.areaId, ctx.area.id), eq(responses.codeHash, codeHash)));
  if ((await sent).length > 0) return 'sent';
  const abandoned = await ctx.db
    .select({ id: abandonedTurns.id })
    .from(abandonedTurns)
    .where(and(eq(abandonedTurns.areaId, ctx.area.id), eq(abandonedTurns.id, turnHash(ctx, key))));
  return abandoned.length > 0 ? 'abandoned' : null;
}
