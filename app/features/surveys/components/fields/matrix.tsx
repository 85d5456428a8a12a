/** One choice a row: one HTML, a group of radios a row, which a wide screen draws as a table. */
import { FieldErrors, groupClass, Hint, LabelText } from '#app/ui/form/field-group.tsx';
import { resolveField } from '#app/ui/form/field.ts';
import type { LineView, QuestionView } from '../../page-view.ts';
import { useTexts } from './texts.ts';

type Row = LineView & { key: string; text: string };

/** Every radio carries its own label, which a wide screen leaves to the head of its column for the eye alone. */
function MatrixRow({ row, question }: { row: Row; question: QuestionView }) {
  const field = resolveField({ name: row.field, errors: row.errors });
  const described = row.errors.length > 0 ? field.errorId : undefined;
  return (
    <fieldset className="sd-matrix__row" aria-describedby={described}>
      <legend className="nhsuk-label sd-matrix__legend">{row.text}</legend>
      <FieldErrors field={field} />
      <div className="sd-matrix__cells">
        {question.options.map((option, index) => {
          const id = index === 0 ? field.id : `${field.id}-${String(index + 1)}`;
          return (
            <div className="nhsuk-radios__item sd-matrix__cell" key={option.code}>
              <input
                className="nhsuk-radios__input"
                type="radio"
                id={id}
                name={row.field}
                value={option.code}
                defaultChecked={row.values[row.field] === option.code}
              />
              <label className="nhsuk-label nhsuk-radios__label sd-matrix__label" htmlFor={id}>
                <span className="sd-matrix__words">{option.text}</span>
              </label>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

export function Matrix({ question }: { question: QuestionView }) {
  const { label, hint, optional } = useTexts(question);
  const ofRows = new Set(question.parts.flatMap(({ errors }) => errors));
  const errors = question.errors.filter((error) => !ofRows.has(error));
  const field = resolveField({ name: question.name, id: `${question.name}-all`, errors });
  const ids = [hint === undefined ? '' : field.hintId, errors.length > 0 ? field.errorId : ''].filter(Boolean);
  return (
    <div className={groupClass({ ...field, errors: question.errors })}>
      <fieldset
        className="nhsuk-fieldset sd-matrix"
        id={field.id}
        aria-describedby={ids.length > 0 ? ids.join(' ') : undefined}
      >
        <legend className="nhsuk-fieldset__legend">
          <LabelText label={label} {...(optional === undefined ? {} : { optional })} />
        </legend>
        <Hint id={field.hintId} hint={hint} />
        <FieldErrors field={field} />
        <div className="sd-matrix__body">
          <div className="sd-matrix__head" aria-hidden="true">
            <div className="sd-matrix__heads">
              {question.options.map((option) => (
                <span key={option.code}>{option.text}</span>
              ))}
            </div>
          </div>
          {question.parts.map((row) => (
            <MatrixRow key={row.key} row={row} question={question} />
          ))}
        </div>
      </fieldset>
    </div>
  );
}
