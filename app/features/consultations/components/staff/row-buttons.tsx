/** Buttons of one row of a list in a form: up, down, away. They send the form, which comes back with everything typed. */
import type { FormMetadata } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { RowButton } from '#app/ui/form/rows.tsx';
import type { ListButton } from '#app/ui/form/rows.tsx';
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

function NamedButton({ label, name, button }: { label: string; name: string; button: ListButton }) {
  const full = (
    <>
      {label}
      <span className="nhsuk-u-visually-hidden">: {name}</span>
    </>
  );
  return <RowButton button={button} label={full} />;
}

export function RowButtons({ form, list, index, length, name }: RowButtonsProps) {
  const t = useText(manageConsultationMessages);
  const move = (to: number) => form.reorder.getButtonProps({ name: list, from: index, to });
  return (
    <FormActions>
      {index > 0 ? <NamedButton label={t('moveUp')} name={name} button={move(index - 1)} /> : null}
      {index < length - 1 ? <NamedButton label={t('moveDown')} name={name} button={move(index + 1)} /> : null}
      <NamedButton label={t('remove')} name={name} button={form.remove.getButtonProps({ name: list, index })} />
    </FormActions>
  );
}
