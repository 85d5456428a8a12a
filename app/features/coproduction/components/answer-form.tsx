/** The representative's form: countersign, or a dissent with its words; and taking the answer back while nothing is public. */
import { useText } from '#app/platform/use-text.ts';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { manageCountersignMessages } from '../messages-manage.ts';

export type AnswerProblem = { field: 'words' | 'publicName' | null; message: string };
export type TypedAnswer = { words: string; publicName: string };

export function AnswerForm({ typed, problems }: { typed: TypedAnswer; problems: AnswerProblem[] }) {
  const t = useText(manageCountersignMessages);
  const errorsOf = (field: AnswerProblem['field']) =>
    problems.filter((problem) => problem.field === field).map(({ message }) => message);
  return (
    <form method="post" noValidate>
      <TextArea
        name="words"
        label={t('words')}
        hint={t('wordsHint')}
        defaultValue={typed.words}
        errors={errorsOf('words')}
      />
      <TextField
        name="publicName"
        label={t('publicName')}
        hint={t('publicNameHint')}
        optional={t('optional')}
        autoComplete="off"
        defaultValue={typed.publicName}
        errors={errorsOf('publicName')}
      />
      <FormActions>
        <SubmitButton name="intent" value="countersigned">
          {t('countersign')}
        </SubmitButton>
        <SubmitButton name="intent" value="dissent" variant="secondary">
          {t('dissent')}
        </SubmitButton>
      </FormActions>
      <p className="sd-small">{t('noMark')}</p>
    </form>
  );
}

export function TakeBackForm() {
  const t = useText(manageCountersignMessages);
  return (
    <form method="post">
      <p>{t('takeBackHint')}</p>
      <FormActions>
        <SubmitButton name="intent" value="take-back" variant="secondary">
          {t('takeBack')}
        </SubmitButton>
      </FormActions>
    </form>
  );
}
