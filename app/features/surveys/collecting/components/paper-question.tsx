/** One question as it stands on paper: boxes with their numbers, lines to write on, rows to fill. */
import type { ReactNode } from 'react';
import { useSaid, useText } from '#app/platform/use-text.ts';
import { branchWords } from '../paper/branch-words.ts';
import type { FormCell, FormKind, FormOption, FormQuestion } from '../paper/form-model.ts';
import { paperMessages } from '../paper/messages.ts';

/** An empty line to write on. */
const Line = ({ isShort = false }: { isShort?: boolean }) => (
  <span className={isShort ? 'sd-paper-line sd-paper-line--short' : 'sd-paper-line'} />
);

function Box({ option }: { option: FormOption }) {
  const say = useSaid(paperMessages);
  return (
    <li>
      <span className="sd-paper-box" />
      {option.text === String(option.place) ? null : <span className="sd-paper-code">{option.place}</span>}
      <span>
        {option.text}
        {option.isOther ? (
          <>
            {', '}
            {say('otherPlease')}
            {': '}
            <Line isShort />
          </>
        ) : null}
      </span>
    </li>
  );
}

/** A scale stands in one line; a long list takes two columns. */
function boxesClass(options: FormOption[]): string {
  if (options.every(({ text }) => text.length <= 3)) return 'sd-paper-boxes sd-paper-boxes--line';
  const isLong = options.length > 6 && options.every(({ text }) => text.length <= 60);
  return isLong ? 'sd-paper-boxes sd-paper-boxes--two' : 'sd-paper-boxes';
}

function Boxes({ options }: { options: FormOption[] }) {
  return (
    <ul className={boxesClass(options)}>
      {options.map((option) => (
        <Box key={option.code} option={option} />
      ))}
    </ul>
  );
}

const lineCount = 6;

function Lines() {
  return (
    <div className="sd-paper-lines">
      {Array.from({ length: lineCount }, (_, index) => (
        <Line key={index} />
      ))}
    </div>
  );
}

function Grid({ question }: { question: FormQuestion }) {
  return (
    <table className="sd-paper-grid">
      <thead>
        <tr>
          <td />
          {question.options.map(({ code, place, text }) => (
            <th key={code} scope="col">
              {text} <span className="sd-paper-code">{place}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {question.parts.map(({ key, text }) => (
          <tr key={key}>
            <th scope="row">{text}</th>
            {question.options.map(({ code }) => (
              <td key={code}>
                <span className="sd-paper-box" />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ cell }: { cell: FormCell }) {
  return cell.options.length > 0 ? <Boxes options={cell.options} /> : <Line />;
}

function Rows({ question }: { question: FormQuestion }) {
  const say = useSaid(paperMessages);
  const added = Array.from({ length: question.emptyRows }, (_, index) => ({
    key: `#${String(index)}`,
    text: say('emptyRow', { number: index + 1 }),
  }));
  return (
    <>
      {[...question.parts, ...added].map(({ key, text }) => (
        <section key={key} className="sd-paper-row">
          <h4>{text}</h4>
          <dl>
            {question.cells.map((cell) => (
              <div key={cell.name}>
                <dt>{cell.title}</dt>
                <dd>
                  <Cell cell={cell} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      {question.emptyRows > 0 ? <p className="sd-small">{say('moreRows')}</p> : null}
    </>
  );
}

function Items({ question, isRank }: { question: FormQuestion; isRank: boolean }) {
  const items = isRank ? question.options.map(({ code, text }) => ({ key: code, text })) : question.parts;
  return (
    <ul className="sd-paper-items">
      {items.map(({ key, text }) => (
        <li key={key}>
          {isRank ? <span className="sd-paper-box" /> : null}
          <span>{text}</span>
          {isRank ? null : <Line />}
        </li>
      ))}
    </ul>
  );
}

function body(question: FormQuestion): ReactNode {
  switch (question.kind) {
    case 'one':
    case 'many':
      return <Boxes options={question.options} />;
    case 'rank':
      return <Items question={question} isRank />;
    case 'items':
      return <Items question={question} isRank={false} />;
    case 'grid':
      return <Grid question={question} />;
    case 'rows':
      return <Rows question={question} />;
    case 'lines':
      return <Lines />;
    case 'file':
      return null;
    case 'number':
    case 'date':
    case 'month':
    case 'time':
      return <Line isShort />;
    case 'line':
      return <Line />;
  }
}

const howKeys = {
  one: 'tickOne',
  many: 'tickMany',
  rank: 'rankThem',
  grid: 'oneARow',
  number: 'writeNumber',
  date: 'writeDate',
  month: 'writeMonth',
  time: 'writeTime',
  file: 'sendAlong',
} as const satisfies Partial<Record<FormKind, string>>;

const hasHow = (kind: FormKind): kind is keyof typeof howKeys => Object.hasOwn(howKeys, kind);

export function PaperQuestion({ question }: { question: FormQuestion }) {
  const t = useText(paperMessages);
  const say = useSaid(paperMessages);
  const { number, title, description, kind, branch, ends, isRequired } = question;
  return (
    <li className="sd-paper-question" value={number}>
      <h3>
        <span className="sd-paper-number">{number}</span> {title}
        {isRequired ? <> {say('required')}</> : null}
      </h3>
      {branch === null ? null : (
        <p>
          <strong>{say('onlyIf', { when: branchWords(branch, t) })}</strong>
        </p>
      )}
      {description === '' ? null : <p>{description}</p>}
      <p className="sd-small">
        {hasHow(kind) ? say(howKeys[kind]) : null}
        {ends.low !== '' && ends.high !== '' ? <> {say('ends', ends)}</> : null}
      </p>
      {body(question)}
    </li>
  );
}
