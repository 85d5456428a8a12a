/** What the person has said under their name; anonymous answers are followed by their tracking code only. */
import { useLoaderData } from '@remix-run/react';
import { accountMessages } from '#app/features/people/messages-account.ts';
import { privatePage } from '#app/features/people/pages/page-title.ts';
import { signedInPerson } from '#app/features/people/policy.ts';
import { listOwnContributions } from '#app/features/receipts/reads/list-own-contributions.server.ts';
import { formatDay } from '#app/lib/dates.ts';
import { guarded } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { Notice } from '#app/ui/content/notice.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const meta = () => privatePage(translator('en', accountMessages)('contributions'));
export const handle = definePage<typeof loader>({
  breadcrumb: (_data, text) => [{ href: '/account', label: text(accountMessages)('title') }],
});

export const loader = guarded('account.read', async (ctx) => ({
  contributions: await listOwnContributions(ctx, signedInPerson(ctx.actor).personId),
}));

export default function ContributionsPage() {
  const t = useText(accountMessages);
  const { contributions } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t('contributions')} lead={t('contributionsLead')} />
      <Notice kind="info">
        <p>{t('contributionsAnonymous')}</p>
        <p>
          <a href="/receipt">{t('enterCode')}</a>
        </p>
      </Notice>
      {contributions.length === 0 ? (
        <EmptyState title={t('contributionsNone')} headingLevel={2}>
          <p>{t('contributionsNoneText')}</p>
        </EmptyState>
      ) : (
        <ul className="sd-items">
          {contributions.map(({ responseId, survey, area, address, anonymity, day }) => (
            <li key={responseId}>
              <h2 className="sd-items__title">{address === null ? survey : <a href={address}>{survey}</a>}</h2>
              <p>{area}</p>
              <p className="sd-items__meta">
                {t('contributionMeta', {
                  kind: t(anonymity === 'named' ? 'contributionNamed' : 'contributionConfidential'),
                  day: formatDay(day),
                })}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
