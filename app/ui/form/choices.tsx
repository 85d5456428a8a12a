/** The body of radios and checkboxes: the same markup, one answer or several. */
import type { ReactNode } from 'react';
import type { FieldSource, ResolvedField } from './field.ts';
import { describeControl, resolveField } from './field.ts';
import type { FieldTexts } from './field-group.tsx';
import { FieldErrors, groupClass, Hint, LabelText } from './field-group.tsx';
import { Fieldset } from './fieldset.tsx';

export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Shown under the choice whatever is chosen, such as "tell us more". */
  more?: ReactNode;
  disabled?: boolean;
}

export type ChoiceGroupProps = FieldSource & FieldTexts & { choices: Choice[] };

interface ItemProps {
  kind: 'radio' | 'checkbox';
  block: 'nhsuk-radios' | 'nhsuk-checkboxes';
  field: ResolvedField;
  choice: Choice;
  index: number;
}

/** The first control carries the field's own id, so that an error link lands on it. */
function Item({ kind, block, field, choice, index }: ItemProps) {
  const id = index === 0 ? field.id : `${field.id}-${String(index + 1)}`;
  const hintId = `${id}-item-hint`;
  return (
    <>
      <div className={`${block}__item`}>
        <input
          className={`${block}__input`}
          id={id}
          name={field.name}
          type={kind}
          value={choice.value}
          defaultChecked={field.values.includes(choice.value)}
          disabled={choice.disabled}
          aria-describedby={choice.hint ? hintId : undefined}
        />
        <label className={`nhsuk-label ${block}__label`} htmlFor={id}>
          {choice.label}
        </label>
        {choice.hint ? (
          <div className={`nhsuk-hint ${block}__hint`} id={hintId}>
            {choice.hint}
          </div>
        ) : null}
      </div>
      {choice.more ? <div className={`${block}__conditional`}>{choice.more}</div> : null}
    </>
  );
}

export function ChoiceGroup({ kind, ...props }: ChoiceGroupProps & { kind: 'radio' | 'checkbox' }) {
  const { label, hint, optional, asPageTitle, choices } = props;
  const field = resolveField(props);
  const block = kind === 'radio' ? 'nhsuk-radios' : 'nhsuk-checkboxes';
  const described = describeControl(field, Boolean(hint))['aria-describedby'];
  return (
    <div className={groupClass(field)}>
      <Fieldset
        legend={<LabelText label={label} optional={optional} />}
        asPageTitle={asPageTitle}
        describedBy={described}
      >
        <Hint id={field.hintId} hint={hint} />
        <FieldErrors field={field} />
        <div className={block}>
          {choices.map((choice, index) => (
            <Item key={choice.value} kind={kind} block={block} field={field} choice={choice} index={index} />
          ))}
        </div>
      </Fieldset>
    </div>
  );
}
