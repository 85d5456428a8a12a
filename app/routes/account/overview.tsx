/** The person's own start: where they hold roles, and the pages that look after their account. */
import { useLoaderData } from '@remix-run/react';
import { accountMessages } from '#app/features/people/messages-account.ts';
import { peopleMessages } from '#app/features/people/messages.ts';
import { roleMessages } from '#app/features/people/messages-roles.ts';
import { privatePage } from '#app/features/people/pages/page-title.ts';
import { signedInPerson } from '#app/features/people/policy.ts';
import { listOwnAreas } from '#app/features/people/reads/get-account.server.ts';
import type { OwnArea } from '#app/features/people/reads/get-account.server.ts';
import { asLabel } from '#app/features/people/roles.ts';
import { storyMessages } from '#app/features/stories/messages.ts';
import { guarded } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { useText } from '#app/platform/use-text.ts';
import { ItemList } from '#app/ui/content/item-list.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const meta = () => privatePage(translator('en', accountMessages)('title'));

export const loader = guarded('account.read', async (ctx) => {
  const { personId, email, isOperator } = signedInPerson(ctx.actor);
  return { email, isOperator, areas: await listOwnAreas(ctx, personId) };
});

function AreaRoles({ own }: { own: OwnArea }) {
  const t = useText(accountMessages);
  const role = useText(roleMessages);
  const worksHere = own.roles.some((held) => held.role !== 'member');
  return (
    <li>
      <h3>{own.area}</h3>
      <p>{t('nameHere', { name: own.name })}</p>
      <ul>
        {own.roles.map((held) => (
          <li key={held.role}>
            {asLabel(
              held.organisation === null
                ? role(held.role)
                : t('roleFor', { role: role(held.role), organisation: held.organisation }),
            )}
          </li>
        ))}
      </ul>
      <p>
        <a href={worksHere ? `/${own.slug}/manage` : `/${own.slug}`}>
          {t(worksHere ? 'workHere' : 'openArea', { area: own.area })}
        </a>
      </p>
    </li>
  );
}

export default function AccountPage() {
  const t = useText(accountMessages);
  const people = useText(peopleMessages);
  const story = useText(storyMessages);
  const { email, isOperator, areas } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t('title')} lead={t('lead', { email })} />
      <Section id="areas" title={t('areas')}>
        {areas.length === 0 ? <p>{t('areasNone')}</p> : null}
        {areas.length > 0 ? (
          <ul className="sd-items">
            {areas.map((own) => (
              <AreaRoles key={own.slug} own={own} />
            ))}
          </ul>
        ) : null}
        {isOperator ? (
          <p>
            {t('operatorText')} <a href="/manage">{t('operator')}</a>
          </p>
        ) : null}
      </Section>
      <Section id="pages" title={t('pages')}>
        <ItemList
          items={[
            { href: '/account/contributions', title: t('contributions'), text: t('contributionsText') },
            { href: '/account/story', title: story('story'), text: story('storyText') },
            { href: '/account/notifications', title: t('notifications'), text: t('notificationsText') },
            { href: '/account/security', title: t('security'), text: t('securityText') },
            { href: '/account/privacy', title: t('privacy'), text: t('privacyText') },
          ]}
        />
        <form method="post" action="/sign-out">
          <SubmitButton variant="secondary">{people('signOut')}</SubmitButton>
        </form>
      </Section>
    </>
  );
}
