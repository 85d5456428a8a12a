/** One question as native controls: whatever its type, it works without a script, by keyboard and on a small screen. */
import { useText } from '#app/platform/use-text.ts';
import { CheckboxGroup } from '#app/ui/form/checkbox-group.tsx';
import { Fieldset } from '#app/ui/form/fieldset.tsx';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { shownField } from '../engine/form.ts';
import { answeringMessages } from '../messages.ts';
import type { QuestionView } from '../page-view.ts';

type Texts = { label: string; hint?: string; optional?: string };

function useTexts(question: QuestionView): Texts {
  const t = useText(answeringMessages);
  const ends =
    question.ends.low && question.ends.high ? t('scale', { low: question.ends.low, high: question.ends.high }) : '';
  const hint = [question.description, ends].filter(Boolean).join(' ');
  return {
    label: question.title,
    ...(hint === '' ? {} : { hint }),
    ...(question.isRequired ? { optional: t('required') } : {}),
  };
}

/** The box beside "other": always there, since nothing can show it without a script. */
function OtherText({ question }: { question: QuestionView }) {
  const t = useText(answeringMessages);
  if (!question.comment) return null;
  const option = question.options.find((one) => one.code === 'other')?.text ?? t('optionOther');
  const { field, value, maxLength } = question.comment;
  return (
    <TextField
      name={field}
      label={t('otherLabel', { option })}
      defaultValue={value}
      maxLength={maxLength}
      autoComplete="off"
    />
  );
}

function Choices({ question }: { question: QuestionView }) {
  const texts = useTexts(question);
  const Group = question.type === 'checkbox' ? CheckboxGroup : RadioGroup;
  const choices = question.options.map(({ code, text }) => ({
    value: code,
    label: text,
    ...(code === 'other' && question.comment ? { more: <OtherText question={question} /> } : {}),
  }));
  const chosen = question.options.filter((option) => option.isChosen).map((option) => option.code);
  return <Group name={question.name} {...texts} choices={choices} defaultValue={chosen} errors={question.errors} />;
}

function Dropdown({ question }: { question: QuestionView }) {
  const t = useText(answeringMessages);
  const texts = useTexts(question);
  const options = question.options.map(({ code, text }) => ({ value: code, label: text }));
  return (
    <>
      <SelectField
        name={question.name}
        {...texts}
        options={options}
        placeholder={t('chooseOne')}
        defaultValue={question.values[question.name] ?? ''}
        errors={question.errors}
      />
      <OtherText question={question} />
    </>
  );
}

const kinds = {
  email: { type: 'email', inputMode: 'email' },
  tel: { type: 'tel', inputMode: 'tel' },
  url: { type: 'url', inputMode: 'url' },
  number: { type: 'text', inputMode: 'decimal', width: 5 },
  time: { type: 'text', width: 5 },
  text: { type: 'text' },
  date: { type: 'text' },
  month: { type: 'text' },
} as const;

function Line({ question }: { question: QuestionView }) {
  const { name, maxLength } = question;
  return (
    <TextField
      name={name}
      {...useTexts(question)}
      {...kinds[question.inputType]}
      {...(maxLength === null ? {} : { maxLength })}
      defaultValue={question.values[name] ?? ''}
      errors={question.errors}
      autoComplete={question.autocomplete}
    />
  );
}

/** Day, month and year as three boxes: no picker is as quick for a date that one knows. */
function DateParts({ question }: { question: QuestionView }) {
  const t = useText(answeringMessages);
  const texts = useTexts(question);
  const parts = question.inputType === 'month' ? (['month', 'year'] as const) : (['day', 'month', 'year'] as const);
  const errorId = `${question.name}-error`;
  return (
    <Fieldset
      id={question.name}
      legend={texts.label}
      {...(texts.hint === undefined ? {} : { hint: texts.hint })}
      {...(question.errors.length > 0 ? { describedBy: errorId } : {})}
    >
      {question.errors.length > 0 ? (
        <p className="nhsuk-error-message" id={errorId}>
          {question.errors.join(' ')}
        </p>
      ) : null}
      {parts.map((part) => (
        <TextField
          key={part}
          name={`${question.name}-${part}`}
          label={t(part)}
          inputMode="numeric"
          width={part === 'year' ? 4 : 2}
          defaultValue={question.values[`${question.name}-${part}`] ?? ''}
          autoComplete="off"
        />
      ))}
    </Fieldset>
  );
}

function Words({ question }: { question: QuestionView }) {
  const t = useText(answeringMessages);
  const limit = question.maxLength ?? 5000;
  const count = {
    limit,
    message: t('charactersMax', { max: limit }),
    left: { one: t('charactersLeftOne'), other: t('charactersLeft') },
    atLimit: t('charactersNone'),
    over: { one: t('charactersOverOne'), other: t('charactersOver') },
  };
  return (
    <TextArea
      name={question.name}
      {...useTexts(question)}
      rows={6}
      defaultValue={question.values[question.name] ?? ''}
      errors={question.errors}
      count={count}
    />
  );
}

/** The controls of a question, and the mark that says the person has seen it. */
export function QuestionField({ question }: { question: QuestionView }) {
  return (
    <>
      <input type="hidden" name={shownField} value={question.name} />
      <Controls question={question} />
    </>
  );
}

function Controls({ question }: { question: QuestionView }) {
  switch (question.type) {
    case 'radiogroup':
    case 'checkbox':
    case 'boolean':
    case 'rating':
      return <Choices question={question} />;
    case 'dropdown':
      return <Dropdown question={question} />;
    case 'comment':
      return <Words question={question} />;
    case 'text':
      return question.inputType === 'date' || question.inputType === 'month' ? (
        <DateParts question={question} />
      ) : (
        <Line question={question} />
      );
  }
}
