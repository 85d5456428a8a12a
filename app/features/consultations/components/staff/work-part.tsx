/** The part of the staff's page that the address asks for. */
import { useText } from '#app/platform/use-text.ts';
import { manageConsultationMessages } from '../../messages-manage.ts';
import type { Work } from '../../reads/work.server.ts';
import { ActivityForm } from './course/activity-form.tsx';
import { ActivityList } from './course/activity-list.tsx';
import { AttachedSurveys } from './attached-surveys.tsx';
import { OutcomesForm, StepForm, StepLog, TakeBackForm } from './course/course-forms.tsx';
import { DatesForm } from './dates-form.tsx';
import { DetailsForm } from './details-form.tsx';
import { DutiesForm } from './duties-form.tsx';
import { LatePart } from './course/late-part.tsx';
import { OpeningForm } from './opening-form.tsx';
import { OptionsForm } from './options-form.tsx';
import { ParticipationForm } from './participation-form.tsx';
import { ParticipationList } from './participation-list.tsx';
import { ReasonsForm } from './reasons-form.tsx';
import type { StaffFacts } from './state-panel.tsx';

type Facts = Pick<StaffFacts, 'state' | 'mayPublish'>;

function Course({ work, mayPublish }: { work: Extract<Work, { part: 'course' }>; mayPublish: boolean }) {
  const t = useText(manageConsultationMessages);
  return (
    <>
      <p>{t('courseIntro')}</p>
      {mayPublish ? (
        <>
          <h2>{t('stepTitle')}</h2>
          <StepForm phase={work.phase} steps={work.steps} />
          <h2>{t('outcomesTitle')}</h2>
          {work.hasClosed ? (
            <OutcomesForm options={work.options} values={work.outcomes} />
          ) : (
            <p>{t('outcomesTooSoon')}</p>
          )}
        </>
      ) : (
        <p>{t('mayNotChange')}</p>
      )}
      <h2>{t('logTitle')}</h2>
      <StepLog steps={work.log} />
      {mayPublish ? (
        <>
          <h2>{t('takeBackTitle')}</h2>
          <TakeBackForm />
        </>
      ) : null}
    </>
  );
}

export function WorkPart({ work, facts: { state, mayPublish } }: { work: Work; facts: Facts }) {
  const isPublic = state === 'public';
  switch (work.part) {
    case 'details':
      return <DetailsForm values={work.values} services={work.services} isPublic={isPublic} />;
    case 'reasons':
      return <ReasonsForm values={work.values} isPublic={isPublic} />;
    case 'dates':
      return <DatesForm values={work.values} isPublic={isPublic} />;
    case 'options':
      return <OptionsForm values={work.values} isPublic={isPublic} />;
    case 'duties':
      return <DutiesForm duties={work.duties} report={work.report} />;
    case 'ways':
      return work.form ? (
        <ActivityForm {...work.form} isPublic={isPublic} />
      ) : (
        <ActivityList activities={work.activities} />
      );
    case 'people':
      return work.form ? (
        <ParticipationForm {...work.form} />
      ) : (
        <ParticipationList records={work.records} mayPublish={mayPublish} />
      );
    case 'surveys':
      return <AttachedSurveys surveys={work.surveys} allSurveys={work.allSurveys} />;
    case 'late':
      return <LatePart {...work} />;
    case 'opening':
      return <OpeningForm {...work} state={state} mayPublish={mayPublish} />;
    case 'course':
      return <Course work={work} mayPublish={mayPublish} />;
  }
}
