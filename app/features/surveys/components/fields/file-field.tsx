/** Files as an answer: the chooser, what may be chosen, and what is added already with a button to take it away. */
import { useSaid, useText } from '#app/platform/use-text.ts';
import { FileField } from '#app/ui/form/file-field.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import type { QuestionView } from '../../page-view.ts';
import { rowMessages } from '../../repeated/messages.ts';
import type { FilesView } from '../../page-view.ts';
import { sentences, useTexts } from './texts.ts';

const kindNames = {
  image: 'kind_image',
  pdf: 'kind_pdf',
  document: 'kind_document',
  audio: 'kind_audio',
} as const;

const isKind = (kind: string): kind is keyof typeof kindNames => kind in kindNames;

function Kept({ files, question }: { files: FilesView; question: string }) {
  const say = useSaid(rowMessages);
  if (files.kept.length === 0) return null;
  return (
    <>
      <p>{say('filesKept')}</p>
      <ul className="sd-kept-files">
        {files.kept.map(({ id, drop }, index) => (
          <li key={id}>
            <HiddenField name={files.keptField} value={id} />
            <span>{say('filesKeptItem', { number: index + 1 })}</span>{' '}
            <SubmitButton
              name="_intent"
              value={drop}
              variant="quiet"
              formAction={`#${question}`}
              preventDoubleClick={false}
            >
              {say('remove')}{' '}
              <span className="nhsuk-u-visually-hidden">{say('filesKeptItem', { number: index + 1 })}</span>
            </SubmitButton>
          </li>
        ))}
      </ul>
    </>
  );
}

export function FileAnswer({ question }: { question: QuestionView }) {
  const t = useText(rowMessages);
  const say = useSaid(rowMessages);
  const { hint, ...texts } = useTexts(question);
  const { files } = question;
  if (!files) return null;
  const kinds = files.kinds.filter(isKind).map((kind) => t(kindNames[kind]));
  const count =
    files.most === 1
      ? say('filesOne', { size: files.maxSize })
      : say('filesMany', { most: files.most, size: files.maxSize });
  const rules = [hint ?? '', count, say('filesKinds', { kinds: kinds.join('; ') }), say('filesName')];
  const isFull = files.kept.length >= files.most;
  return (
    <>
      <FileField
        name={question.name}
        {...texts}
        hint={sentences(rules)}
        accept={files.accept}
        multiple={files.most > 1}
        errors={question.errors}
      />
      <Kept files={files} question={question.name} />
      {isFull ? <p className="sd-small">{say('filesFull')}</p> : null}
      <SubmitButton
        name="_intent"
        value="stay"
        variant="secondary"
        formAction={`#${question.name}`}
        preventDoubleClick={false}
      >
        {say('filesAdd')}
      </SubmitButton>
    </>
  );
}
