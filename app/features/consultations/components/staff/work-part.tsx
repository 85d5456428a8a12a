/** The part of the staff's page that the address asks for. */
import { useActionData } from '@remix-run/react';
import { useText } from '#app/platform/use-text.ts';
import type { CourseAct } from '../../editing.ts';
import type { FormReply } from '../../form-reply.ts';
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

type Facts = Pick<StaffFacts, 'state' | 'wasPublic' | 'mayPublish'>;

/** Id of the one form that the part saves; null where it has none, or one that the reader may not save. */
export function formOf(work: Work, { state, mayPublish }: Omit<Facts, 'wasPublic'>): string | null {
  const mayChange = mayPublish || state !== 'public';
  switch (work.part) {
    case 'details':
    case 'reasons':
    case 'dates':
    case 'options':
    case 'duties':
      return mayChange ? work.part : null;
    case 'opening':
      return work.warnings.some(({ isSettled }) => !isSettled) ? work.part : null;
    case 'ways':
      return work.form && mayChange ? 'activity' : null;
    case 'people': {
      const { form } = work;
      const isPublic = work.records.some(({ id, state: own }) => id === form?.record && own === 'public');
      return form && (mayPublish || !isPublic) ? 'record' : null;
    }
    default:
      return null;
  }
}

type CourseWork = Extract<Work, { part: 'course' }>;

const actOfForm: Record<string, CourseAct> = { step: 'step', outcomes: 'outcomes', takeBack: 'take-back' };

/** The act whose screen is shown: what the address asks for, or the form that was refused. */
export function useCourseAct(work: Work | { part: 'preview' }, mayPublish: boolean): CourseAct | null {
  const refused = useActionData<FormReply>()?.formId ?? '';
  if (work.part !== 'course' || !mayPublish) return null;
  return actOfForm[refused] ?? work.act;
}

/** One act and nothing beside it: what is typed is left by doing it, or knowingly. */
function Act({ act, work }: { act: CourseAct; work: CourseWork }) {
  const t = useText(manageConsultationMessages);
  return (
    <>
      <h2>{t(`act_${act}`)}</h2>
      {act === 'step' ? <StepForm steps={work.steps} /> : null}
      {act !== 'outcomes' ? null : work.hasClosed ? (
        <OutcomesForm options={work.options} values={work.outcomes} />
      ) : (
        <p>{t('outcomesTooSoon')}</p>
      )}
      {act === 'take-back' ? <TakeBackForm /> : null}
      <p>
        <a href="?part=course">{t('backToCourse')}</a>
      </p>
    </>
  );
}

function ActLink({ act }: { act: CourseAct }) {
  const t = useText(manageConsultationMessages);
  return (
    <p>
      <a href={`?part=course&act=${act}`}>{t(`act_${act}`)}</a>
    </p>
  );
}

function Course({ work, mayPublish }: { work: CourseWork; mayPublish: boolean }) {
  const t = useText(manageConsultationMessages);
  return (
    <>
      <p>{t('courseIntro')}</p>
      <p>
        <strong>{t(`phase_${work.phase}`)}</strong>
      </p>
      {mayPublish ? (
        <>
          <h2>{t('stepTitle')}</h2>
          {work.steps.length === 0 ? <p>{t('noStep')}</p> : <ActLink act="step" />}
          <h2>{t('outcomesTitle')}</h2>
          {work.hasClosed ? <ActLink act="outcomes" /> : <p>{t('outcomesTooSoon')}</p>}
        </>
      ) : (
        <p>{t('mayNotChange')}</p>
      )}
      <h2>{t('logTitle')}</h2>
      <StepLog steps={work.log} />
      {mayPublish ? (
        <>
          <h2>{t('takeBackTitle')}</h2>
          <ActLink act="take-back" />
        </>
      ) : null}
    </>
  );
}

export function WorkPart({
  work,
  act,
  facts: { state, wasPublic: isPublic, mayPublish },
}: {
  work: Work;
  act: CourseAct | null;
  facts: Facts;
}) {
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
      return act === null ? <Course work={work} mayPublish={mayPublish} /> : <Act act={act} work={work} />;
  }
}
