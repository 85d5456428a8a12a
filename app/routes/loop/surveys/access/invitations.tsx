/** Personal links to a survey: people invited by email, and codes for letters. Who answered is not told of an anonymous one. */
import type { HeadersFunction, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { asksNoEmail } from '#app/features/surveys/access/audience.ts';
import { CodesForm, InviteForm, NewCodes } from '#app/features/surveys/access/components/staff/invitation-forms.tsx';
import { InvitedList } from '#app/features/surveys/access/components/staff/invited-list.tsx';
import { invitationsPost } from '#app/features/surveys/access/invitations-route.server.ts';
import { staffAccessMessages } from '#app/features/surveys/access/messages-staff.ts';
import { staffCrumbs } from '#app/features/surveys/access/staff-page.ts';
import { maySeeIdentity } from '#app/features/surveys/policy.ts';
import { countInvitations, listInvitations } from '#app/features/surveys/reads/access/invitations.server.ts';
import { countUnspent } from '#app/features/surveys/reads/access/tokens.server.ts';
import { getSurveyForStaff } from '#app/features/surveys/reads/staff.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { Notice } from '#app/ui/content/notice.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

const doneWord = /^(reminded|taken-back|invited-(\d{1,4}))$/;

export const loader = guardedInArea('survey.publish', async (ctx, { params, url }) => {
  const survey = await getSurveyForStaff(ctx, params['id'] ?? '');
  const { id, title, slug, state, entry, anonymity, audience } = survey;
  const base = `/${ctx.area.slug}/manage`;
  const after = url.searchParams.get('after') ?? '';
  const mayKnow = maySeeIdentity(ctx.actor, ctx.area.id, survey);
  const done = doneWord.exec(url.searchParams.get('done') ?? '');
  return {
    base,
    here: `${base}/surveys/${id}`,
    title,
    isByInvitation: entry === 'invitation',
    isPublic: state === 'public',
    isAnonymous: anonymity === 'anonymous',
    isForChildren: asksNoEmail(audience),
    codeAddress: `${ctx.origin}/${ctx.area.slug}/surveys/${slug ?? id}/invited`,
    left: await countUnspent(ctx, id),
    invited: await countInvitations(ctx, id),
    ...(await listInvitations(ctx, id, { mayKnow, after })),
    isFirst: after === '',
    showsAnswered: mayKnow,
    done: done ? { word: done[1] ?? '', count: Number(done[2] ?? 0) } : null,
  };
});

export const action = guardedInArea('survey.publish', async (ctx, { params, form }) => {
  const { id } = await getSurveyForStaff(ctx, params['id'] ?? '');
  return invitationsPost(ctx, id, await form());
});

export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' });

export const handle = definePage<typeof loader>({ breadcrumb: staffCrumbs });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

type Loaded = Awaited<ReturnType<typeof loader>>;

function Done({ done }: Pick<Loaded, 'done'>) {
  const t = useText(staffAccessMessages);
  if (done === null) return null;
  const { word, count } = done;
  return (
    <Notice kind="success">
      <p>{word === 'reminded' ? t('reminded') : word === 'taken-back' ? t('takenBack') : t('invited', { count })}</p>
    </Notice>
  );
}

function Standing({ survey }: { survey: Loaded }) {
  const t = useText(staffAccessMessages);
  return (
    <Section id="standing" title={t('leftTitle')}>
      <p>{t('left', { count: survey.left })}</p>
      <p>{t('invitedCount', { count: survey.invited })}</p>
      <p>{t(survey.isAnonymous ? 'anonymousHow' : 'namedHow')}</p>
      {survey.invited > 0 ? (
        <form method="post">
          <FormActions>
            <SubmitButton name="intent" value="remind" variant="secondary">
              {t('remind')}
            </SubmitButton>
          </FormActions>
        </form>
      ) : null}
    </Section>
  );
}

export default function SurveyInvitationsPage() {
  const t = useText(staffAccessMessages);
  const survey = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { title, isByInvitation, isPublic, isForChildren, people } = survey;
  const list = answered?.list ?? { typed: '', errors: [] };
  const count = answered?.count ?? { typed: '', errors: [] };
  const problems = [
    ...list.errors.map((message) => ({ message, fieldId: 'list' })),
    ...count.errors.map((message) => ({ message, fieldId: 'count' })),
    ...(answered?.remind ?? []).map((message) => ({ message })),
  ];
  return (
    <>
      <ErrorSummary title={t('problem')} errors={problems} />
      {answered ? null : <Done done={survey.done} />}
      <PageHead title={t('invitationsTitle', { title })} lead={t('invitationsLead')} />
      <NewCodes codes={answered?.codes ?? []} />
      {isByInvitation && isPublic ? (
        <>
          <Standing survey={survey} />
          <Section id="email" title={t('byEmail')} intro={t(isForChildren ? 'byEmailChildren' : 'byEmailIntro')}>
            {isForChildren ? null : <InviteForm {...list} />}
          </Section>
          <Section id="letters" title={t('byCode')} intro={t('byCodeIntro')}>
            <p>{t('byCodeAddress', { address: survey.codeAddress })}</p>
            <CodesForm {...count} />
          </Section>
        </>
      ) : (
        <EmptyState title={t(isByInvitation ? 'invitationsNotPublic' : 'invitationsOther')} headingLevel={2}>
          <p>
            <a href={`${survey.here}#settings`}>{title}</a>
          </p>
        </EmptyState>
      )}
      {people.length > 0 ? (
        <Section id="invited" title={t('people')} layout="stack">
          <InvitedList {...survey} />
        </Section>
      ) : null}
    </>
  );
}
