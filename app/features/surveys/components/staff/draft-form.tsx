/** The questions as JSON: paste or upload, and what is wrong with what was given. */
import { useText } from '#app/platform/use-text.ts';
import { CheckboxGroup } from '#app/ui/form/checkbox-group.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { FileField } from '#app/ui/form/file-field.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import type { Change } from '../../editor/adopt/changes.ts';
import { adoptMessages } from '../../editor/adopt/messages.ts';
import { AdoptionList } from '../../editor/components/adoption-list.tsx';
import { LostFields } from '../../editor/components/lost-fields.tsx';
import { editorMessages } from '../../editor/messages.ts';
import type { Problem } from '../../engine/json-guard.ts';
import { manageSurveyMessages } from '../../messages-manage.ts';
import type { LostAnswers } from '../../reads/editor/lost.server.ts';
import { ProblemList } from './problem-list.tsx';

export type DraftFormProps = {
  /** As it was typed, where it was refused; else the stored draft. */
  text: string;
  problems: readonly Problem[];
  /** What it would take out of what people could answer already, to be asked about first. */
  lost: readonly LostAnswers[];
  /** What would be left out or changed on the way in. */
  changes: readonly Change[];
  /** What somebody who agrees to the changes sends; null where there are none, or something else stands in the way. */
  agree: string | null;
};

/** A draft that nothing is wrong with. */
export const soundDraft = (text: string): DraftFormProps => ({
  text,
  problems: [],
  lost: [],
  changes: [],
  agree: null,
});

/** What is wrong with what was given, and what would be changed in it; nothing where nothing is. */
export function DraftProblems({ problems, lost, changes, agree }: Omit<DraftFormProps, 'text'>) {
  const t = useText(manageSurveyMessages);
  const say = useText(editorMessages);
  if (lost.length > 0)
    return <ErrorSummary title={t('problemsTitle')} errors={[{ fieldId: 'confirm', message: say('lost') }]} />;
  const message = t('problemsIntro', { count: problems.length });
  return (
    <>
      {problems.length === 0 ? null : (
        <>
          <ErrorSummary title={t('problemsTitle')} errors={[{ fieldId: 'draft', message }]} />
          <ProblemList id="problems" problems={problems} />
        </>
      )}
      <AdoptionList changes={changes} isReady={agree !== null} />
    </>
  );
}

/** One tick takes in what was given, with the changes that are listed. */
function Agreement({ agree }: Pick<DraftFormProps, 'agree'>) {
  const t = useText(adoptMessages);
  if (agree === null) return null;
  return (
    <CheckboxGroup
      name="adopt"
      label={t('title')}
      hint={t('agreeHint')}
      errors={[t('agreeMissing')]}
      choices={[{ value: agree, label: t('agree') }]}
    />
  );
}

export function DraftForm({ text, problems, lost, agree }: DraftFormProps) {
  const t = useText(manageSurveyMessages);
  return (
    <form method="post" encType="multipart/form-data" className="sd-form" data-guard>
      <LostFields lost={lost} />
      <Agreement agree={agree} />
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
