/** Takes the posted form of "has this changed for you?" and gives back what was typed where it is refused. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from '@remix-run/node';
import { parseCode } from '#app/lib/receipt-code.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { answerForm } from './confirmation.ts';
import { confirmationMessages } from './messages.ts';
import { getConfirmable } from './reads/confirmable.server.ts';
import { recordConfirmation } from './writes/record-confirmation.server.ts';

const tenMinutes = 600_000;

/**
 * The answer is counted and the visitor sent on, whatever became of the code: nothing tells whether one is known. The log
 * keeps no id of the request. Status 400 for what is wrong in the form, 429 beyond the limit of one network address.
 */
export async function submitConfirmation(ctx: AreaContext, nodeId: string, fields: FormData | URLSearchParams) {
  ctx.forgetRequest();
  await getConfirmable(ctx, nodeId);
  const t = ctx.t(confirmationMessages);
  const submission = parseWithZod(fields, { schema: answerForm(t) });
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 });
  const { code: typed, ...answer } = submission.value;
  const parsed = parseCode(typed);
  if (!parsed.ok && parsed.reason === 'mistyped') {
    return data(submission.reply({ fieldErrors: { code: [t('codeMistyped')] } }), { status: 400 });
  }
  const most = ctx.services.env.submissionsPerAddress;
  const allowed = ctx.services.limiter.attempt('confirmations', ctx.address, most, tenMinutes, ctx.now);
  if (!allowed.isAllowed) {
    const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Europe/London' });
    const message = t('tooMany', { time: time.format(allowed.retryAt) });
    return data(submission.reply({ formErrors: [message] }), { status: 429 });
  }
  await recordConfirmation(ctx, { nodeId, ...answer, code: parsed.ok ? parsed.code : null });
  return redirect(`/${ctx.area.slug}/confirm/${nodeId}/done`, 303);
}
