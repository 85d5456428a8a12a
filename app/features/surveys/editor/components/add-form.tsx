/** Adding a question: its words, how it is answered, its list; or a copy of one that is ready. */
import { useText } from '#app/platform/use-text.ts';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import type { AddProblem, AddTyped } from '../forms/add-post.server.ts';
import { editorMessages } from '../messages.ts';
import { typeWords } from './outline-list.tsx';

export type ReadyQuestion = { ready: string; title: string; type: string };

export type AddFormProps = {
  typed: AddTyped;
  problems: AddProblem[];
  types: string[];
  places: { value: string; label: string }[];
};

const idOf = { words: 'words', type: 'type', lines: 'lines', place: 'place' } as const;

export function AddProblems({ problems }: { problems: AddProblem[] }) {
  const t = useText(editorMessages);
  const errors = problems.map(({ field, message }) => (field === '' ? { message } : { message, fieldId: idOf[field] }));
  return <ErrorSummary title={t('problem')} errors={errors} />;
}

export function AddForm({ typed, problems, types, places }: AddFormProps) {
  const t = useText(editorMessages);
  const errorsOf = (field: AddProblem['field']) =>
    problems.filter((problem) => problem.field === field).map(({ message }) => message);
  return (
    <form method="post" className="sd-form" data-guard noValidate>
      <TextArea name="words" label={t('words')} rows={2} defaultValue={typed.words} errors={errorsOf('words')} />
      <div className="sd-types">
        <RadioGroup
          name="type"
          label={t('type')}
          defaultValue={typed.type}
          errors={errorsOf('type')}
          choices={types.map((type) => ({ value: type, label: typeWords(type, t) }))}
        />
      </div>
      <TextArea
        name="lines"
        label={t('list')}
        hint={t('listHint')}
        rows={6}
        defaultValue={typed.lines}
        errors={errorsOf('lines')}
      />
      <SelectField
        name="place"
        label={t('place')}
        options={places}
        defaultValue={typed.place}
        errors={errorsOf('place')}
      />
      <FormActions>
        <SubmitButton name="intent" value="add">
          {t('add')}
        </SubmitButton>
        <SubmitButton name="intent" value="another" variant="secondary">
          {t('addAnother')}
        </SubmitButton>
      </FormActions>
    </form>
  );
}

function ReadyList({ questions }: { questions: ReadyQuestion[] }) {
  const t = useText(editorMessages);
  return (
    <ul className="sd-items">
      {questions.map(({ ready, title, type }) => (
        <li key={ready}>
          <p>{title}</p>
          <div className="sd-items__meta">
            <span>{typeWords(type, t)}</span>
            <button type="submit" className="sd-button sd-button--quiet" name="ready" value={ready}>
              {t('addThis')}
              <span className="nhsuk-u-visually-hidden">: {title}</span>
            </button>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** One form for every ready question; each button says which. */
export function ReadyForm({
  own,
  harmonised,
  place,
}: {
  own: ReadyQuestion[];
  harmonised: ReadyQuestion[];
  place: string;
}) {
  const t = useText(editorMessages);
  return (
    <Section id="ready" title={t('addReady')} intro={t('addReadyIntro')}>
      <form method="post">
        <HiddenField name="place" value={place} />
        <h3>{t('ownLibrary')}</h3>
        {own.length === 0 ? <p>{t('ownLibraryEmpty')}</p> : <ReadyList questions={own} />}
        <h3>{t('harmonised')}</h3>
        <p>{t('harmonisedIntro')}</p>
        <ReadyList questions={harmonised} />
      </form>
    </Section>
  );
}
