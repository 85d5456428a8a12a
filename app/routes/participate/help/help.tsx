/** Asking for another format, a phone call or help to take part: without an account, without JavaScript. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { HelpForm } from '#app/features/format-requests/components/help-form.tsx';
import { requestForm } from '#app/features/format-requests/forms.ts';
import { helpMessages } from '#app/features/format-requests/messages.ts';
import { findAbout } from '#app/features/format-requests/reads/requests.server.ts';
import { askForFormat } from '#app/features/format-requests/writes/ask-for-format.server.ts';
import { openInArea, publicPageInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage, tongueOf } from '#app/platform/page.ts';

export const loader = publicPageInArea(async (ctx, { url }) => ({
  areaName: ctx.area.name,
  contact: ctx.area.contact,
  about: await findAbout(ctx, url.searchParams.get('about')),
}));

const hour = 3_600_000;
const mostInAnHour = 300;

export const action = openInArea(async (ctx, { url, form }) => {
  ctx.forgetRequest();
  const t = ctx.t(helpMessages);
  const about = await findAbout(ctx, url.searchParams.get('about'));
  const submission = parseWithZod(await form(), { schema: requestForm(t, about?.isForChildren) });
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 });
  const allowed = ctx.services.limiter.attempt('format-requests', ctx.address, mostInAnHour, hour, ctx.now);
  if (!allowed.isAllowed) {
    const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Europe/London' });
    const message = t('limited', { time: time.format(allowed.retryAt) });
    return data(submission.reply({ formErrors: [message] }), { status: 429 });
  }
  await askForFormat(ctx, about?.id ?? null, submission.value);
  const lang = url.searchParams.get('lang');
  const rest = lang !== null && ctx.language !== 'en' ? `?lang=${encodeURIComponent(lang)}` : '';
  throw redirect(`/${ctx.area.slug}/help-to-take-part/done${rest}`, 303);
});

export const handle = definePage<typeof loader>({
  public: { query: ['about', 'lang'] },
  width: 'narrow',
  breadcrumb: ({ about }) => (about ? [{ href: about.address, label: about.title }] : []),
});

export const meta: MetaFunction<typeof loader> = ({ matches }) => [
  { title: `${translator(tongueOf(matches), helpMessages)('title')} · Said & Done` },
  { name: 'description', content: translator(tongueOf(matches), helpMessages)('lead') },
];

export default function HelpPage() {
  return <HelpForm {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>() ?? null} />;
}
