/** One question of a form that is typed in: its number, its choices by number, and one box to type in. */
import { useText } from '#app/platform/use-text.ts';
import { Details } from '#app/ui/content/details.tsx';
import { Fieldset } from '#app/ui/form/fieldset.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import type { TypingBox, TypingQuestion } from '../../paper/enter-route.server.ts';
import { collectStaffMessages } from '../../messages-staff.ts';

const states = ['notStated', 'unreadable', 'twoTicks', 'preferNotToSay'] as const;

/** The choices with the numbers that stand on the sheet. */
function Codes({ options }: Pick<TypingBox, 'options'>) {
  if (options.length === 0) return null;
  return (
    <ul className="sd-typing__codes">
      {options.map(({ code, place, text }) => (
        <li key={code}>
          <strong>{place}</strong> {text}
        </li>
      ))}
    </ul>
  );
}

function Box({ box, label }: { box: TypingBox; label: string }) {
  const shared = { name: box.field, label, defaultValue: box.value, errors: box.errors };
  if (box.isLong) return <TextArea {...shared} rows={3} autoComplete="off" />;
  return (
    <>
      <Codes options={box.options} />
      <TextField {...shared} autoComplete="off" spellCheck={false} {...(box.isShort ? { width: 10 as const } : {})} />
    </>
  );
}

/** Rows for which the sheet has no room, open once something stands in them. */
function Overleaf({ boxes }: { boxes: TypingBox[] }) {
  const t = useText(collectStaffMessages);
  if (boxes.length === 0) return null;
  return (
    <Details summary={t('overleaf')} open={boxes.some(({ value, errors }) => value !== '' || errors.length > 0)}>
      {boxes.map((box) => (
        <Box key={box.field} box={box} label={box.label} />
      ))}
    </Details>
  );
}

/** Why there is no clear answer, where a letter in the box would be taken for words. */
function State({ question }: { question: TypingQuestion }) {
  const t = useText(collectStaffMessages);
  if (question.stateField === null) return null;
  return (
    <SelectField
      name={question.stateField}
      label={t('state')}
      placeholder={t('state_none')}
      options={states.map((state) => ({ value: state, label: t(`state_${state}`) }))}
      defaultValue={question.state}
    />
  );
}

export function TypingField({ question }: { question: TypingQuestion }) {
  const t = useText(collectStaffMessages);
  const { number, title, boxes } = question;
  const name = `${String(number)}. ${title}`;
  const [only] = boxes;
  if (question.isFile || only === undefined) {
    return (
      <>
        <p>{name}</p>
        <p className="sd-small">{t('fileOnPaper')}</p>
      </>
    );
  }
  // Choices stand between the question and its box.
  if (boxes.length === 1 && only.options.length === 0) {
    return (
      <>
        <Box box={only} label={name} />
        <State question={question} />
      </>
    );
  }
  return (
    <Fieldset legend={name}>
      {boxes.map((box) => (box.isOverleaf ? null : <Box key={box.field} box={box} label={box.label} />))}
      <Overleaf boxes={boxes.filter((box) => box.isOverleaf)} />
      <State question={question} />
    </Fieldset>
  );
}
