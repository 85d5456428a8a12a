/** The frame of every form here: what is wrong, the fields, and the buttons that save and publish. */
import type { ReactNode } from 'react';
import { useText } from '#app/platform/use-text.ts';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { FormProblems } from '#app/ui/form/form-problems.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { EnterButton } from '#app/ui/form/rows.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { progressFormMessages } from '../../forms/messages-forms.ts';

export type Saving = {
  /** When the thing was last changed, as the form saw it; empty for a new one. */
  version: string;
  /** The words of the saving button. */
  save: string;
  /** The words of the publishing button; null where there is nothing to publish or the reader may not. */
  publish: string | null;
  /** What is said over the problems, where it is not that nothing was saved. */
  problems?: string | undefined;
  /** What stands right before the buttons, such as what readers would not find. */
  before?: ReactNode;
};

type FormFrameProps = {
  form: { id: string; allErrors: Record<string, string[]> };
  saving: Saving;
  children: ReactNode;
};

export function FormFrame({ form, saving, children }: FormFrameProps) {
  const t = useText(progressFormMessages);
  return (
    <form method="post" id={form.id} className="sd-form" data-guard noValidate>
      <EnterButton label={saving.save} intent="save" />
      <FormProblems title={saving.problems ?? t('problems')} form={form} />
      <HiddenField name="version" value={saving.version} />
      {children}
      {saving.before}
      <FormActions>
        <SubmitButton name="intent" value="save">
          {saving.save}
        </SubmitButton>
        {saving.publish === null ? null : (
          <SubmitButton variant="secondary" name="intent" value="publish">
            {saving.publish}
          </SubmitButton>
        )}
      </FormActions>
    </form>
  );
}
