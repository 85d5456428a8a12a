/** The form of a set: what its source calls it, how many it counts, and who says so. */
import { useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { FormProblems } from '#app/ui/form/form-problems.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { setKinds } from '../../items.ts';
import { priorityMessages } from '../messages.ts';
import type { SetValues } from '../set-form.ts';

type SetFormProps = {
  /** Null for a new set. */
  set: SetValues | null;
  lastResult: SubmissionResult | undefined;
  mayDelete: boolean;
};

export function SetForm({ set, lastResult, mayDelete }: SetFormProps) {
  const t = useText(priorityMessages);
  const [form, fields] = useForm<SetValues>({ id: 'set', lastResult, ...(set && { defaultValue: set }) });
  return (
    <>
      <form method="post" id={form.id} className="sd-form" data-guard noValidate>
        <FormProblems title={t('notSaved')} form={form} />
        {set ? <HiddenField name="id" value={set.id} /> : null}
        <TextField field={fields.title} label={t('setTitle')} hint={t('setTitleHint')} />
        {set ? (
          <HiddenField name="holds" value={set.holds} />
        ) : (
          <RadioGroup
            field={fields.holds}
            label={t('holds')}
            choices={setKinds.map((value) => ({ value, label: t(`holds_${value}`) }))}
          />
        )}
        <TextField
          field={fields.statedCount}
          label={t('stated')}
          hint={t('statedHint')}
          inputMode="numeric"
          width={4}
        />
        <TextField field={fields.source} label={t('source')} hint={t('sourceHint')} />
        <FormActions>
          <SubmitButton name="intent" value="save">
            {set ? t('saveSet', { title: set.title }) : t('addSet')}
          </SubmitButton>
        </FormActions>
      </form>
      {set && mayDelete ? (
        <form method="post">
          <HiddenField name="id" value={set.id} />
          <SubmitButton variant="warning" name="intent" value="delete">
            {t('deleteSet', { title: set.title })}
          </SubmitButton>
        </form>
      ) : null}
    </>
  );
}
