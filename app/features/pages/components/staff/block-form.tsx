/** The form of one block, drawn from the description of its fields. */
import { useText } from '#app/platform/use-text.ts';
import { ButtonLink } from '#app/ui/form/button-link.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { Fieldset } from '#app/ui/form/fieldset.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { PartialDateField } from '#app/ui/form/partial-date-field.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import type { BlockKind } from '../../blocks.ts';
import { fieldsOf } from '../../forms/block-fields.ts';
import type { Field, SimpleField } from '../../forms/block-fields.ts';
import { countRows } from '../../forms/block-form.ts';
import type { FieldFault, Texts } from '../../forms/block-form.ts';
import { pageManageMessages } from '../../messages-manage.ts';
import type { Choice, Choices } from '../../reads/choices.server.ts';
import { PictureChoices } from './picture-choices.tsx';

type Props = {
  kind: BlockKind;
  here: string;
  revision: number;
  texts: Texts;
  faults: Record<string, FieldFault>;
  /** Said above everything, such as that somebody else changed the draft. */
  problem: string;
  choices: Choices;
  /** Where pictures are added. */
  picturesHref: string;
  /** How many blank rows stand below those that are filled in. */
  blankRows: number;
};

type Key = Parameters<ReturnType<typeof useText<(typeof pageManageMessages)['english']>>>[0];
const idOf = (name: string) => `block-${name.replace(/\W+/g, '-')}`;

type PartProps = Pick<Props, 'texts' | 'faults' | 'choices' | 'picturesHref'> & { name: string; label: string };

function useOptions(choices: readonly Choice[]) {
  const t = useText(pageManageMessages);
  return choices.map(({ id, label, isPublic }) => ({ value: id, label: isPublic ? label : t('notPublic', { label }) }));
}

function ChoiceSelect({ name, label, texts, faults, from }: PartProps & { from: readonly Choice[] }) {
  const t = useText(pageManageMessages);
  const options = useOptions(from);
  const chosen = texts[name] ?? '';
  const isKnown = chosen === '' || options.some((option) => option.value === chosen);
  return (
    <SelectField
      name={name}
      id={idOf(name)}
      label={label}
      placeholder={t('none')}
      defaultValue={chosen}
      errors={faults[name] ? [t(faults[name])] : []}
      options={isKnown ? options : [...options, { value: chosen, label: chosen }]}
    />
  );
}

function Simple({ field, ...props }: PartProps & { field: SimpleField }) {
  const t = useText(pageManageMessages);
  const { name, label, texts, faults, choices } = props;
  const fault = faults[name];
  const hint = 'hint' in field && field.hint ? { hint: t(field.hint) } : {};
  const typed = { defaultValue: texts[name] ?? '', errors: fault ? [t(fault)] : [] };
  const shared = { name, id: idOf(name), label, ...typed, ...hint };
  switch (field.as) {
    case 'long':
      return <TextArea {...shared} rows={field.name === 'markdown' ? 12 : 4} />;
    case 'date':
      return <PartialDateField {...shared} hint={t('dateHint')} />;
    case 'select':
      return (
        <SelectField
          {...shared}
          options={field.options.map((option) => ({ value: option, label: t(`option_${option}` as Key) }))}
        />
      );
    case 'choice':
      return field.from === 'pictures' ? (
        <PictureChoices {...shared} pictures={choices.pictures} href={props.picturesHref} />
      ) : (
        <ChoiceSelect {...props} from={choices[field.from]} />
      );
    case 'number':
      return <TextField {...shared} inputMode="decimal" width={10} autoComplete="off" />;
    default:
      return <TextField {...shared} autoComplete="off" spellCheck={field.as !== 'address'} />;
  }
}

function FieldView({
  field,
  texts,
  faults,
  choices,
  picturesHref,
  blankRows,
}: { field: Field } & Pick<Props, 'texts' | 'faults' | 'choices' | 'picturesHref' | 'blankRows'>) {
  const t = useText(pageManageMessages);
  const label = t(`field_${field.name}` as Key);
  const shared = { texts, faults, choices, picturesHref };
  if (field.as === 'lines')
    return (
      <TextArea name={field.name} id={idOf(field.name)} label={label} rows={5} defaultValue={texts[field.name] ?? ''} />
    );
  if (field.as !== 'choices' && field.as !== 'rows')
    return <Simple field={field} name={field.name} label={label} {...shared} />;
  const places = Array.from({ length: countRows(texts, field.name) + blankRows }, (_, place) => place);
  if (field.as === 'choices')
    return (
      <Fieldset legend={label}>
        {places.map((place) => (
          <ChoiceSelect
            key={place}
            name={`${field.name}.${String(place)}`}
            label={String(place + 1)}
            from={choices[field.from]}
            {...shared}
          />
        ))}
      </Fieldset>
    );
  return places.map((place) => (
    <Fieldset key={place} legend={t('row', { name: label, number: place + 1 })}>
      {field.of.map((part) => (
        <Simple
          key={part.name}
          field={part}
          name={`${field.name}.${String(place)}.${part.name}`}
          label={t(`field_${part.name}` as Key)}
          {...shared}
        />
      ))}
    </Fieldset>
  ));
}

export function BlockForm(props: Props) {
  const t = useText(pageManageMessages);
  const { kind, here, revision, texts, faults, problem } = props;
  const fields = fieldsOf[kind];
  const hasRows = fields.some((field) => field.as === 'rows' || field.as === 'choices');
  const errors = [
    ...(problem === '' ? [] : [{ message: problem }]),
    ...Object.entries(faults).map(([name, fault]) => ({ fieldId: idOf(name), message: t(fault) })),
  ];
  return (
    <>
      <ErrorSummary title={t('problem')} errors={errors} />
      <form method="post" className="sd-form" data-guard noValidate>
        <HiddenField name="revision" value={String(revision)} />
        <TextField
          name="heading"
          id={idOf('heading')}
          label={t('heading')}
          hint={t('headingHint')}
          defaultValue={texts['heading'] ?? ''}
          errors={faults['heading'] ? [t(faults['heading'])] : []}
          autoComplete="off"
        />
        <SelectField
          name="level"
          id={idOf('level')}
          label={t('level')}
          defaultValue={texts['level'] ?? '2'}
          options={[
            { value: '2', label: t('level_2') },
            { value: '3', label: t('level_3') },
          ]}
        />
        {fields.map((field) => (
          <FieldView key={field.name} field={field} {...props} />
        ))}
        <FormActions>
          <SubmitButton name="intent" value="save">
            {t('saveBlock')}
          </SubmitButton>
          {hasRows ? (
            <SubmitButton name="intent" value="more" variant="secondary">
              {t('moreRows')}
            </SubmitButton>
          ) : null}
          <ButtonLink variant="quiet" href={here}>
            {t('cancel')}
          </ButtonLink>
        </FormActions>
      </form>
    </>
  );
}
