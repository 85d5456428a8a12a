/** Answering by a personal link or a code from a letter: GET shows a button, POST opens the first page. Nothing is spent yet. */
import { data } from '@remix-run/node';
import type { HeadersFunction, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { WayIn } from '#app/features/surveys/access/components/way-in.tsx';
import { accessMessages } from '#app/features/surveys/access/messages.ts';
import { readToken } from '#app/features/surveys/access/tokens.server.ts';
import { firstPageFor, isOpenToday } from '#app/features/surveys/access/way-in.server.ts';
import { AnswerScreen } from '#app/features/surveys/components/answer-screen.tsx';
import { isUnspent } from '#app/features/surveys/reads/access/tokens.server.ts';
import { inRendition } from '#app/features/surveys/renditions/offered.ts';
import { renditionPage } from '#app/features/surveys/renditions/page.server.ts';
import { getSurvey } from '#app/features/surveys/reads/survey.server.ts';
import { openInArea } from '#app/platform/door.server.ts';
import { isSaidIn } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useSaid } from '#app/platform/use-text.ts';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';

const most = 40;

export const loader = openInArea(async (ctx, { params, url, request }) => {
  const survey = await getSurvey(ctx, params['survey'] ?? '', { url, request });
  ctx.forgetRequest();
  return {
    survey: { ...survey, address: `/${ctx.area.slug}/surveys/${survey.slug}` },
    page: await renditionPage(ctx, survey, url),
    isOpen: isOpenToday(ctx, survey) && survey.entry === 'invitation',
    // Without the code of a link, in the language of the page.
    post: inRendition(`/${ctx.area.slug}/surveys/${survey.slug}/invited`, ctx.language),
    typed: (url.searchParams.get('k') ?? '').slice(0, most),
  };
});

export const action = openInArea(async (ctx, { params, url, request, form }) => {
  const survey = await getSurvey(ctx, params['survey'] ?? '', { url, request });
  ctx.forgetRequest();
  const typed = (await form()).get('code');
  const code = typeof typed === 'string' ? typed.slice(0, most) : '';
  const t = ctx.t(accessMessages);
  const refused = (key: Parameters<typeof t>[0]) => {
    const isEnglish = ctx.language !== 'en' && !isSaidIn(ctx.tongue, accessMessages, key);
    return data({ screen: null, error: t(key), isEnglish, typed: code }, { status: 400 });
  };
  if (code.trim() === '') return refused('invitedCodeEmpty');
  const token = readToken(code);
  if (token === null) return refused('invitedCodeMistyped');
  if (!(await isUnspent(ctx, survey.id, token))) return refused('invitedCodeUsed');
  if (!isOpenToday(ctx, survey) || survey.entry !== 'invitation') return refused('why_link-needed_text');
  return firstPageFor(ctx, survey, url, { kind: 'invited', token });
});

export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' });

export const handle = definePage<typeof loader>({
  width: 'narrow',
  breadcrumb: ({ survey }) => [{ href: survey.address, label: survey.title }],
});

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${shown?.survey.title ?? ''} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

export default function InvitedPage() {
  const say = useSaid(accessMessages);
  const { survey, page, isOpen, post, typed } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  if (answered && answered.screen !== null) return <AnswerScreen screen={answered.screen} />;
  const refused = answered && 'error' in answered ? answered : null;
  const isLink = typed !== '' && refused === null;
  return (
    <WayIn
      survey={survey}
      page={page}
      title={say('invitedTitle')}
      isOpen={isOpen}
      error={refused?.error ?? ''}
      isErrorEnglish={refused?.isEnglish ?? false}
      field="code"
    >
      <p>{say('invitedText')}</p>
      <p>{say(survey.anonymity === 'anonymous' ? 'invitedAnonymous' : 'invitedNamed')}</p>
      <form method="post" action={post}>
        {isLink ? (
          <HiddenField name="code" value={typed} />
        ) : (
          <TextField
            name="code"
            label={say('invitedCode')}
            hint={say('invitedCodeHint')}
            width={20}
            autoComplete="off"
            spellCheck={false}
            defaultValue={refused?.typed ?? ''}
            errors={refused === null ? [] : [refused.error]}
          />
        )}
        <SubmitButton>{say('startNow')}</SubmitButton>
      </form>
    </WayIn>
  );
}
