/** Every text of a survey beside one rendition of it, as one form. */
import { textAttributes } from '#app/lib/languages.ts';
import { useText } from '#app/platform/use-text.ts';
import { CheckboxGroup } from '#app/ui/form/checkbox-group.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import type { GridRow } from '../completeness.ts';
import { fieldOf, groupsOf, kindOf, tickOf } from '../grid.ts';
import type { GridGroup } from '../grid.ts';
import { manageRenditionMessages } from '../messages-manage.ts';

export type GridFormProps = {
  rendition: { key: string; english: string };
  rows: GridRow[];
  mark: string;
  typed: Record<string, string>;
  /** Paths of the texts that were said to be still right. */
  stillRight: readonly string[];
  errors: Record<string, string>;
};

/** Beyond this length a text is written in a box of several lines. */
const lineLength = 90;

const kindKeys = {
  title: 'property_title',
  description: 'property_description',
  text: 'property_text',
  alt: 'property_alt',
  else: 'property_else',
} as const;

type RowProps = Omit<GridFormProps, 'rows' | 'mark'> & { row: GridRow };

/** What a text was written for, and the way to say that it is right for the new words as well. */
function ChangedSince({ row, stillRight }: Pick<RowProps, 'row' | 'stillRight'>) {
  const t = useText(manageRenditionMessages);
  if (row.writtenFor === null) return null;
  return (
    <CheckboxGroup
      name={tickOf(row.path)}
      label={t('changedSince')}
      hint={<span className="sd-prewrap">{t('writtenFor', { words: row.writtenFor })}</span>}
      defaultValue={stillRight.includes(row.path) ? ['on'] : []}
      choices={[{ value: 'on', label: t('stillRight') }]}
    />
  );
}

function Row({ row, rendition, typed, stillRight, errors }: RowProps) {
  const t = useText(manageRenditionMessages);
  const error = errors[row.path];
  const field = {
    name: fieldOf(row.path),
    label: (
      <>
        <span className="sd-small sd-soft">{t(kindKeys[kindOf(row)])}</span>{' '}
        <span className="sd-prewrap">{row.main}</span>
      </>
    ),
    defaultValue: typed[row.path] ?? row.own,
    errors: error === undefined ? [] : [error],
    language: textAttributes(rendition.key),
  };
  return (
    <div className="sd-grid-row">
      {kindOf(row) === 'description' || row.main.length > lineLength ? (
        <TextArea {...field} rows={Math.min(8, 2 + Math.ceil(row.main.length / lineLength))} />
      ) : (
        <TextField {...field} autoComplete="off" />
      )}
      <ChangedSince row={row} stillRight={stillRight} />
    </div>
  );
}

function Group({ group, ...rest }: Omit<RowProps, 'row'> & { group: GridGroup }) {
  const t = useText(manageRenditionMessages);
  return (
    <fieldset className="sd-grid-group">
      <legend>{group.element === '' ? t('ofSurvey') : group.element}</legend>
      {group.rows.map((row) => (
        <Row key={row.path} row={row} {...rest} />
      ))}
    </fieldset>
  );
}

export function GridForm({ rows, mark, ...rest }: GridFormProps) {
  const t = useText(manageRenditionMessages);
  return (
    <form method="post" noValidate className="sd-grid" data-guard>
      <HiddenField name="mark" value={mark} />
      {groupsOf(rows).map((group) => (
        <Group key={group.key} group={group} {...rest} />
      ))}
      <FormActions>
        <SubmitButton name="intent" value="save">
          {t('save')}
        </SubmitButton>
      </FormActions>
    </form>
  );
}
