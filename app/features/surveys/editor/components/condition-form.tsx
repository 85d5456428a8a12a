/** The builder of a condition: groups of tests of earlier answers, with buttons that add and remove. */
import { useText } from '#app/platform/use-text.ts';
import { CheckboxGroup } from '#app/ui/form/checkbox-group.tsx';
import { Fieldset } from '#app/ui/form/fieldset.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { EnterButton } from '#app/ui/form/rows.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import type { DraftCondition, DraftGroup, DraftTest } from '../conditions/builder.ts';
import { askedOf } from '../conditions/questions.ts';
import type { Askable } from '../conditions/questions.ts';
import type { ConditionAnswer, ConditionPage } from '../forms/condition.server.ts';
import { conditionMessages } from '../messages-conditions.ts';
import { fieldId } from './fields.tsx';

type Problems = ConditionAnswer['problems'];

const errorsOf = (problems: Problems, field: string): string[] =>
  problems.filter((problem) => problem.field === field).map(({ message }) => message);

function useAsked(kind: Askable['kind']) {
  const t = useText(conditionMessages);
  return askedOf[kind].map((asked) => ({
    value: asked,
    label: t(kind === 'many' && (asked === 'is' || asked === 'isnot') ? `asked_many_${asked}` : `asked_${asked}`),
  }));
}

type ValueProps = { name: string; test: DraftTest; askable: Askable; errors: string[] };

function Values({ name, test, askable, errors }: ValueProps) {
  const t = useText(conditionMessages);
  const shared = { name, id: fieldId(name), errors };
  const { kind, choices } = askable;
  if (kind === 'given') return null;
  if (kind === 'yesno') {
    const options = [
      { value: 'true', label: t('yes') },
      { value: 'false', label: t('no') },
    ];
    return <RadioGroup {...shared} label={t('value')} defaultValue={test.values} choices={options} />;
  }
  if (choices.length > 0)
    return (
      <CheckboxGroup
        {...shared}
        label={t('values')}
        hint={t('valuesHint')}
        defaultValue={test.values}
        choices={[...choices]}
      />
    );
  return (
    <TextField
      {...shared}
      label={t('value')}
      {...(kind === 'date' ? { hint: t('dateHint') } : {})}
      width={kind === 'text' ? 30 : 10}
      defaultValue={test.values[0] ?? ''}
      autoComplete="off"
    />
  );
}

type TestProps = { group: number; row: number; test: DraftTest; askables: readonly Askable[]; problems: Problems };

function TestFields({ group, row, test, askables, problems }: TestProps) {
  const t = useText(conditionMessages);
  const name = `g${group}.t${row}`;
  const found = askables.find((one) => one.name.toLowerCase() === test.name.toLowerCase());
  const askable: Askable = found ?? { name: test.name, label: test.name, kind: 'text', choices: [] };
  const asked = useAsked(askable.kind);
  return (
    <Fieldset legend={t('test', { number: row + 1, question: askable.label })}>
      <HiddenField name={`${name}.name`} value={test.name} />
      <SelectField
        name={`${name}.asked`}
        id={fieldId(`${name}.asked`)}
        label={t('asked')}
        options={asked}
        defaultValue={test.asked}
      />
      <Values name={`${name}.value`} test={test} askable={askable} errors={errorsOf(problems, `${name}.value`)} />
      <FormActions>
        <SubmitButton name="intent" value={`remove ${group} ${row}`} variant="quiet">
          {t('remove')}
          <span className="nhsuk-u-visually-hidden">: {askable.label}</span>
        </SubmitButton>
      </FormActions>
    </Fieldset>
  );
}

function Joining({ name, label, value }: { name: string; label: string; value: string }) {
  const t = useText(conditionMessages);
  return (
    <RadioGroup
      name={name}
      id={fieldId(name)}
      label={label}
      defaultValue={value}
      choices={[
        { value: 'and', label: t('join_and') },
        { value: 'or', label: t('join_or') },
      ]}
    />
  );
}

type NewTestProps = { group: number; askables: readonly Askable[]; problems: Problems; label: string; button: string };

function NewTest({ group, askables, problems, label, button }: NewTestProps) {
  const t = useText(conditionMessages);
  const name = `new${group}`;
  return (
    <>
      <SelectField
        name={name}
        label={label}
        placeholder={t('choose')}
        options={askables.map((one) => ({ value: one.name, label: one.label }))}
        errors={errorsOf(problems, name)}
      />
      <FormActions>
        <SubmitButton name="intent" value={`add ${group}`} variant="secondary">
          {button}
        </SubmitButton>
      </FormActions>
    </>
  );
}

type GroupProps = { at: number; group: DraftGroup; askables: readonly Askable[]; problems: Problems };

function GroupFields({ at, group, askables, problems }: GroupProps) {
  const t = useText(conditionMessages);
  return (
    <section aria-labelledby={`group-${at}`}>
      <h2 id={`group-${at}`}>{t('group', { number: at + 1 })}</h2>
      {group.tests.length > 1 ? (
        <Joining name={`g${at}.join`} label={t('howGroup')} value={group.join} />
      ) : (
        <HiddenField name={`g${at}.join`} value={group.join} />
      )}
      {group.tests.map((test, row) => (
        <TestFields key={row} group={at} row={row} test={test} askables={askables} problems={problems} />
      ))}
      <NewTest group={at} askables={askables} problems={problems} label={t('newTest')} button={t('addTest')} />
    </section>
  );
}

/** `said`: the words of a rule; null for what has none. `id` keeps two of them on one page apart. */
function SaidField({ said, id }: { said: string | null; id: string }) {
  const t = useText(conditionMessages);
  if (said === null) return null;
  return (
    <TextField name="said" id={id} label={t('said')} hint={t('saidHint')} defaultValue={said} autoComplete="off" />
  );
}

type Props = Pick<ConditionPage, 'mark' | 'askables'> & {
  builder: DraftCondition;
  said: string | null;
  problems: Problems;
};

export function ConditionBuilder({ mark, askables, builder, said, problems }: Props) {
  const t = useText(conditionMessages);
  const { groups, join } = builder;
  if (askables.length === 0) return <p>{t('noQuestions')}</p>;
  const next = groups.length;
  return (
    <form method="post" className="sd-form" data-guard noValidate>
      <HiddenField name="mark" value={mark} />
      <EnterButton label={t('save')} intent="save" />
      {groups.length > 1 ? (
        <Joining name="join" label={t('how')} value={join} />
      ) : (
        <HiddenField name="join" value={join} />
      )}
      {groups.map((group, at) => (
        <GroupFields key={at} at={at} group={group} askables={askables} problems={problems} />
      ))}
      <NewTest
        group={next}
        askables={askables}
        problems={problems}
        label={t(next === 0 ? 'newTestFirst' : 'addGroup')}
        button={t(next === 0 ? 'addTest' : 'addGroup')}
      />
      <SaidField said={said} id="said" />
      <FormActions>
        <SubmitButton name="intent" value="save">
          {t('save')}
        </SubmitButton>
        <SubmitButton name="intent" value="clear" variant="secondary">
          {t('clear')}
        </SubmitButton>
      </FormActions>
    </form>
  );
}

/** The same condition as its expression, for what the builder cannot say. */
export function ConditionText({ mark, text, said }: { mark: string; text: string; said: string | null }) {
  const t = useText(conditionMessages);
  return (
    <form method="post" className="sd-form" data-guard>
      <HiddenField name="mark" value={mark} />
      <TextArea name="text" label={t('asText')} hint={t('asTextHint')} rows={3} defaultValue={text} />
      <SaidField said={said} id="said-as-text" />
      <FormActions>
        <SubmitButton name="intent" value="save-text" variant="secondary">
          {t('saveText')}
        </SubmitButton>
      </FormActions>
    </form>
  );
}
