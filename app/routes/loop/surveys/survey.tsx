/** One survey for its makers: where it stands, its questions and versions, its settings. */
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ForumLinks } from '#app/features/coproduction/components/forum-links.tsx';
import { AccessLinks } from '#app/features/surveys/access/components/staff/access-links.tsx';
import { DraftForm, DraftProblems, soundDraft } from '#app/features/surveys/components/staff/draft-form.tsx';
import { SettingsForm } from '#app/features/surveys/components/staff/settings-form.tsx';
import { SurveyStatus } from '#app/features/surveys/components/staff/survey-status.tsx';
import { VersionList } from '#app/features/surveys/components/staff/version-list.tsx';
import { settingsValues } from '#app/features/surveys/forms.ts';
import { doneWords, surveyPost } from '#app/features/surveys/manage-route.server.ts';
import { manageSurveyMessages } from '#app/features/surveys/messages-manage.ts';
import { mayChangeSettings, mayPublish } from '#app/features/surveys/policy.ts';
import { listMissing, sameDefinition, warningsOf } from '#app/features/surveys/readiness.server.ts';
import { getSurveyForStaff, listConsultationChoices, listVersions } from '#app/features/surveys/reads/staff.server.ts';
import { manageRenditionMessages } from '#app/features/surveys/renditions/messages-manage.ts';
import { phaseOn } from '#app/features/surveys/survey.ts';
import { formatDay, londonDay } from '#app/lib/dates.ts';
import { holds } from '#app/lib/permissions.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { Details } from '#app/ui/content/details.tsx';
import { Notice } from '#app/ui/content/notice.tsx';
import { ButtonLink } from '#app/ui/form/button-link.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const loader = guardedInArea('survey.edit', async (ctx, { params, url }) => {
  const survey = await getSurveyForStaff(ctx, params['id'] ?? '');
  const versions = await listVersions(ctx, survey.id);
  const { actor, area } = ctx;
  const base = `/${area.slug}/manage`;
  return {
    area: area.slug,
    id: survey.id,
    base,
    here: `${base}/surveys/${survey.id}`,
    publicAddress: survey.state === 'public' ? `/${area.slug}/surveys/${survey.slug}` : null,
    done: doneWords.find((word) => word === url.searchParams.get('done')) ?? null,
    title: survey.title,
    state: survey.state,
    phase: phaseOn(survey, londonDay(ctx.now)),
    responseCount: survey.responseCount,
    draft: survey.draft,
    draftDiffers:
      survey.currentDefinition === null || survey.draft === ''
        ? null
        : !sameDefinition(survey.draft, survey.currentDefinition),
    warnings: warningsOf(ctx, survey),
    missing: await listMissing(ctx, survey.id),
    versions: versions.map(({ number, publishedAt, responseCount }) => ({
      number,
      publishedOn: formatDay(londonDay(publishedAt)),
      responseCount,
    })),
    settings: settingsValues(survey),
    isPromised: versions.length > 0,
    consultations: await listConsultationChoices(ctx),
    mayPublish: mayPublish(actor, area.id),
    mayChange: mayChangeSettings(actor, area.id, survey.state),
    mayRead: holds(actor, 'response.read', area.id),
  };
});

export const action = guardedInArea('survey.edit', async (ctx, { params, form }) =>
  surveyPost(ctx, params['id'] ?? '', await form()),
);

export const handle = definePage<typeof loader>({
  breadcrumb: ({ base }, text) => [
    { href: base, label: text(manageSurveyMessages)('work') },
    { href: `${base}/surveys`, label: text(manageSurveyMessages)('listTitle') },
  ],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

function SeeAlso() {
  const t = useText(manageSurveyMessages);
  const formats = useText(manageRenditionMessages);
  const { area, id, here, publicAddress, mayRead, mayPublish } = useLoaderData<typeof loader>();
  return (
    <ul>
      {publicAddress === null ? null : (
        <li>
          <a href={publicAddress}>{t('publicPage')}</a>
        </li>
      )}
      <li>
        <a href={`${here}/edit`}>{t('editQuestions')}</a>
      </li>
      <li>
        <a href={`${here}/preview`}>{t('preview')}</a>
      </li>
      <li>
        <a href={`${here}/collect`}>{t('collect')}</a>
      </li>
      <li>
        <a href={`${here}/renditions`}>{formats('title')}</a>
      </li>
      <AccessLinks here={here} mayPublish={mayPublish} />
      <ForumLinks area={area} subject="wording" nodeId={id} />
      {mayRead ? (
        <li>
          <a href={`${here}/responses`}>{t('readResponses')}</a>
        </li>
      ) : null}
      <li>
        <a href={`${here}/results`}>{t('seeResults')}</a>
      </li>
    </ul>
  );
}

export default function ManageSurveyPage() {
  const t = useText(manageSurveyMessages);
  const survey = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const draft = answered && 'draft' in answered ? answered.draft : soundDraft(survey.draft);
  const lastResult = answered && 'settings' in answered ? answered.settings : undefined;
  const refused = answered && 'missing' in answered ? answered.missing : null;
  const facts = [t(`state_${survey.state}`), t('responses', { count: survey.responseCount })];
  if (survey.state === 'public') facts.splice(1, 0, t(`phase_${survey.phase}`));
  return (
    <>
      {survey.done && !answered ? (
        <Notice kind="success">
          <p>{t(survey.done)}</p>
        </Notice>
      ) : null}
      <PageHead title={survey.title} kicker={facts.join(' · ')}>
        <SeeAlso />
      </PageHead>
      <Section id="status" title={t('status')}>
        <SurveyStatus {...survey} missing={refused ?? survey.missing} isRefused={refused !== null} />
      </Section>
      <Section id="questions" title={t('questions')} intro={t('questionsIntro')}>
        <p>
          <ButtonLink href={`${survey.here}/edit`}>{t('openEditor')}</ButtonLink>
        </p>
        <DraftProblems {...draft} />
        <Details
          summary={t('bringDefinition')}
          open={[draft.problems, draft.lost, draft.changes].some((found) => found.length > 0)}
        >
          <DraftForm {...draft} />
        </Details>
        <h3>{t('versions')}</h3>
        <VersionList versions={survey.versions} />
      </Section>
      <Section id="settings" title={t('settings')} intro={t('settingsIntro')}>
        {survey.mayChange ? (
          <SettingsForm
            values={survey.settings}
            lastResult={lastResult}
            consultations={survey.consultations}
            isPromised={survey.isPromised}
          />
        ) : (
          <p>{t('mayNotChange')}</p>
        )}
      </Section>
    </>
  );
}
