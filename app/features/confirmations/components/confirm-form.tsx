/** The form "has this changed for you?": four answers, words and a code that may stay away. */
import { useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import type { ReactNode } from 'react';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { CheckboxGroup } from '#app/ui/form/checkbox-group.tsx';
import { FormProblems } from '#app/ui/form/form-problems.tsx';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { answers, mostWords } from '../confirmation.ts';
import { confirmationMessages } from '../messages.ts';

type Values = { answer: string; words: string; mayPublish: string; code: string };

type ConfirmFormProps = {
  lastResult?: SubmissionResult<string[]> | undefined;
  isMember: boolean;
  /** What is said before anybody types: who reads it, and what to do in danger. */
  safety: ReactNode;
};

const hinted = ['partly', 'not-yet-known'] as const;
const isHinted = (answer: string): answer is (typeof hinted)[number] => hinted.some((one) => one === answer);

export function ConfirmForm({ lastResult, isMember, safety }: ConfirmFormProps) {
  const t = useText(confirmationMessages);
  const [form, fields] = useForm<Values>({ id: 'confirm', lastResult });
  return (
    <form method="post" id={form.id} noValidate>
      <FormProblems title={t('formSummary')} form={form} />
      <RadioGroup
        field={fields.answer}
        label={t('answerLegend')}
        choices={answers.map((value) => ({
          value,
          label: t(`answer_${value}`),
          ...(isHinted(value) ? { hint: t(`answerHint_${value}`) } : {}),
        }))}
      />
      {safety}
      <TextArea
        field={fields.words}
        label={t('words')}
        hint={t('wordsHint')}
        rows={5}
        count={{
          limit: mostWords,
          message: t('wordsLeft', { max: mostWords }),
          left: { one: t('charsLeftOne'), other: t('charsLeftOther') },
          atLimit: t('leftNone'),
          over: { one: t('charsOverOne'), other: t('charsOverOther') },
        }}
      />
      <CheckboxGroup
        field={fields.mayPublish}
        label={t('mayPublish')}
        choices={[{ value: 'yes', label: t('mayPublishYes') }]}
      />
      <TextField
        field={fields.code}
        label={t('code')}
        hint={t('codeHint')}
        width={20}
        autoComplete="off"
        spellCheck={false}
      />
      {isMember ? (
        <Notice kind="info">
          <p>{t('memberNote')}</p>
        </Notice>
      ) : null}
      <p className="sd-small">{t('whoSees')}</p>
      <p className="sd-small">{t('replaces')}</p>
      <SubmitButton>{t('send')}</SubmitButton>
    </form>
  );
}
