/** Why somebody cannot answer a survey, in plain words, and what else they can do. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { accessMessages } from '#app/features/surveys/access/messages.ts';
import { inRendition } from '#app/features/surveys/renditions/offered.ts';
import { titleOn } from '#app/features/surveys/renditions/page.server.ts';
import { getSurvey } from '#app/features/surveys/reads/survey.server.ts';
import { publicPageInArea } from '#app/platform/door.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { definePage } from '#app/platform/page.ts';
import { useSaid } from '#app/platform/use-text.ts';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

const reasons = ['full', 'link-used', 'link-needed', 'members-only'] as const;

export const loader = publicPageInArea(async (ctx, { params, url, request }) => {
  const found = await getSurvey(ctx, params['survey'] ?? '', { url, request });
  const { slug, fullNotice } = found;
  const why = reasons.find((reason) => reason === url.searchParams.get('why'));
  if (!why) throw notFound();
  const { title, mark } = await titleOn(ctx, found, url.searchParams.get('lang'));
  const { forumName, forumAddress } = ctx.area;
  return {
    why,
    survey: { title, mark, address: inRendition(`/${ctx.area.slug}/surveys/${slug}`, ctx.language) },
    area: `/${ctx.area.slug}`,
    ownWords: why === 'full' ? fullNotice : '',
    forum: forumName !== '' && forumAddress !== '' ? { name: forumName, address: forumAddress } : null,
  };
});

export const handle = definePage<typeof loader>({
  public: { query: ['why', 'lang'] },
  width: 'narrow',
  breadcrumb: ({ survey }) => [{ href: survey.address, label: survey.title }],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.survey.title ?? ''} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

type Loaded = Awaited<ReturnType<typeof loader>>;

/** The next steps that fit the reason, the nearest first. */
function useWays({ why, survey, area, forum }: Loaded): { href: string; label: ReactNode }[] {
  const say = useSaid(accessMessages);
  const always = [
    { href: `${area}/feedback`, label: say('wayFeedback') },
    { href: `${area}/surveys`, label: say('wayOthers') },
    { href: survey.address, label: say('wayBack') },
  ];
  if (why === 'members-only') {
    const signIn = {
      href: `/sign-in?next=${encodeURIComponent(`${survey.address}/members`)}`,
      label: say('waySignIn'),
    };
    return [
      signIn,
      ...(forum ? [{ href: forum.address, label: say('wayForum', { forum: forum.name }) }] : []),
      ...always,
    ];
  }
  if (why === 'link-needed') return [{ href: `${survey.address}/invited`, label: say('wayCode') }, ...always];
  if (why === 'link-used') {
    return [
      { href: '/receipt', label: say('wayReceipt') },
      { href: `${survey.address}/invited`, label: say('wayCode') },
      ...always,
    ];
  }
  return always;
}

export default function CannotAnswerPage() {
  const say = useSaid(accessMessages);
  const loaded = useLoaderData<typeof loader>();
  const { why, survey, ownWords } = loaded;
  return (
    <>
      <PageHead
        kicker={<span {...survey.mark}>{survey.title}</span>}
        title={say(`why_${why}_title`)}
        lead={say(`why_${why}_text`)}
      />
      {ownWords === '' ? null : <p className="sd-prewrap">{ownWords}</p>}
      <Section id="otherwise" title={say('otherWays')} layout="stack">
        <ul>
          {useWays(loaded).map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
