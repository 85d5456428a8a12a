/** The questions as JSON: paste or upload, and what is wrong with what was given. */
import { useText } from '#app/platform/use-text.ts';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { FileField } from '#app/ui/form/file-field.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import type { Problem } from '../../engine/json-guard.ts';
import { manageSurveyMessages } from '../../messages-manage.ts';
import { ProblemList } from './problem-list.tsx';

export type DraftFormProps = {
  /** As it was typed, where it was refused; else the stored draft. */
  text: string;
  problems: readonly Problem[];
};

/** What is wrong with what was given; nothing where nothing is. */
export function DraftProblems({ problems }: Pick<DraftFormProps, 'problems'>) {
  const t = useText(manageSurveyMessages);
  if (problems.length === 0) return null;
  const message = t('problemsIntro', { count: problems.length });
  return (
    <>
      <ErrorSummary title={t('problemsTitle')} errors={[{ fieldId: 'draft', message }]} />
      <ProblemList id="problems" problems={problems} />
    </>
  );
}

export function DraftForm({ text, problems }: DraftFormProps) {
  const t = useText(manageSurveyMessages);
  return (
    <form method="post" encType="multipart/form-data" className="sd-form">
      <TextArea
        name="draft"
        label={t('draft')}
        hint={t('draftHint')}
        rows={18}
        defaultValue={text}
        errors={problems.length > 0 ? [t('problemsIntro', { count: problems.length })] : []}
      />
      <FileField name="file" label={t('file')} hint={t('fileHint')} accept=".json,application/json" />
      <FormActions>
        <SubmitButton name="intent" value="draft">
          {t('saveDraft')}
        </SubmitButton>
      </FormActions>
    </form>
  );
}
