/** Who holds a role in the area: invite somebody, take an invitation back, take a role away. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listOrganisations } from '#app/features/areas/reads/organisations.server.ts';
import { attemptInvitation } from '#app/features/people/attempts.server.ts';
import { InviteForm } from '#app/features/people/components/invite-form.tsx';
import { OpenInvitations } from '#app/features/people/components/open-invitations.tsx';
import { PeopleTable } from '#app/features/people/components/people-table.tsx';
import { RemoveRole } from '#app/features/people/components/remove-role.tsx';
import { inviteForm, roleHeld } from '#app/features/people/pages/forms-roles.ts';
import { roleMessages } from '#app/features/people/messages-roles.ts';
import { privatePage } from '#app/features/people/pages/page-title.ts';
import { passHeaders } from '#app/features/people/pages/pass-headers.ts';
import { signedInPerson } from '#app/features/people/policy.ts';
import { findRoleHolder } from '#app/features/people/reads/find-role-holder.server.ts';
import { listInvitations } from '#app/features/people/reads/list-invitations.server.ts';
import { listPeople } from '#app/features/people/reads/list-people.server.ts';
import { badForm, refuse, tooMany } from '#app/features/people/pages/refusal.server.ts';
import { cancelInvitation } from '#app/features/people/writes/cancel-invitation.server.ts';
import { inviteToArea } from '#app/features/people/writes/invite-to-area.server.ts';
import { removeRole } from '#app/features/people/writes/remove-role.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const meta = () => privatePage(translator('en', roleMessages)('title'));
export const headers = passHeaders;
export const handle = definePage<typeof loader>({
  breadcrumb: (_data, text, areaHref) => [{ href: `${areaHref}/manage`, label: text(roleMessages)('work') }],
});

const outcomes = ['invited', 'removed', 'cancelled'] as const;

export const loader = guardedInArea('people.invite', async (ctx, { url }) => {
  const ask = url.searchParams;
  const held = roleHeld.safeParse({ personId: ask.get('remove'), role: ask.get('role') });
  const after = ask.get('after');
  const { people, next } = await listPeople(ctx, after);
  return {
    area: ctx.area.name,
    here: `/${ctx.area.slug}/manage/people`,
    done: outcomes.find((outcome) => outcome === ask.get('done')) ?? null,
    holder: held.success ? await findRoleHolder(ctx, held.data) : null,
    after,
    people,
    next,
    invitations: await listInvitations(ctx),
    organisations: (await listOrganisations(ctx)).map(({ id, name }) => ({ id, name })),
  };
});

type Fields = FormData | URLSearchParams;

const back = (ctx: AreaContext, done: (typeof outcomes)[number]) =>
  redirect(`/${ctx.area.slug}/manage/people?done=${done}`, 303);

async function invite(ctx: AreaContext, fields: Fields) {
  const t = ctx.t(roleMessages);
  const submission = parseWithZod(fields, { schema: inviteForm(t) });
  if (submission.status !== 'success') return badForm(submission);
  const allowed = attemptInvitation(ctx, signedInPerson(ctx.actor).personId);
  if (!allowed.isAllowed) return tooMany(ctx, submission, allowed.retryAt);
  const outcome = await inviteToArea(ctx, submission.value);
  if (outcome === 'invited') return back(ctx, 'invited');
  if (outcome === 'both-sides') return refuse(submission, t('inviteBothSides'), 'role');
  return refuse(submission, t('inviteOrganisationMissing'), 'organisationId');
}

async function remove(ctx: AreaContext, fields: Fields) {
  const held = roleHeld.safeParse({ personId: fields.get('personId'), role: fields.get('role') });
  if (!held.success) throw new AppError('invalid');
  const outcome = await removeRole(ctx, held.data);
  // Whoever took the role from themselves may not see this page any more.
  const isOwn = held.data.personId === signedInPerson(ctx.actor).personId;
  if (outcome === 'removed') return isOwn ? redirect('/account', 303) : back(ctx, 'removed');
  return data({ refusal: ctx.t(roleMessages)('lastAdministrator') }, { status: 400 });
}

export const action = guardedInArea('people.invite', async (ctx, { form }) => {
  const fields = await form();
  switch (fields.get('intent')) {
    case 'invite':
      return invite(ctx, fields);
    case 'remove':
      return remove(ctx, fields);
    case 'cancel':
      await cancelInvitation(ctx, String(fields.get('ref') ?? ''));
      return back(ctx, 'cancelled');
    default:
      throw new AppError('invalid');
  }
});

export default function PeoplePage() {
  const t = useText(roleMessages);
  const { area, here, done, holder, after, people, next, invitations, organisations } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const refusal = answered && 'refusal' in answered ? answered.refusal : null;
  const lastResult = answered && !('refusal' in answered) ? answered : undefined;
  if (holder) return <RemoveRole area={area} here={here} holder={holder} refusal={refusal} />;
  return (
    <>
      {done && !answered ? (
        <Notice kind="success">
          <p>{t(done)}</p>
        </Notice>
      ) : null}
      <PageHead title={t('title')} lead={t('lead', { area })} />
      <PeopleTable area={area} here={here} people={people} after={after} next={next} />
      <Section id="invite" title={t('invite')} intro={t('inviteIntro')}>
        <InviteForm organisations={organisations} lastResult={lastResult} />
      </Section>
      <Section id="open" title={t('open')} intro={t('openIntro')}>
        <OpenInvitations invitations={invitations} />
      </Section>
    </>
  );
}
