/** What staff fill in for a contribution that came another way; which fields matter depends on how it came. */
import { useText } from '#app/platform/use-text.ts';
import { Fieldset } from '#app/ui/form/fieldset.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import type { EntryField, TypedEntry } from '../entry-form.ts';
import { enteredChannels } from '../ledger.ts';
import { entryMessages } from '../messages-ledger.ts';

export type EntryFormProps = {
  /** Two posts with one key are one contribution. */
  idempotencyKey: string;
  typed: TypedEntry;
  errors: Partial<Record<EntryField, string[]>>;
  activities: { id: string; title: string }[];
};

export function EntryForm({ idempotencyKey, typed, errors, activities }: EntryFormProps) {
  const t = useText(entryMessages);
  const of = (name: EntryField) => ({ name, defaultValue: typed[name] ?? '', errors: errors[name] ?? [] });
  return (
    <form method="post" className="sd-form" data-guard noValidate>
      <HiddenField name="key" value={idempotencyKey} />
      <RadioGroup
        {...of('channel')}
        label={t('channel')}
        choices={enteredChannels.map((channel) => ({ value: channel, label: t(`channel_${channel}`) }))}
      />
      <TextField {...of('day')} label={t('day')} hint={t('dayHint')} width={20} autoComplete="off" />
      <TextField {...of('title')} label={t('name')} hint={t('nameHint')} autoComplete="off" />
      <TextArea {...of('body')} label={t('body')} hint={t('bodyHint')} rows={8} />
      <TextField
        {...of('signatures')}
        label={t('signatures')}
        hint={t('signaturesHint')}
        optional={t('optional')}
        width={10}
        autoComplete="off"
      />
      <TextField {...of('source')} label={t('source')} hint={t('sourceHint')} optional={t('optional')} />
      <TextField {...of('address')} label={t('address')} hint={t('addressHint')} optional={t('optional')} />
      {activities.length > 0 ? (
        <SelectField
          {...of('activityId')}
          label={t('activity')}
          hint={t('activityHint')}
          optional={t('optional')}
          placeholder={t('activityNone')}
          options={activities.map(({ id, title }) => ({ value: id, label: title }))}
        />
      ) : null}
      <Fieldset id="sender" legend={t('senderTitle')} hint={t('senderHint')}>
        <TextField {...of('senderName')} label={t('senderName')} optional={t('optional')} autoComplete="off" />
        <TextField {...of('senderContact')} label={t('senderContact')} optional={t('optional')} autoComplete="off" />
      </Fieldset>
      <FormActions>
        <SubmitButton>{t('save')}</SubmitButton>
      </FormActions>
    </form>
  );
}
