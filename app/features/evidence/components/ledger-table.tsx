/** The lines of the ledger with a box to tick each, and the step that the ticked ones take. */
import { formatDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { DataTable } from '#app/ui/content/data-table.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { contributionStates } from '#app/features/record/contribution.ts';
import { ledgerMessages } from '../messages-ledger.ts';
import type { ShownLine } from '../present-ledger.ts';

/** What a line is called: staff's own words, its survey, or its kind. */
function useLineName() {
  const t = useText(ledgerMessages);
  return ({ title, survey, kind, id }: Pick<ShownLine, 'title' | 'survey' | 'kind' | 'id'>): string => {
    if (title !== '') return title;
    const short = id.slice(0, 8);
    return survey === null
      ? t('untitled', { kind: t(`kind_${kind}`), id: short })
      : t('responseName', { survey: survey.title, id: short });
  };
}

function Pick({ line, index, isTicked }: { line: ShownLine; index: number; isTicked: boolean }) {
  const t = useText(ledgerMessages);
  const name = useLineName()(line);
  const id = index === 0 ? 'pick' : `pick-${String(index + 1)}`;
  return (
    <span className="nhsuk-checkboxes nhsuk-checkboxes--small">
      <span className="nhsuk-checkboxes__item">
        <input
          className="nhsuk-checkboxes__input"
          id={id}
          name="pick"
          type="checkbox"
          value={line.pick}
          defaultChecked={isTicked}
        />
        <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={id}>
          <span className="nhsuk-u-visually-hidden">{t('pick', { name })}</span>
        </label>
      </span>
    </span>
  );
}

export type LedgerTableProps = {
  lines: ShownLine[];
  /** Ticked before the form was refused. */
  ticked: readonly string[];
  scope: 'picked' | 'all';
  errors: string[];
};

export function LedgerTable({ lines, ticked, scope, errors }: LedgerTableProps) {
  const t = useText(ledgerMessages);
  const nameOf = useLineName();
  return (
    <form method="post" noValidate>
      <DataTable
        id="ledger"
        caption={t('tableCaption')}
        onPhone="stack"
        columns={[
          { key: 'what', header: t('columnWhat') },
          { key: 'channel', header: t('columnChannel') },
          { key: 'day', header: t('columnDay') },
          { key: 'state', header: t('columnState') },
          { key: 'pick', header: t('columnPick') },
        ]}
        rows={lines.map((line, index) => ({
          id: line.pick,
          cells: {
            what: <a href={line.href}>{nameOf(line)}</a>,
            channel: t(`channel_${line.channel}`),
            day: line.isLate ? t('dayLate', { day: formatDay(line.day) }) : formatDay(line.day),
            state: t(`state_${line.state}`),
            pick: <Pick line={line} index={index} isTicked={ticked.includes(line.pick)} />,
          },
        }))}
        note={t('note')}
      />
      <RadioGroup
        name="scope"
        label={t('actScope')}
        defaultValue={scope}
        errors={errors}
        choices={[
          { value: 'picked', label: t('scopePicked') },
          { value: 'all', label: t('scopeAll') },
        ]}
      />
      <FormActions>
        {contributionStates.map((state) =>
          state === 'received' ? null : (
            <SubmitButton key={state} variant="secondary" name="intent" value={state}>
              {t(`act_${state}`)}
            </SubmitButton>
          ),
        )}
      </FormActions>
    </form>
  );
}
