/** The fields of the editor's forms, drawn from their description. */
import { useText } from '#app/platform/use-text.ts';
import { Details } from '#app/ui/content/details.tsx';
import { CheckboxGroup } from '#app/ui/form/checkbox-group.tsx';
import { Fieldset } from '#app/ui/form/fieldset.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import type { FieldView, GroupView } from '../forms/element-view.server.ts';
import { elementMessages } from '../messages.ts';

/** The id of a field, as error links name it. */
export const fieldId = (name: string): string => name.replace(/\W+/g, '-');

function Field({ field }: { field: FieldView }) {
  const { name, as, label, hint, values, options, errors } = field;
  const shared = { name, id: fieldId(name), label, errors, ...(hint === '' ? {} : { hint }) };
  switch (as) {
    case 'tick':
      return (
        <div className={errors.length > 0 ? 'nhsuk-form-group nhsuk-form-group--error' : 'nhsuk-form-group'}>
          {errors.map((error) => (
            <p key={error} className="nhsuk-error-message">
              {error}
            </p>
          ))}
          <div className="nhsuk-checkboxes">
            <div className="nhsuk-checkboxes__item">
              <input
                className="nhsuk-checkboxes__input"
                id={fieldId(name)}
                name={name}
                type="checkbox"
                value="on"
                defaultChecked={values.includes('on')}
              />
              <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={fieldId(name)}>
                {label}
              </label>
            </div>
          </div>
        </div>
      );
    case 'several':
      return <CheckboxGroup {...shared} defaultValue={values} choices={options} />;
    case 'select':
      return <SelectField {...shared} defaultValue={values[0] ?? ''} options={options} />;
    case 'long':
      return <TextArea {...shared} rows={3} defaultValue={values[0] ?? ''} />;
    case 'lines':
      return (
        <TextArea
          {...shared}
          rows={Math.min(20, (values[0] ?? '').split('\n').length + 3)}
          defaultValue={values[0] ?? ''}
        />
      );
    case 'number':
      return <TextField {...shared} width={10} inputMode="decimal" autoComplete="off" defaultValue={values[0] ?? ''} />;
    case 'line':
      return name === 'p.title' ? (
        <TextArea {...shared} rows={2} defaultValue={values[0] ?? ''} />
      ) : (
        <TextField {...shared} autoComplete="off" defaultValue={values[0] ?? ''} />
      );
  }
}

/** Groups that most questions leave alone are folded while nothing is in them. */
const folded: ReadonlySet<string> = new Set(['beside', 'limits', 'meaning', 'formats']);

/** Fields in their order, for a form that has only a few. */
export function Fields({ groups }: { groups: readonly GroupView[] }) {
  return groups.flatMap(({ fields }) => fields.map((field) => <Field key={field.name} field={field} />));
}

function Group({ view }: { view: GroupView }) {
  const t = useText(elementMessages);
  const { group, fields, isUsed } = view;
  const drawn = fields.map((field) => <Field key={field.name} field={field} />);
  const legend = t(`group_${group}`);
  if (folded.has(group))
    return (
      <Details summary={legend} open={isUsed}>
        {group === 'beside' ? <div className="sd-pairs">{drawn}</div> : drawn}
      </Details>
    );
  return (
    <div className="sd-form__part">
      <Fieldset legend={<h2>{legend}</h2>}>{drawn}</Fieldset>
    </div>
  );
}

export function Groups({ groups }: { groups: readonly GroupView[] }) {
  return groups.map((view) => <Group key={view.group} view={view} />);
}

/** Lines of the error summary, each leading to its field. */
export const errorsOf = (groups: readonly GroupView[]): { fieldId: string; message: string }[] =>
  groups.flatMap(({ fields }) =>
    fields.flatMap(({ name, errors }) => errors.map((message) => ({ fieldId: fieldId(name), message }))),
  );
