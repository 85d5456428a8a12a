/** Answers that look alike, as a hint for those who read them: shared letters, and people who sent twice. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { manageSurveyMessages } from '#app/features/surveys/messages-manage.ts';
import { responseMessages } from '#app/features/surveys/messages-responses.ts';
import { findLookalikes, mostCompared } from '#app/features/surveys/reads/responses/lookalikes.server.ts';
import { getSurveyForStaff } from '#app/features/surveys/reads/staff.server.ts';
import { sortingMessages } from '#app/features/surveys/responses/messages.ts';
import { recordReading } from '#app/features/surveys/writes/record-reading.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

/** From so many on, one letter by many people is the likelier story. */
const campaignSize = 5;

export const loader = guardedInArea('response.read', async (ctx, { params }) => {
  const survey = await getSurveyForStaff(ctx, params['id'] ?? '');
  const found = await findLookalikes(ctx, survey);
  if (found !== null) await recordReading(ctx, survey, { what: 'responses' });
  const base = `/${ctx.area.slug}/manage`;
  return { base, surveyAddress: `${base}/surveys/${survey.id}`, title: survey.title, found, mostCompared };
});

export const handle = definePage<typeof loader>({
  breadcrumb: ({ base, surveyAddress, title }, text) => [
    { href: base, label: text(manageSurveyMessages)('work') },
    { href: surveyAddress, label: title },
    { href: `${surveyAddress}/responses`, label: text(responseMessages)('listCrumb') },
  ],
});

export const meta: MetaFunction = () => [
  { title: 'Answers that look alike · Said & Done' },
  { name: 'robots', content: 'noindex' },
];

/** More links than this help nobody: whoever has seen so many knows the letter. */
const mostListed = 50;

function Members({ ids }: { ids: string[] }) {
  const t = useText(responseMessages);
  const sorting = useText(sortingMessages);
  const { surveyAddress } = useLoaderData<typeof loader>();
  return (
    <>
      <ul>
        {ids.slice(0, mostListed).map((id) => (
          <li key={id}>
            <a href={`${surveyAddress}/responses/${id}`}>{t('open', { name: id.slice(0, 8) })}</a>
          </li>
        ))}
      </ul>
      {ids.length > mostListed ? <p>{sorting('alikeMore', { count: ids.length - mostListed })}</p> : null}
    </>
  );
}

function Groups() {
  const t = useText(sortingMessages);
  const { found, mostCompared } = useLoaderData<typeof loader>();
  if (found === null) return <p>{t('alikeAnonymous')}</p>;
  const { groups, senders, isCut } = found;
  if (groups.length === 0 && senders.length === 0) {
    return (
      <EmptyState title={t('alikeNone')} headingLevel={2}>
        <p>{t('alikeNoneText')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      {isCut ? <p>{t('alikeCut', { count: mostCompared })}</p> : null}
      {groups.map(({ ids, isSame, opening }, index) => (
        <Section
          key={ids[0]}
          id={`alike-${index + 1}`}
          title={t(isSame ? 'alikeSame' : 'alikeNear', { count: ids.length })}
          layout="stack"
        >
          <blockquote>
            <p>{opening}</p>
          </blockquote>
          {ids.length >= campaignSize ? <p>{t('alikeCampaign')}</p> : null}
          <Members ids={ids} />
        </Section>
      ))}
      {senders.length === 0 ? null : (
        <Section id="senders" title={t('senderTitle')} layout="stack">
          {senders.map((ids) => (
            <div key={ids[0]}>
              <h3>{t('senderGroup', { count: ids.length })}</h3>
              <Members ids={ids} />
            </div>
          ))}
        </Section>
      )}
    </>
  );
}

export default function LookalikesPage() {
  const t = useText(sortingMessages);
  const { title } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t('alikeTitle', { title })} lead={t('alikeLead')} />
      <Groups />
    </>
  );
}
