/** What both addresses of the form do with a post: store it and lead to the code, or give it back with what is wrong. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from '@remix-run/node';
import { londonDay } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { feedbackForm } from './forms.ts';
import { feedbackMessages } from './messages.ts';
import { listServiceChoices } from './reads/choices.server.ts';
import { doneAddress, openForm } from './sealing.server.ts';
import { submitFeedback } from './writes/submit-feedback.server.ts';

const tenMinutes = 600_000;

/** When to try again, beyond the limit of one network address; null for what is taken (data-rules 18). */
function refusedUntil(ctx: AreaContext): Date | null {
  const most = ctx.services.env.submissionsPerAddress;
  const allowed = ctx.services.limiter.attempt('submissions', ctx.address, most, tenMinutes, ctx.now);
  return allowed.isAllowed ? null : allowed.retryAt;
}

const timeOf = (instant: Date) =>
  new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Europe/London' }).format(instant);

/**
 * Answers a redirect to the tracking code, or the form with everything that was typed: 400 where something is wrong, 429
 * where too much came from one network.
 * @param serviceId the service whose page the form stands on; null where the form says which.
 */
export async function takeFeedback(ctx: AreaContext, form: FormData | URLSearchParams, serviceId: string | null) {
  ctx.forgetRequest();
  const t = ctx.t(feedbackMessages);
  const submission = parseWithZod(form, { schema: feedbackForm(t) });
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 });
  const { sealed, service, words, relation, consent } = submission.value;
  const refuse = (fieldErrors: Record<string, string[]>) => data(submission.reply({ fieldErrors }), { status: 400 });
  if (serviceId === null && service !== '') {
    const services = await listServiceChoices(ctx);
    if (!services.some(({ id }) => id === service)) return refuse({ service: [t('serviceWrong')] });
  }
  const key = openForm(ctx, sealed);
  if (key === null) return data(submission.reply({ formErrors: [t('formOld')] }), { status: 400 });
  const retryAt = refusedUntil(ctx);
  if (retryAt !== null) {
    const seconds = Math.max(1, Math.ceil((retryAt.getTime() - ctx.now.getTime()) / 1000));
    const reply = submission.reply({ formErrors: [t('sendLater', { time: timeOf(retryAt) })] });
    return data(reply, { status: 429, headers: { 'Retry-After': String(seconds) } });
  }
  const { code } = await submitFeedback(ctx, {
    serviceId: serviceId ?? (service === '' ? null : service),
    relation,
    words,
    consent,
    key,
    day: londonDay(ctx.now),
    channel: 'web',
  });
  return redirect(doneAddress(ctx, code), 303);
}
