/** Thank you for feedback: the tracking code as a card to keep, and "tell me the answer". Never kept, never indexed. */
import { data } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { DoneScreen } from '#app/features/feedback/components/done-screen.tsx';
import type { Told } from '#app/features/feedback/components/done-screen.tsx';
import { contactForm } from '#app/features/feedback/forms.ts';
import { feedbackMessages } from '#app/features/feedback/messages.ts';
import { openDone } from '#app/features/feedback/sealing.server.ts';
import { leaveContact } from '#app/features/feedback/writes/leave-contact.server.ts';
import { recipientHash } from '#app/features/notifications/recipient-hash.server.ts';
import { formatCode } from '#app/lib/receipt-code.ts';
import { openInArea } from '#app/platform/door.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const loader = openInArea((ctx, { url }) => {
  const code = openDone(ctx, url.searchParams.get('r') ?? '');
  const { slug, safetyReader: reader, safetyHours: hours } = ctx.area;
  const shown = code === null ? null : formatCode(code);
  return {
    here: url.pathname + url.search,
    form: `/${slug}/feedback`,
    reader,
    hours,
    trackingCode: shown,
    receiptAddress: `${ctx.origin}/receipt/${shown ?? ''}`,
  };
});

const hour = 3_600_000;
/** A school or a hospital shares one address, so many may ask from it (data-rules 18). */
const mostFromOneAddress = 300;
/** Nobody's address is filled with promises of mail by a stranger who types it. */
const mostToOneRecipient = 5;

export const action = openInArea(async (ctx, { url, form }) => {
  ctx.forgetRequest();
  const code = openDone(ctx, url.searchParams.get('r') ?? '');
  if (code === null) throw new AppError('gone');
  const given = (await form()).get('email');
  const typed = typeof given === 'string' ? given.slice(0, 320) : '';
  const parsed = contactForm(ctx.t(feedbackMessages)).safeParse({ email: typed });
  const answer = (outcome: Told['outcome'], status: number) => data({ outcome, typed } satisfies Told, { status });
  if (!parsed.success) return answer('invalid', 400);
  const { email } = parsed.data;
  const hash = recipientHash(ctx.keys, email);
  const { limiter } = ctx.services;
  const isAllowed =
    limiter.attempt('follow', ctx.address, mostFromOneAddress, hour, ctx.now).isAllowed &&
    limiter.attempt('follow-mail', hash, mostToOneRecipient, hour, ctx.now).isAllowed;
  if (!isAllowed) return answer('too-many', 429);
  await leaveContact(ctx, { code, email });
  return answer('stored', 200);
});

export const handle = definePage<typeof loader>({
  width: 'narrow',
  breadcrumb: ({ form }, text) => [{ href: form, label: text(feedbackMessages)('title') }],
});

export const meta: MetaFunction = () => [{ title: 'Thank you · Said & Done' }, { name: 'robots', content: 'noindex' }];

export default function FeedbackDonePage() {
  const t = useText(feedbackMessages);
  const { trackingCode, ...done } = useLoaderData<typeof loader>();
  const told = useActionData<typeof action>() ?? null;
  if (trackingCode !== null) return <DoneScreen {...done} code={trackingCode} told={told} />;
  return (
    <>
      <PageHead title={t('doneTitle')} lead={t('doneExpired')} />
      <p>
        <a href="/receipt">{t('enterCode')}</a>
      </p>
    </>
  );
}
