/** Choices as radios or ticks, with a picture beside each where there is one, and the box beside "other". */
import { useMark, useSaid, useText } from '#app/platform/use-text.ts';
import { CheckboxGroup } from '#app/ui/form/checkbox-group.tsx';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { answeringMessages } from '../../messages.ts';
import type { OptionView, QuestionView } from '../../page-view.ts';
import { Picture } from '../../renditions/components/picture.tsx';
import { StoredImage } from '../stored-image.tsx';
import { useTexts } from './texts.ts';

/** The box beside "other": always there, since nothing can show it without a script. */
function OtherText({ question }: { question: QuestionView }) {
  const t = useText(answeringMessages);
  const say = useSaid(answeringMessages);
  if (!question.comment) return null;
  const option = question.options.find((one) => one.code === 'other')?.text ?? t('optionOther');
  const { field, value, maxLength } = question.comment;
  return (
    <TextField
      name={field}
      label={say('otherLabel', { option })}
      defaultValue={value}
      maxLength={maxLength}
      autoComplete="off"
    />
  );
}

/** The words are the label, so that the picture itself says nothing twice. */
function Label({ option: { image, picture, text } }: { option: OptionView }) {
  if (image === null && picture === null) return text;
  return (
    <>
      {image === null ? (
        <Picture picture={picture} isSmall />
      ) : (
        <StoredImage image={image} alt="" className="sd-choice-image" sizes="12rem" />
      )}
      <span>{text}</span>
    </>
  );
}

export function Choices({ question }: { question: QuestionView }) {
  const texts = useTexts(question);
  const Group = question.isMany ? CheckboxGroup : RadioGroup;
  const choices = question.options.map((option) => ({
    value: option.code,
    label: <Label option={option} />,
    disabled: option.isDisabled,
    ...(option.code === 'other' && question.comment ? { more: <OtherText question={question} /> } : {}),
  }));
  const chosen = question.options.filter((option) => option.isChosen).map((option) => option.code);
  return <Group name={question.name} {...texts} choices={choices} defaultValue={chosen} errors={question.errors} />;
}

export function Dropdown({ question }: { question: QuestionView }) {
  const t = useText(answeringMessages);
  const mark = useMark(answeringMessages);
  const texts = useTexts(question);
  const options = question.options
    .filter(({ isDisabled }) => !isDisabled)
    .map(({ code, text }) => ({ value: code, label: text }));
  return (
    <>
      <SelectField
        name={question.name}
        {...texts}
        options={options}
        placeholder={t('chooseOne')}
        placeholderMark={mark('chooseOne')}
        defaultValue={question.values[question.name] ?? ''}
        errors={question.errors}
      />
      <OtherText question={question} />
    </>
  );
}
