/** Requests that wait, each with what is wanted, who does it, and the form that closes it; and those that were done. */
import { formatDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { DataTable } from '#app/ui/content/data-table.tsx';
import { Details } from '#app/ui/content/details.tsx';
import { StatusTag } from '#app/ui/content/status-tag.tsx';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { helpMessages } from '../messages.ts';
import { requestMessages } from '../messages-manage.ts';
import type { FinishedRequest, OpenRequest } from '../reads/requests.server.ts';
import { isOverdue, outcomes } from '../requests.ts';

/** What was typed into the form of one request that could not be closed. */
export type RefusedRequest = {
  id: string;
  outcome: string;
  whatWasDone: string;
  errors: { outcome?: string[]; whatWasDone?: string[] };
};

type CardProps = {
  request: OpenRequest;
  helpers: { personId: string; name: string }[];
  refused: RefusedRequest | null;
};

function Assign({ request, helpers }: Pick<CardProps, 'request' | 'helpers'>) {
  const t = useText(requestMessages);
  return (
    <form method="post">
      <HiddenField name="id" value={request.id} />
      <SelectField
        name="person"
        id={`person-${request.id}`}
        label={t('assign')}
        placeholder={t('choose')}
        defaultValue={request.assignedTo ?? ''}
        options={helpers.map(({ personId, name }) => ({ value: personId, label: name }))}
      />
      <SubmitButton name="intent" value="assign" variant="secondary">
        {t('assignSave')}
      </SubmitButton>
    </form>
  );
}

function Finish({ request, refused }: Pick<CardProps, 'request' | 'refused'>) {
  const t = useText(requestMessages);
  return (
    <form method="post" noValidate>
      <HiddenField name="id" value={request.id} />
      <RadioGroup
        name="outcome"
        id={`outcome-${request.id}`}
        label={t('outcome')}
        choices={outcomes.map((value) => ({ value, label: t(`outcome_${value}`) }))}
        defaultValue={refused ? [refused.outcome] : []}
        errors={refused?.errors.outcome ?? []}
      />
      <TextArea
        name="whatWasDone"
        id={`done-${request.id}`}
        label={t('whatWasDone')}
        hint={t('whatWasDoneHint')}
        rows={3}
        defaultValue={refused?.whatWasDone ?? ''}
        errors={refused?.errors.whatWasDone ?? []}
      />
      <FormActions>
        <SubmitButton name="intent" value="finish">
          {t('finish')}
        </SubmitButton>
      </FormActions>
    </form>
  );
}

/** One request that waits. */
export function RequestCard({ request, helpers, refused }: CardProps) {
  const t = useText(requestMessages);
  const help = useText(helpMessages);
  const { format, wish, reach, contact, title, due, received, assignedName } = request;
  const rows = [
    { key: 'about', label: t('about'), value: title ?? t('generally') },
    ...(wish === '' ? [] : [{ key: 'wish', label: t('wish'), value: <span className="sd-prewrap">{wish}</span> }]),
    {
      key: 'reach',
      label: t('reachBy'),
      value: (
        <>
          {help(`reach_${reach}`)}: <span className="sd-prewrap">{contact}</span>
        </>
      ),
    },
    { key: 'assigned', label: t('assigned'), value: assignedName ?? t('nobody') },
  ];
  return (
    <article className="sd-request" id={`request-${request.id}`} aria-labelledby={`title-${request.id}`}>
      <h3 id={`title-${request.id}`}>{help(`format_${format}`)}</h3>
      <p>
        {request.isOverdue ? (
          <StatusTag kind="overdue" label={t('overdue', { date: formatDay(due) })} />
        ) : (
          <StatusTag kind="planned" label={t('dueOn', { date: formatDay(due) })} />
        )}{' '}
        {t('received', { date: formatDay(received) })}
      </p>
      <SummaryList rows={rows} />
      <Details summary={t('assignTo')}>
        <Assign request={request} helpers={helpers} />
      </Details>
      <Details summary={t('doneTitle')} open={refused !== null}>
        <Finish request={request} refused={refused} />
      </Details>
    </article>
  );
}

/** Requests that were done, without contacts. */
export function FinishedTable({ requests }: { requests: FinishedRequest[] }) {
  const t = useText(requestMessages);
  const help = useText(helpMessages);
  return (
    <DataTable
      id="finished"
      caption={t('finishedCaption')}
      onPhone="stack"
      columns={(['about', 'format', 'dates', 'outcome'] as const).map((key) => ({ key, header: t(`column_${key}`) }))}
      rows={requests.map(({ id, title, format, received, due, done, outcome, whatWasDone }) => ({
        id,
        cells: {
          about: title ?? t('generally'),
          format: help(`format_${format}`),
          dates: (
            <>
              {t('fromTo', { received: formatDay(received), done: formatDay(done ?? received) })}
              {isOverdue(due, done ?? received) ? ` (${t('late')})` : ''}
            </>
          ),
          outcome: (
            <>
              {outcome === null ? '' : t(`outcome_${outcome}`)}. {whatWasDone}
            </>
          ),
        },
      }))}
    />
  );
}

/** The fields that a refused form's errors lead to. */
export const fieldIdsOf = ({ id }: RefusedRequest) => ({ outcome: `outcome-${id}`, whatWasDone: `done-${id}` });
