/** Answering as a member of the area: only that the reader belongs is looked at, at every post, and nothing of it is kept. */
import { redirect } from '@remix-run/node';
import type { HeadersFunction, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { WayIn } from '#app/features/surveys/access/components/way-in.tsx';
import { accessMessages } from '#app/features/surveys/access/messages.ts';
import { cannotAnswerAddress, isMember } from '#app/features/surveys/access/sending.server.ts';
import { firstPageFor, isOpenToday } from '#app/features/surveys/access/way-in.server.ts';
import { AnswerScreen } from '#app/features/surveys/components/answer-screen.tsx';
import { renditionPage } from '#app/features/surveys/renditions/page.server.ts';
import { getSurvey } from '#app/features/surveys/reads/survey.server.ts';
import { openInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';
import { useSaid } from '#app/platform/use-text.ts';
import { ButtonLink } from '#app/ui/form/button-link.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';

export const loader = openInArea(async (ctx, { params, url, request }) => {
  const survey = await getSurvey(ctx, params['survey'] ?? '', { url, request });
  const address = `/${ctx.area.slug}/surveys/${survey.slug}`;
  if (survey.anonymity === 'anonymous') ctx.forgetRequest();
  if (survey.entry !== 'members') throw redirect(address, 303);
  if (ctx.actor.kind === 'person' && !isMember(ctx))
    throw redirect(cannotAnswerAddress(ctx, survey, 'members-only'), 303);
  return {
    survey: { ...survey, address },
    page: await renditionPage(ctx, survey, url),
    isOpen: isOpenToday(ctx, survey),
    signIn: ctx.actor.kind === 'guest' ? `/sign-in?next=${encodeURIComponent(`${address}/members`)}` : null,
  };
});

export const action = openInArea(async (ctx, { params, url, request }) => {
  const survey = await getSurvey(ctx, params['survey'] ?? '', { url, request });
  if (survey.anonymity === 'anonymous') ctx.forgetRequest();
  const address = `/${ctx.area.slug}/surveys/${survey.slug}`;
  if (survey.entry !== 'members' || !isOpenToday(ctx, survey)) throw redirect(address, 303);
  if (!isMember(ctx)) throw redirect(cannotAnswerAddress(ctx, survey, 'members-only'), 303);
  return firstPageFor(ctx, survey, url);
});

export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' });

export const handle = definePage<typeof loader>({
  width: 'narrow',
  breadcrumb: ({ survey }) => [{ href: survey.address, label: survey.title }],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.survey.title ?? ''} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

export default function MembersPage() {
  const say = useSaid(accessMessages);
  const { survey, page, isOpen, signIn } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  if (answered) return <AnswerScreen screen={answered.screen} />;
  return (
    <WayIn survey={survey} page={page} title={say('membersTitle')} isOpen={isOpen}>
      <p>{say('membersText')}</p>
      {survey.anonymity === 'anonymous' ? <p>{say('membersAnonymous')}</p> : null}
      {signIn === null ? (
        <form method="post">
          <p>{say('membersIn')}</p>
          <SubmitButton>{say('startNow')}</SubmitButton>
        </form>
      ) : (
        <ButtonLink href={signIn}>{say('signIn')}</ButtonLink>
      )}
    </WayIn>
  );
}
