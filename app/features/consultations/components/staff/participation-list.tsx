/** The records of who took part, each with its state and the way to change, publish or withdraw it. */
import type { NodeState } from '#app/features/record/node.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { ButtonLink } from '#app/ui/form/button-link.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { manageConsultationMessages } from '../../messages-manage.ts';

export type StaffRecord = { id: string; title: string; state: NodeState };

function RecordItem({ record, mayPublish }: { record: StaffRecord; mayPublish: boolean }) {
  const t = useText(manageConsultationMessages);
  const intent = record.state === 'public' ? 'withdraw' : 'publish';
  return (
    <li>
      <h3 className="sd-items__title">
        <a href={`?part=people&record=${record.id}`}>{record.title}</a>
      </h3>
      <p className="sd-items__meta">
        <span>{t(`state_${record.state}`)}</span>
      </p>
      {mayPublish ? (
        <form method="post" action="?part=people">
          <HiddenField name="record" value={record.id} />
          <SubmitButton variant="secondary" name="intent" value={intent}>
            {t(intent)}
            <span className="nhsuk-u-visually-hidden">: {record.title}</span>
          </SubmitButton>
        </form>
      ) : null}
    </li>
  );
}

export function ParticipationList({ records, mayPublish }: { records: StaffRecord[]; mayPublish: boolean }) {
  const t = useText(manageConsultationMessages);
  return (
    <>
      <p>{t('peopleIntro')}</p>
      {records.length === 0 ? (
        <EmptyState title={t('peopleEmpty')} headingLevel={2}>
          <p>{t('peopleEmptyText')}</p>
        </EmptyState>
      ) : (
        <ul className="sd-items">
          {records.map((record) => (
            <RecordItem key={record.id} record={record} mayPublish={mayPublish} />
          ))}
        </ul>
      )}
      <ButtonLink href="?part=people&record=new" variant="secondary">
        {t('addRecord')}
      </ButtonLink>
    </>
  );
}
