/** A question that is answered in rows: each row a group under its name, with buttons that add and take away. */
import { useSaid } from '#app/platform/use-text.ts';
import { FieldErrors, groupClass, Hint, LabelText } from '#app/ui/form/field-group.tsx';
import { resolveField } from '#app/ui/form/field.ts';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import type { ReactNode } from 'react';
import type { QuestionView } from '../../page-view.ts';
import { rowMessages } from '../../repeated/messages.ts';
import type { RowsView, RowView } from '../../page-view.ts';
import { useTexts } from './texts.ts';

type DrawCell = (cell: QuestionView) => ReactNode;

type RowProps = { row: RowView; rows: RowsView; number: number; question: string; draw: DrawCell };

/** The anchors let the browser come back to where the button was. */
function Row({ row, rows, number, question, draw }: RowProps) {
  const say = useSaid(rowMessages);
  const title = row.title === '' ? say('row', { number }) : row.title;
  return (
    <fieldset className={rows.isGrid ? 'sd-row sd-row--grid' : 'sd-row'} id={row.id}>
      <legend className="sd-row__legend">{title}</legend>
      <div className="sd-row__cells">
        {row.cells.map((cell) => (
          <div className="sd-row__cell" key={cell.name}>
            {draw(cell)}
          </div>
        ))}
      </div>
      {row.remove === '' ? null : (
        <SubmitButton
          name="_intent"
          value={row.remove}
          variant="quiet"
          formAction={`#${question}`}
          preventDoubleClick={false}
        >
          {rows.removeText || say('remove')} <span className="nhsuk-u-visually-hidden">{title}</span>
        </SubmitButton>
      )}
    </fieldset>
  );
}

/** `draw` shows a cell as the question that it is. */
export function RepeatedField({ question, draw }: { question: QuestionView; draw: DrawCell }) {
  const say = useSaid(rowMessages);
  const { label, hint, optional } = useTexts(question);
  const { rows } = question;
  if (!rows) return null;
  const { errors } = question;
  const field = resolveField({ name: question.name, errors });
  const ids = [hint === undefined ? '' : field.hintId, errors.length > 0 ? field.errorId : ''].filter(Boolean);
  return (
    <div className={groupClass({ ...field, errors })}>
      <fieldset
        className="nhsuk-fieldset sd-rows"
        id={field.id}
        tabIndex={-1}
        aria-describedby={ids.length > 0 ? ids.join(' ') : undefined}
      >
        <legend className="nhsuk-fieldset__legend">
          <LabelText label={label} {...(optional === undefined ? {} : { optional })} />
        </legend>
        <Hint id={field.hintId} hint={hint} />
        <FieldErrors field={field} />
        {rows.countField === '' ? null : <HiddenField name={rows.countField} value={String(rows.count)} />}
        {rows.rows.length === 0 ? <p className="sd-soft">{say('none')}</p> : null}
        {rows.rows.map((row, index) => (
          <Row key={row.id} row={row} rows={rows} number={index + 1} question={question.name} draw={draw} />
        ))}
        {rows.add === '' ? null : (
          <SubmitButton
            name="_intent"
            value={rows.add}
            variant="secondary"
            formAction={`#${rows.nextId}`}
            preventDoubleClick={false}
          >
            {rows.addText || say(rows.count === 0 ? 'addFirst' : 'add')}
            <span className="nhsuk-u-visually-hidden">: {label}</span>
          </SubmitButton>
        )}
        {rows.most > 0 ? <p className="sd-small">{say('most', { max: rows.most })}</p> : null}
      </fieldset>
    </div>
  );
}
