/** One line of input: words, a number, an address, a time; a date as its parts. */
import { useSaid } from '#app/platform/use-text.ts';
import { useErrorMark } from '#app/ui/form/english-errors.ts';
import { Fieldset } from '#app/ui/form/fieldset.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { answeringMessages } from '../../messages.ts';
import type { LineView, QuestionView } from '../../page-view.ts';
import { useTexts } from './texts.ts';
import type { Texts } from './texts.ts';

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

/** Day, month and year as three boxes: no picker is as quick for a date that one knows. */
function DateParts({ line, texts }: { line: LineView; texts: Texts }) {
  const say = useSaid(answeringMessages);
  const mark = useErrorMark();
  const parts = line.inputType === 'month' ? (['month', 'year'] as const) : (['day', 'month', 'year'] as const);
  const errorId = `${line.field}-error`;
  return (
    <Fieldset
      id={line.field}
      legend={texts.label}
      {...(texts.hint === undefined ? {} : { hint: texts.hint })}
      {...(line.errors.length > 0 ? { describedBy: errorId } : {})}
    >
      {line.errors.length > 0 ? (
        <p className="nhsuk-error-message" id={errorId}>
          {line.errors.map((error, index) => (
            <span key={error} {...mark(error)}>
              {index === 0 ? '' : ' '}
              {error}
            </span>
          ))}
        </p>
      ) : null}
      {parts.map((part) => (
        <TextField
          key={part}
          name={`${line.field}-${part}`}
          label={say(part)}
          inputMode="numeric"
          width={part === 'year' ? 4 : 2}
          defaultValue={line.values[`${line.field}-${part}`] ?? ''}
          autoComplete="off"
        />
      ))}
    </Fieldset>
  );
}

/** A line on its own or among others. */
export function LineField({ line, texts }: { line: LineView; texts: Texts }) {
  if (line.inputType === 'date' || line.inputType === 'month') return <DateParts line={line} texts={texts} />;
  return (
    <TextField
      name={line.field}
      {...texts}
      {...kinds[line.inputType]}
      {...(line.maxLength === null ? {} : { maxLength: line.maxLength })}
      defaultValue={line.values[line.field] ?? ''}
      errors={line.errors}
      autoComplete={line.autocomplete}
    />
  );
}

const lineOf = (question: QuestionView): LineView => ({ ...question, field: question.name });

export function Line({ question }: { question: QuestionView }) {
  return <LineField line={lineOf(question)} texts={useTexts(question)} />;
}
