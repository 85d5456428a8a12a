/** Buttons of one row of a list in a form: up, down, away. They send the form, which comes back with everything typed. */
import type { FormMetadata } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { manageConsultationMessages } from '../../messages-manage.ts';

type ListForm = Pick<FormMetadata<Record<string, unknown>>, 'reorder' | 'remove'>;

type RowButtonsProps = {
  form: ListForm;
  /** Name of the list, such as `options`. */
  list: string;
  index: number;
  length: number;
  /** What the row is, read after the words of each button. */
  name: string;
};

type ListButton = { name: string; value: string };

function RowButton({ label, name, button }: { label: string; name: string; button: ListButton }) {
  return (
    <SubmitButton variant="quiet" name={button.name} value={button.value} preventDoubleClick={false}>
      {label}
      <span className="nhsuk-u-visually-hidden">: {name}</span>
    </SubmitButton>
  );
}

export function RowButtons({ form, list, index, length, name }: RowButtonsProps) {
  const t = useText(manageConsultationMessages);
  const move = (to: number) => form.reorder.getButtonProps({ name: list, from: index, to });
  return (
    <FormActions>
      {index > 0 ? <RowButton label={t('moveUp')} name={name} button={move(index - 1)} /> : null}
      {index < length - 1 ? <RowButton label={t('moveDown')} name={name} button={move(index + 1)} /> : null}
      <RowButton label={t('remove')} name={name} button={form.remove.getButtonProps({ name: list, index })} />
    </FormActions>
  );
}

/** What Enter in a text field presses: a form's first button, which would otherwise be the one that moves the first row. */
export function EnterButton({ label }: { label: string }) {
  return (
    <button type="submit" hidden>
      {label}
    </button>
  );
}
