/** Prepares one question to people: what is asked, its options, who took part, its surveys, a preview, and publishing it. */
import { redirect } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Glossary } from '#app/features/areas/glossary-text.tsx';
import { listGlossary } from '#app/features/areas/reads/glossary.server.ts';
import { listStaffServices } from '#app/features/areas/reads/staff-services.server.ts';
import { AttachedSurveys } from '#app/features/consultations/components/attached-surveys.tsx';
import { ConsultationArticle } from '#app/features/consultations/components/consultation-article.tsx';
import { DetailsForm } from '#app/features/consultations/components/details-form.tsx';
import { OptionsForm } from '#app/features/consultations/components/options-form.tsx';
import { ParticipationForm } from '#app/features/consultations/components/participation-form.tsx';
import { ParticipationList } from '#app/features/consultations/components/participation-list.tsx';
import { StateErrors, StatePanel } from '#app/features/consultations/components/state-panel.tsx';
import { editPart, editParts } from '#app/features/consultations/editing.ts';
import { consultationValues, optionValues, participationValues } from '#app/features/consultations/forms.ts';
import { applyForm } from '#app/features/consultations/manage-actions.server.ts';
import { manageConsultationMessages } from '#app/features/consultations/messages-manage.ts';
import { mayPublish } from '#app/features/consultations/policy.ts';
import { previewConsultation } from '#app/features/consultations/reads/consultation.server.ts';
import { listMissing } from '#app/features/consultations/reads/missing.server.ts';
import { getStaffConsultation, listAttachedSurveys } from '#app/features/consultations/reads/staff.server.ts';
import type { EditedConsultation } from '#app/features/consultations/reads/staff.server.ts';
import { showWay } from '#app/features/consultations/shown.ts';
import { listSurveys } from '#app/features/surveys/reads/survey.server.ts';
import { phaseOn } from '#app/features/surveys/survey.ts';
import { londonDay } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { Chips } from '#app/ui/content/chips.tsx';
import { Notice } from '#app/ui/content/notice.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { TwoColumn } from '#app/ui/layout/two-column.tsx';

/** The records of who took part: the list, or the form of the one that the address names. */
function peopleOf(of: EditedConsultation, record: string | null) {
  const records = of.participations.map(({ id, title, state }) => ({ id, title, state }));
  if (record === null) return { part: 'people' as const, records, form: null };
  if (record === 'new') return { part: 'people' as const, records, form: { record, values: null } };
  const found = of.participations.find((one) => one.id === record);
  if (!found) throw notFound();
  return { part: 'people' as const, records, form: { record, values: participationValues(found) } };
}

async function previewOf(ctx: AreaContext, id: string) {
  const { consultation } = await previewConsultation(ctx, id);
  const today = londonDay(ctx.now);
  const surveys = (await listSurveys(ctx, id)).map((survey) =>
    showWay(ctx.area.slug, survey, phaseOn(survey, today) === 'open'),
  );
  return { part: 'preview' as const, consultation, surveys, glossary: await listGlossary(ctx, id) };
}

/** What the shown part needs, and no more. */
async function workOf(ctx: AreaContext, of: EditedConsultation, ask: URLSearchParams) {
  const part = editPart(ask.get('part'));
  switch (part) {
    case 'details': {
      const services = (await listStaffServices(ctx, null, 200)).services.map(({ id, title }) => ({ id, title }));
      return { part, values: consultationValues(of), services };
    }
    case 'options':
      return { part, values: { options: of.options.map(optionValues) } };
    case 'people':
      return peopleOf(of, ask.get('record'));
    case 'surveys':
      return { part, surveys: await listAttachedSurveys(ctx, of.id), allSurveys: `/${ctx.area.slug}/manage/surveys` };
    case 'preview':
      return previewOf(ctx, of.id);
  }
}

export const loader = guardedInArea('consultation.edit', async (ctx, { params, url }) => {
  const of = await getStaffConsultation(ctx, params['id'] ?? '');
  const { state } = of;
  return {
    title: of.title,
    isSaved: url.searchParams.has('saved'),
    facts: {
      state,
      address: `/${ctx.area.slug}/consultations/${of.slug}`,
      chain: `/${ctx.area.slug}/chain/${of.id}`,
      progress: `/${ctx.area.slug}/manage/progress`,
      missing: state === 'public' ? [] : await listMissing(ctx, of.id),
      mayPublish: mayPublish(ctx.actor, ctx.area.id),
    },
    work: await workOf(ctx, of, url.searchParams),
  };
});

export const action = guardedInArea('consultation.edit', async (ctx, { params, url, form }) => {
  const of = await getStaffConsultation(ctx, params['id'] ?? '');
  const part = editPart(url.searchParams.get('part'));
  const answer = await applyForm(ctx, of, part, await form());
  return answer === 'saved' ? redirect(`${url.pathname}?part=${part}&saved=yes`, 303) : answer;
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

type Work = Exclude<Awaited<ReturnType<typeof loader>>['work'], { part: 'preview' }>;

function WorkPart({ work, mayPublish: may }: { work: Work; mayPublish: boolean }) {
  switch (work.part) {
    case 'details':
      return <DetailsForm values={work.values} services={work.services} />;
    case 'options':
      return <OptionsForm values={work.values} />;
    case 'people':
      return work.form ? (
        <ParticipationForm {...work.form} />
      ) : (
        <ParticipationList records={work.records} mayPublish={may} />
      );
    case 'surveys':
      return <AttachedSurveys surveys={work.surveys} allSurveys={work.allSurveys} />;
  }
}

export default function StaffConsultationPage() {
  const t = useText(manageConsultationMessages);
  const { title, isSaved, facts, work } = useLoaderData<typeof loader>();
  const parts = editParts.map((part) => ({
    href: `?part=${part}`,
    label: t(`part_${part}`),
    current: part === work.part,
  }));
  if (work.part === 'preview') {
    const { consultation, surveys, glossary } = work;
    const nothing = { heard: null, decided: null, next: null };
    return (
      <>
        <Chips label={t('parts')} items={parts} />
        <p>{t('previewNote')}</p>
        <Glossary terms={glossary}>
          <ConsultationArticle of={consultation} surveys={surveys} cameOfIt={nothing} chain={null} follow={null} />
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
      <Chips label={t('parts')} items={parts} />
      <TwoColumn asideLabel={t('statusLabel')} aside={<StatePanel facts={facts} part={work.part} />}>
        <WorkPart work={work} mayPublish={facts.mayPublish} />
      </TwoColumn>
    </>
  );
}
