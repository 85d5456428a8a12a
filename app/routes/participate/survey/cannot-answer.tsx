/** Why somebody cannot answer a survey, in plain words, and what else they can do. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { accessMessages } from '#app/features/surveys/access/messages.ts';
import { getSurvey } from '#app/features/surveys/reads/survey.server.ts';
import { publicPageInArea } from '#app/platform/door.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

const reasons = ['full', 'link-used', 'link-needed', 'members-only'] as const;

export const loader = publicPageInArea(async (ctx, { params, url, request }) => {
  const { title, slug, fullNotice } = await getSurvey(ctx, params['survey'] ?? '', { url, request });
  const why = reasons.find((reason) => reason === url.searchParams.get('why'));
  if (!why) throw notFound();
  const { forumName, forumAddress } = ctx.area;
  return {
    why,
    survey: { title, address: `/${ctx.area.slug}/surveys/${slug}` },
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
function useWays({ why, survey, area, forum }: Loaded): { href: string; label: string }[] {
  const t = useText(accessMessages);
  const always = [
    { href: `${area}/feedback`, label: t('wayFeedback') },
    { href: `${area}/surveys`, label: t('wayOthers') },
    { href: survey.address, label: t('wayBack') },
  ];
  if (why === 'members-only') {
    const signIn = { href: `/sign-in?next=${encodeURIComponent(`${survey.address}/members`)}`, label: t('waySignIn') };
    return [
      signIn,
      ...(forum ? [{ href: forum.address, label: t('wayForum', { forum: forum.name }) }] : []),
      ...always,
    ];
  }
  if (why === 'link-needed') return [{ href: `${survey.address}/invited`, label: t('wayCode') }, ...always];
  if (why === 'link-used') {
    return [
      { href: '/receipt', label: t('wayReceipt') },
      { href: `${survey.address}/invited`, label: t('wayCode') },
      ...always,
    ];
  }
  return always;
}

export default function CannotAnswerPage() {
  const t = useText(accessMessages);
  const loaded = useLoaderData<typeof loader>();
  const { why, survey, ownWords } = loaded;
  return (
    <>
      <PageHead kicker={survey.title} title={t(`why_${why}_title`)} lead={t(`why_${why}_text`)} />
      {ownWords === '' ? null : <p className="sd-prewrap">{ownWords}</p>}
      <Section id="otherwise" title={t('otherWays')} layout="stack">
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
