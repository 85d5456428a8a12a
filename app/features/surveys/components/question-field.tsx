/** One question as native controls: whatever its type, it works without a script, by keyboard and on a small screen. */
import { useSaid } from '#app/platform/use-text.ts';
import { shownField } from '../engine/form.ts';
import { answeringMessages } from '../messages.ts';
import type { QuestionView } from '../page-view.ts';
import { MediaLinks } from '../renditions/components/media-links.tsx';
import { Picture } from '../renditions/components/picture.tsx';
import { rowMessages } from '../repeated/messages.ts';
import { Choices, Dropdown } from './fields/choices.tsx';
import { Line } from './fields/line.tsx';
import { Matrix } from './fields/matrix.tsx';
import { Lines, Ranking } from './fields/parts.tsx';
import { FileAnswer } from './fields/file-field.tsx';
import { RepeatedField } from './fields/repeated-field.tsx';
import { Computed } from './fields/shown.tsx';
import { Words } from './fields/words.tsx';

/** The controls of a question, and the mark that says the person could answer it. */
export function QuestionField({ question, isCell = false }: { question: QuestionView; isCell?: boolean }) {
  const say = useSaid(answeringMessages);
  const inRow = useSaid(rowMessages);
  const controls = <Controls question={question} />;
  return (
    <>
      {question.isDisabled ? null : <input type="hidden" name={shownField} value={question.name} />}
      {question.isDisabled ? (
        <fieldset disabled className="nhsuk-fieldset">
          <p className="nhsuk-hint">{isCell ? inRow('notOpen') : say('notNeeded')}</p>
          {controls}
        </fieldset>
      ) : (
        controls
      )}
    </>
  );
}

/** A cell of a row: as a question that stands alone, with its picture and its links. */
function Cell({ question }: { question: QuestionView }) {
  return (
    <>
      <Picture picture={question.picture} />
      <MediaLinks media={question.media} question={question.title} />
      <QuestionField question={question} isCell />
    </>
  );
}

function Controls({ question }: { question: QuestionView }) {
  switch (question.type) {
    case 'radiogroup':
    case 'checkbox':
    case 'tagbox':
    case 'imagepicker':
    case 'boolean':
    case 'rating':
      return <Choices question={question} />;
    case 'dropdown':
      return <Dropdown question={question} />;
    case 'comment':
      return <Words question={question} />;
    case 'text':
    case 'slider':
      return <Line question={question} />;
    case 'ranking':
      return <Ranking question={question} />;
    case 'multipletext':
      return <Lines question={question} />;
    case 'matrix':
      return <Matrix question={question} />;
    case 'expression':
      return <Computed question={question} />;
    case 'matrixdropdown':
    case 'matrixdynamic':
    case 'paneldynamic':
      return <RepeatedField question={question} draw={(cell) => <Cell question={cell} />} />;
    case 'file':
      return <FileAnswer question={question} />;
    default:
      return null;
  }
}
