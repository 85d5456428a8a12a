/** What changed, question by question, and what its author may say of it. */
import { useText } from '#app/platform/use-text.ts';
import { DataTable } from '#app/ui/content/data-table.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import type { MarkedChange } from '../../../reads/access/version-changes.server.ts';
import { staffAccessMessages } from '../../messages-staff.ts';

/** Whether answers are counted together after all. */
const isTogether = ({ isComparable, mark }: MarkedChange): boolean =>
  mark === null ? isComparable === true : mark === 'same';

export function ChangeTable({ id, caption, changes }: { id: string; caption: string; changes: MarkedChange[] }) {
  const t = useText(staffAccessMessages);
  const quoted = (text: string) => (text === '' ? t('empty') : text);
  return (
    <DataTable
      id={id}
      caption={caption}
      onPhone="stack"
      columns={[
        { key: 'question', header: t('question') },
        { key: 'change', header: t('change') },
        { key: 'counted', header: t('counted') },
      ]}
      rows={changes.map((change) => ({
        id: change.name,
        cells: {
          question: change.title,
          change: (
            <ul>
              {change.parts.map(({ kind, before, after }) => (
                <li key={`${kind} ${after}`}>
                  {t(`change_${kind}`, { before: quoted(before), after: quoted(after) })}
                </li>
              ))}
            </ul>
          ),
          counted: change.isComparable === null ? t('comparableNone') : t(isTogether(change) ? 'yes' : 'comparableNo'),
        },
      }))}
    />
  );
}

/** The questions of which an author knows better than the rule. */
export function MeaningsForm({ changes }: { changes: MarkedChange[] }) {
  const t = useText(staffAccessMessages);
  const open = changes.filter(
    ({ isComparable, mayJoin }) => isComparable === true || (isComparable === false && mayJoin),
  );
  if (open.length === 0) return null;
  return (
    <form method="post" className="sd-form" data-guard>
      <p>{t('meaningsLead')}</p>
      {open.map((change) => (
        <RadioGroup
          key={change.name}
          name={`mean-${change.name}`}
          label={t('comparable', { title: change.title })}
          defaultValue={isTogether(change) ? 'same' : 'changed'}
          choices={[
            { value: 'same', label: t('comparable_same') },
            { value: 'changed', label: t('comparable_changed') },
          ]}
        />
      ))}
      <FormActions>
        <SubmitButton>{t('saveMeanings')}</SubmitButton>
      </FormActions>
    </form>
  );
}
