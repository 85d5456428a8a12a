/** Prepares one question to people, opens it, and takes it through its course: small forms, one part at a time. */
import { data, redirect } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Glossary } from '#app/features/areas/glossary-text.tsx';
import { listGlossary } from '#app/features/areas/reads/glossary.server.ts';
import { listStaffServices } from '#app/features/areas/reads/staff-services.server.ts';
import type { CourseGates } from '#app/features/consultations/actions/course.server.ts';
import { ConsultationArticle } from '#app/features/consultations/components/consultation-article.tsx';
import { PartTabs } from '#app/features/consultations/components/staff/part-tabs.tsx';
import { StateErrors, StatePanel } from '#app/features/consultations/components/staff/state-panel.tsx';
import { formOf, useCourseAct, WorkPart } from '#app/features/consultations/components/staff/work-part.tsx';
import { phaseOn } from '#app/features/consultations/consultation.ts';
import { editPart, nextPart } from '#app/features/consultations/editing.ts';
import { applyForm } from '#app/features/consultations/manage-actions.server.ts';
import { manageConsultationMessages } from '#app/features/consultations/messages-manage.ts';
import { mayPublish } from '#app/features/consultations/policy.ts';
import { previewConsultation } from '#app/features/consultations/reads/consultation.server.ts';
import { listMissing } from '#app/features/consultations/reads/missing.server.ts';
import { getStaffConsultation } from '#app/features/consultations/reads/staff.server.ts';
import { listWarnings } from '#app/features/consultations/reads/warnings.server.ts';
import { readWork } from '#app/features/consultations/reads/work.server.ts';
import type { EditedConsultation } from '#app/features/consultations/reads/staff.server.ts';
import { showWay } from '#app/features/consultations/shown.ts';
import { ForumAside } from '#app/features/coproduction/components/forum-links.tsx';
import { EvidenceLinks } from '#app/features/evidence/components/evidence-links.tsx';
import { decisionGate, ledgerGate, takenBackGate } from '#app/features/evidence/gates.server.ts';
import { listSurveys } from '#app/features/surveys/reads/survey.server.ts';
import { phaseOn as surveyPhaseOn } from '#app/features/surveys/survey.ts';
import { londonDay } from '#app/lib/dates.ts';
import { holds } from '#app/lib/permissions.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { TwoColumn } from '#app/ui/layout/two-column.tsx';

/** What features beside this one ask before a question opens, is decided and is reported. */
const gates: CourseGates = {
  opening: [],
  stepping: (to, words, ledger) => {
    if (to === 'decided') return [ledgerGate(ledger)];
    return to === 'reported' ? [ledgerGate(ledger), decisionGate, takenBackGate(words)] : [];
  },
};

async function previewOf(ctx: AreaContext, id: string) {
  const { consultation } = await previewConsultation(ctx, id);
  const today = londonDay(ctx.now);
  const surveys = (await listSurveys(ctx, id)).map((survey) =>
    showWay(ctx.area.slug, survey, surveyPhaseOn(survey, today) === 'open'),
  );
  return { part: 'preview' as const, consultation, surveys, glossary: await listGlossary(ctx, id) };
}

/** What the shown part needs, and no more. */
async function workOf(ctx: AreaContext, of: EditedConsultation, ask: URLSearchParams) {
  const part = editPart(ask.get('part'));
  if (part === 'preview') return previewOf(ctx, of.id);
  if (part === 'details') {
    const services = (await listStaffServices(ctx, null, 200)).services.map(({ id, title }) => ({ id, title }));
    return readWork(ctx, of, { part, services });
  }
  return readWork(ctx, of, { part, ask });
}

export const loader = guardedInArea('consultation.edit', async (ctx, { params, url }) => {
  const of = await getStaffConsultation(ctx, params['id'] ?? '');
  const isPublic = of.state === 'public';
  const warnings = isPublic ? [] : await listWarnings(ctx, of.id);
  return {
    title: of.title,
    isSaved: url.searchParams.has('saved'),
    forum: { area: ctx.area.slug, nodeId: of.id },
    evidence: {
      base: `/${ctx.area.slug}/manage/consultations/${of.id}`,
      mayRead: holds(ctx.actor, 'ledger.read', ctx.area.id),
    },
    facts: {
      state: of.state,
      wasPublic: of.wasPublic,
      phase: phaseOn(of, londonDay(ctx.now), false),
      address: `/${ctx.area.slug}/consultations/${of.slug}`,
      chain: `/${ctx.area.slug}/chain/${of.id}`,
      progress: `/${ctx.area.slug}/manage/progress`,
      missing: isPublic ? [] : await listMissing(ctx, of.id),
      openWarnings: warnings.filter(({ reason }) => reason === '').length,
      mayPublish: mayPublish(ctx.actor, ctx.area.id),
    },
    work: await workOf(ctx, of, url.searchParams),
  };
});

export const action = guardedInArea('consultation.edit', async (ctx, { params, url, form }) => {
  const of = await getStaffConsultation(ctx, params['id'] ?? '');
  const part = editPart(url.searchParams.get('part'));
  const fields = await form();
  const next = nextPart(fields);
  const answer = await applyForm(ctx, of, part, fields, gates);
  if (answer === 'untouched' || answer === 'saved')
    return redirect(`${url.pathname}?part=${next ?? part}${answer === 'saved' ? '&saved=yes' : ''}`, 303);
  return next === null ? answer : data({ ...answer.data, next }, answer.init ?? {});
});

export const handle = definePage<typeof loader>({
  breadcrumb: (_data, text, areaHref) => [
    { href: `${areaHref}/manage`, label: text(manageConsultationMessages)('work') },
    { href: `${areaHref}/manage/consultations`, label: text(manageConsultationMessages)('listTitle') },
  ],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

export default function StaffConsultationPage() {
  const t = useText(manageConsultationMessages);
  const { title, isSaved, forum, evidence, facts, work } = useLoaderData<typeof loader>();
  const act = useCourseAct(work, facts.mayPublish);
  if (work.part === 'preview') {
    const { consultation, surveys, glossary } = work;
    const nothing = { heard: null, decided: null, next: null };
    return (
      <>
        <PartTabs part="preview" facts={facts} form={null} />
        <p>{t('previewNote')}</p>
        <Glossary terms={glossary}>
          <ConsultationArticle
            of={consultation}
            surveys={surveys}
            cameOfIt={nothing}
            sorted={null}
            openAnswers={[]}
            chain={null}
            follow={null}
          />
        </Glossary>
      </>
    );
  }
  return (
    <>
      <StateErrors />
      {isSaved ? (
        <Notice kind="success">
          <p>{t('saved')}</p>
        </Notice>
      ) : null}
      <PageHead kicker={t(`state_${facts.state}`)} title={title} />
      {act === null ? <PartTabs part={work.part} facts={facts} form={formOf(work, facts)} /> : null}
      <TwoColumn
        asideLabel={t('statusLabel')}
        aside={
          <>
            <StatePanel facts={facts} />
            <EvidenceLinks {...evidence} />
            <ForumAside {...forum} subject="closure" hasLevel />
          </>
        }
      >
        <WorkPart work={work} act={act} facts={facts} />
      </TwoColumn>
    </>
  );
}
