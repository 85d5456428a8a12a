/** Citing a published figure as evidence for a finding, and the list of what is cited so far. */
import { useText } from '#app/platform/use-text.ts';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import type { StaffFigure } from '../../reads/results/figures.server.ts';
import { figureMessages } from './messages-figures.ts';

type CiteFormProps = {
  choices: { value: string; label: string }[];
  findings: { id: string; title: string; state: 'draft' | 'public' | 'withdrawn' }[];
  /** Where a finding is written. */
  newFinding: string;
  typed: { figure: string; finding: string };
  errors: { fieldId: string; message: string }[];
};

export function CiteForm({ choices, findings, newFinding, typed, errors }: CiteFormProps) {
  const t = useText(figureMessages);
  const errorsOf = (name: string) => errors.filter(({ fieldId }) => fieldId === name).map(({ message }) => message);
  if (findings.length === 0)
    return (
      <p>
        {t('findingsNone')} <a href={newFinding}>{t('writeFinding')}</a>
      </p>
    );
  return (
    <form method="post" className="sd-form" noValidate>
      <SelectField
        name="figure"
        label={t('figure')}
        hint={t('figureHint')}
        placeholder={t('figureChoose')}
        options={choices}
        defaultValue={typed.figure}
        errors={errorsOf('figure')}
      />
      <SelectField
        name="finding"
        label={t('finding')}
        placeholder={t('findingChoose')}
        options={findings.map(({ id, title, state }) => ({
          value: id,
          label: state === 'draft' ? t('draft', { title }) : title,
        }))}
        defaultValue={typed.finding}
        errors={errorsOf('finding')}
      />
      <FormActions>
        <SubmitButton name="intent" value="cite">
          {t('cite')}
        </SubmitButton>
      </FormActions>
    </form>
  );
}

/** @param chain the public address of the area's chain pages */
export function CitedList({ figures, chain }: { figures: StaffFigure[]; chain: string }) {
  const t = useText(figureMessages);
  if (figures.length === 0) return <p>{t('listNone')}</p>;
  return (
    <ul>
      {figures.map(({ id, title, state, findings }) => (
        <li key={id}>
          {state === 'public' ? <a href={`${chain}/${id}`}>{title}</a> : title}
          {state === 'public' ? null : <p className="sd-small">{t('hidden')}</p>}
          {findings.map((finding) => (
            <form key={finding.linkId} method="post">
              <HiddenField name="link" value={finding.linkId} />
              <SubmitButton variant="quiet" name="intent" value="uncite">
                {t('uncite', { finding: finding.title })}
              </SubmitButton>
            </form>
          ))}
        </li>
      ))}
    </ul>
  );
}
