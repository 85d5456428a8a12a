/** Questions in parts: things to put in order, several lines under one question. */
import { useMark, useSaid, useText } from '#app/platform/use-text.ts';
import { FieldErrors, groupClass, LabelText } from '#app/ui/form/field-group.tsx';
import { resolveField } from '#app/ui/form/field.ts';
import { Fieldset } from '#app/ui/form/fieldset.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import type { ReactNode } from 'react';
import { answeringMessages } from '../../messages.ts';
import type { QuestionView } from '../../page-view.ts';
import { LineField } from './line.tsx';
import { useTexts } from './texts.ts';

/** The legend, the hint and the errors that are of no single part. */
function Group({ question, children }: { question: QuestionView; children: ReactNode }) {
  const { label, hint, optional } = useTexts(question);
  const ofParts = new Set(question.parts.flatMap(({ errors }) => errors));
  const errors = question.errors.filter((error) => !ofParts.has(error));
  const field = resolveField({ name: question.name, id: `${question.name}-all`, errors });
  return (
    <div className={groupClass({ ...field, errors: question.errors })}>
      <Fieldset
        id={`${question.name}-all`}
        legend={<LabelText label={label} {...(optional === undefined ? {} : { optional })} />}
        {...(hint === undefined ? {} : { hint })}
        {...(errors.length > 0 ? { describedBy: field.errorId } : {})}
      >
        <FieldErrors field={field} />
        {children}
      </Fieldset>
    </div>
  );
}

/** A place to choose for each thing; a thing without a place stays out of the order. */
export function Ranking({ question }: { question: QuestionView }) {
  const t = useText(answeringMessages);
  const mark = useMark(answeringMessages);
  const places = question.parts.map((_, index) => {
    return { value: String(index + 1), label: t('place', { place: index + 1 }) };
  });
  return (
    <Group question={question}>
      {question.parts.map((part) => (
        <SelectField
          key={part.key}
          name={part.field}
          label={part.text}
          options={places}
          placeholder={t('noPlace')}
          placeholderMark={mark('noPlace')}
          defaultValue={part.values[part.field] ?? ''}
          errors={part.errors}
        />
      ))}
    </Group>
  );
}

export function Lines({ question }: { question: QuestionView }) {
  const say = useSaid(answeringMessages);
  return (
    <Group question={question}>
      {question.parts.map((part) => (
        <LineField
          key={part.key}
          line={part}
          texts={{ label: part.text, ...(part.isRequired ? { optional: say('required') } : {}) }}
        />
      ))}
    </Group>
  );
}
