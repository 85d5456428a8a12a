/** Sends the link to kept answers to the address that somebody types, once, and keeps the address nowhere. */
import { formatDay } from '#app/lib/dates.ts';
import { keyedHash } from '#app/lib/keyed-hash.server.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { enqueueMail } from '#app/platform/mailer.server.ts';
import type { SurveyFacts } from '../../survey.ts';

const hour = 3_600_000;
/** A school or a library shares one address (data-rules 18). */
const mostFromOneAddress = 300;
/** Nobody can be pestered by a stranger who types their address. */
const mostToOneRecipient = 5;

/** Mail is offered where answers are known by name or to named roles, and never to a child. */
export const offersMail = ({ anonymity, audience }: Pick<SurveyFacts, 'anonymity'> & { audience?: string }): boolean =>
  anonymity !== 'anonymous' && audience !== 'child';

/** @param email normalised. Beyond what one recipient may be sent nothing goes, and the answer is the same. */
export async function mailReturnLink(
  ctx: AreaContext,
  survey: SurveyFacts,
  { email, link, until }: { email: string; link: string; until: string },
): Promise<'sent' | 'too-many'> {
  const { limiter } = ctx.services;
  if (!limiter.attempt('kept-answers', ctx.address, mostFromOneAddress, hour, ctx.now).isAllowed) return 'too-many';
  const recipient = keyedHash(ctx.keys.recipients, 'kept-answers', email);
  if (!limiter.attempt('kept-answers-mail', recipient, mostToOneRecipient, hour, ctx.now).isAllowed) return 'sent';
  const { name: areaName, demonstration } = ctx.area;
  const props = { link, areaName, title: survey.title, until: formatDay(until), demonstration };
  const key = `kept:${newPublicId()}${newPublicId()}`;
  await inTransaction(ctx, (tx) => enqueueMail(tx, { to: email, template: 'kept-answers', props, key }));
  return 'sent';
}
