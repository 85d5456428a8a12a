/** What travels sealed with the browser: the key of one form, and the tracking code on its way to the done page. */
import { randomBytes } from 'node:crypto';
import { open, seal } from '#app/lib/seal.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

/** A form left open over a weekend still works. */
const formLives = 7 * 86_400_000;
/** A history on a shared computer does not keep the code for longer. */
const codeLives = 2 * 3_600_000;

const after = (ctx: AreaContext, ms: number) => ({ expires: new Date(ctx.now.getTime() + ms) });

/** The key of a form that is shown now: two posts of it are one contribution. */
export function sealNewForm(ctx: AreaContext): string {
  const key = randomBytes(16).toString('base64url');
  return seal(ctx.keys.seals, `feedback-form:${ctx.area.id}`, key, after(ctx, formLives));
}

/** The key of a form that came back; null where it is too old, or not ours. */
export function openForm(ctx: AreaContext, sealed: string): string | null {
  const opened = open<string>(ctx.keys.seals, `feedback-form:${ctx.area.id}`, sealed, ctx.now);
  return opened.ok ? opened.value : null;
}

/** The address of the thank-you, with the code in it. */
export function doneAddress(ctx: AreaContext, code: string): string {
  const sealed = seal(ctx.keys.seals, `feedback-done:${ctx.area.id}`, code, after(ctx, codeLives));
  return `/${ctx.area.slug}/feedback/done?r=${sealed}`;
}

/** The code of a thank-you's address; null where it is too old. */
export function openDone(ctx: AreaContext, sealed: string): string | null {
  const opened = open<string>(ctx.keys.seals, `feedback-done:${ctx.area.id}`, sealed, ctx.now);
  return opened.ok ? opened.value : null;
}

const contactPurpose = (contactId: string) => `feedback-contact:${contactId}`;

/** An address as it is stored: nobody reads it with the database alone. */
export const sealEmail = (ctx: AreaContext, contactId: string, email: string): string =>
  seal(ctx.keys.seals, contactPurpose(contactId), email);

export function openEmail(ctx: AreaContext, contactId: string, sealed: string): string | null {
  const opened = open<string>(ctx.keys.seals, contactPurpose(contactId), sealed, ctx.now);
  return opened.ok ? opened.value : null;
}
