/** Personal links to a survey: people invited by email, and codes for letters. Who answered is not told of an anonymous one. */
import type { HeadersFunction, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { asksNoEmail } from '#app/features/surveys/access/audience.ts';
import { CodesForm, InviteForm, NewCodes } from '#app/features/surveys/access/components/staff/invitation-forms.tsx';
import { InvitedList } from '#app/features/surveys/access/components/staff/invited-list.tsx';
import { daysAfterClosing, standingDays } from '#app/features/surveys/access/invitation-life.ts';
import { invitationsPost } from '#app/features/surveys/access/invitations-route.server.ts';
import { staffAccessMessages } from '#app/features/surveys/access/messages-staff.ts';
import { staffCrumbs } from '#app/features/surveys/access/staff-page.ts';
import { readInvitations } from '#app/features/surveys/reads/access/standing.server.ts';
import { getSurveyForStaff } from '#app/features/surveys/reads/staff.server.ts';
import { formatDay } from '#app/lib/dates.ts';
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
  const { id, title, slug, state, entry, anonymity, audience, closes } = survey;
  const base = `/${ctx.area.slug}/manage`;
  const after = url.searchParams.get('after') ?? '';
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
    hasLastDay: closes.state === 'stated',
    ...(await readInvitations(ctx, survey, after)),
    isFirst: after === '',
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
      <p>{t('made', { count: survey.made })}</p>
      {survey.left === null ? null : <p>{t('left', { count: survey.left })}</p>}
      <p>{t('invitedCount', { count: survey.invited })}</p>
      {survey.lastReminder === null ? null : <p>{t('lastReminder', { date: formatDay(survey.lastReminder) })}</p>}
      <p>{t(survey.isAnonymous ? 'anonymousHow' : survey.mayKnow ? 'namedHow' : 'hiddenHow')}</p>
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

function ByEmail({ survey, list }: { survey: Loaded; list: { typed: string; errors: string[] } }) {
  const t = useText(staffAccessMessages);
  const kept = survey.hasLastDay
    ? t('byEmailClosing', { days: daysAfterClosing })
    : t('byEmailStanding', { days: standingDays });
  const intro = survey.isForChildren ? t('byEmailChildren') : `${t('byEmailIntro')} ${kept}`;
  return (
    <Section id="email" title={t('byEmail')} intro={intro}>
      {survey.isForChildren ? null : <InviteForm {...list} />}
    </Section>
  );
}

export default function SurveyInvitationsPage() {
  const t = useText(staffAccessMessages);
  const survey = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { title, isByInvitation, isPublic, people } = survey;
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
          <ByEmail survey={survey} list={list} />
          <Section id="letters" title={t('byCode')} intro={t('byCodeIntro')}>
            {survey.isAnonymous ? <p>{t('byCodeAnonymous')}</p> : null}
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
