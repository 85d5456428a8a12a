/** Finds things by words of their title: an address, so that it can be gone back to. */
import { useText } from '#app/platform/use-text.ts';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { progressManageMessages } from '../../forms/messages-manage.ts';

type FindFormProps = { name: string; label: string; words: string };

export function FindForm({ name, label, words }: FindFormProps) {
  const t = useText(progressManageMessages);
  return (
    <form method="get">
      <TextField name={name} label={label} type="search" defaultValue={words} autoComplete="off" />
      <SubmitButton variant="secondary">{t('find')}</SubmitButton>
    </form>
  );
}
