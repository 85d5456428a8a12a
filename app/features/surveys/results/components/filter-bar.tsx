/** Who is counted on a page of results: filters in use, chips for how responses came, and the comparison, as links and one form. */
import { useText } from '#app/platform/use-text.ts';
import { Chips } from '#app/ui/content/chips.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { staffResultMessages } from '../messages.ts';
import type { StaffResults } from '../staff-page.server.ts';

function Compare({ results }: { results: StaffResults }) {
  const t = useText(staffResultMessages);
  const { groupable, by, parameters } = results;
  if (groupable.length === 0) return null;
  return (
    <form method="get" className="sd-form">
      {parameters.map(([name, value]) => (
        <input key={`${name}${value}`} type="hidden" name={name} value={value} />
      ))}
      <SelectField
        name="by"
        label={t('compareLabel')}
        errors={[]}
        defaultValue={by?.key ?? ''}
        placeholder={t('compareNone')}
        options={groupable.map(({ key, title }) => ({ value: key, label: title }))}
      />
      <FormActions>
        <SubmitButton>{t('compareGo')}</SubmitButton>
      </FormActions>
    </form>
  );
}

export function FilterBar({ results }: { results: StaffResults }) {
  const t = useText(staffResultMessages);
  const { inUse, clearAddress, rows, by, isFiltered } = results;
  return (
    <>
      {isFiltered ? (
        <>
          <Chips label={t('filtersOn')} items={inUse.map((chip) => ({ ...chip, current: true }))} />
          <p>
            <a href={clearAddress}>{t('removeAll')}</a>
          </p>
        </>
      ) : (
        <p>{t('filtersNone')}</p>
      )}
      {rows
        .filter(({ items }) => items.length > 1 || items.some(({ isOn }) => isOn))
        .map(({ label, items }) => (
          <div key={label}>
            <p className="sd-small">{label}</p>
            <Chips
              label={label}
              items={items.map(({ href, label: text, isOn }) => ({ href, label: text, current: isOn }))}
            />
          </div>
        ))}
      <Compare results={results} />
      {by === null ? null : <p>{t('comparing', { question: by.title })}</p>}
    </>
  );
}
