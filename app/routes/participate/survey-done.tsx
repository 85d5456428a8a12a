/** Thank you: the tracking code as a card to keep, what happens next with dates, and "tell me by email". */
import { data } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { followByEmail } from '#app/features/notifications/writes/follow-by-email.server.ts';
import { followSchema } from '#app/features/notifications/follow.ts';
import { notificationMessages } from '#app/features/notifications/messages.ts';
import { asksNoEmail } from '#app/features/surveys/access/audience.ts';
import { DoneScreen } from '#app/features/surveys/components/done-screen.tsx';
import { FormatLinks } from '#app/features/surveys/renditions/components/format-switch.tsx';
import { inRendition } from '#app/features/surveys/renditions/offered.ts';
import { renditionPage } from '#app/features/surveys/renditions/page.server.ts';
import { answeringMessages } from '#app/features/surveys/messages.ts';
import { completedText } from '#app/features/surveys/view/completed.server.ts';
import { getNextSteps } from '#app/features/surveys/reads/next-steps.server.ts';
import { getSurvey } from '#app/features/surveys/reads/survey.server.ts';
import { formatCode } from '#app/lib/receipt-code.ts';
import { open as openSeal } from '#app/lib/seal.server.ts';
import { openInArea } from '#app/platform/door.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage, tongueOf } from '#app/platform/page.ts';
import { useSaid } from '#app/platform/use-text.ts';

export const loader = openInArea(async (ctx, { params, url, request }) => {
  const survey = await getSurvey(ctx, params['survey'] ?? '', { url, request });
  const sealed = openSeal<string>(ctx.keys.seals, `done:${survey.id}`, url.searchParams.get('r') ?? '', ctx.now);
  const page = await renditionPage(ctx, survey, url);
  const address = `/${ctx.area.slug}/surveys/${survey.slug}`;
  return {
    survey: { title: page.title, address: inRendition(address, page.rendition) },
    formats: page.formats,
    helpAddress: page.helpAddress,
    rendition: page.rendition,
    here: url.pathname + url.search,
    code: sealed.ok ? formatCode(sealed.value) : null,
    receiptAddress: sealed.ok ? `${ctx.origin}/receipt/${formatCode(sealed.value)}` : null,
    next: await getNextSteps(ctx, survey),
    asksEmail: !asksNoEmail(survey.audience),
    completed: await completedText(ctx, survey, page.rendition),
  };
});

export const action = openInArea(async (ctx, { params, url, request, form }) => {
  const survey = await getSurvey(ctx, params['survey'] ?? '', { url, request });
  if (asksNoEmail(survey.audience)) throw new AppError('invalid');
  const email = (await form()).get('email');
  const typed = typeof email === 'string' ? email.slice(0, 320) : '';
  const parsed = followSchema(ctx.t(notificationMessages)).safeParse({ email: typed });
  if (!parsed.success) return data({ outcome: 'invalid' as const, typed }, { status: 400 });
  const asked = await followByEmail(ctx, { nodeId: survey.consultation?.id ?? survey.id, email: parsed.data.email });
  return data({ outcome: asked.outcome, typed }, { status: asked.outcome === 'asked' ? 200 : 429 });
});

export const handle = definePage<typeof loader>({
  width: 'narrow',
  breadcrumb: ({ survey }) => [{ href: survey.address, label: survey.title }],
});

export const meta: MetaFunction = ({ matches }) => [
  { title: `${translator(tongueOf(matches), answeringMessages)('thanks')} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

export default function SurveyDonePage() {
  const say = useSaid(answeringMessages);
  const done = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (done.code === null) {
    return (
      <>
        <h1>{say('doneTitle')}</h1>
        <p>{say('doneExpired')}</p>
        <p>
          <a href="/receipt">{say('enterCode')}</a>
        </p>
      </>
    );
  }
  const { formats, helpAddress } = done;
  return (
    <>
      <FormatLinks formats={formats} helpAddress={helpAddress} />
      <DoneScreen {...done} code={done.code} followed={answer?.outcome ?? null} typed={answer?.typed ?? ''} />
    </>
  );
}
