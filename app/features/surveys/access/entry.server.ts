/** By which way somebody came in: proven once, then carried sealed with the answers. And the links for trying a survey out. */
import { open, seal } from '#app/lib/seal.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

/**
 * `invited`: by a personal link. `try`: by a link of staff; what is sent is a test. `kiosk`: at a shared device, so that a turn may
 * be finished there when its time is over; nothing of it is stored.
 */
export type Entry = { kind: 'invited'; token: string } | { kind: 'try' } | { kind: 'kiosk'; kiosk: string };

/** A link for trying a survey out works so many days. */
export const tryLinkDays = 14;

const purposeOf = (surveyId: string) => `try-survey:${surveyId}`;

/** The last part of a link by which a public survey can be tried out, whether or not it is open. */
export function sealTryLink(ctx: AreaContext, surveyId: string): string {
  const expires = new Date(ctx.now.getTime() + tryLinkDays * 86_400_000);
  return seal(ctx.keys.seals, purposeOf(surveyId), 'try', { expires });
}

/** Whether it is a link for trying this survey out that still works. */
export const isTryLink = (ctx: AreaContext, surveyId: string, sealed: string): boolean =>
  open<string>(ctx.keys.seals, purposeOf(surveyId), sealed, ctx.now).ok;
