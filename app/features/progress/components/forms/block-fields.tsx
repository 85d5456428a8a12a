/** One part of an update in its form: the fields of its kind, with rows of their own where it has some. */
import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { FieldErrors } from '#app/ui/form/field-group.tsx';
import { resolveField } from '#app/ui/form/field.ts';
import type { FieldLike } from '#app/ui/form/field.ts';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import type { BlockRow } from '../../forms/block-rows.ts';
import { newPlainRow } from '../../forms/values.ts';
import type { UpdateValues } from '../../forms/values.ts';
import { progressFormMessages } from '../../forms/messages-forms.ts';
import { Row, RowButton, RowMark } from '#app/ui/form/rows.tsx';
import { DateField, ProseField, StatusField } from './shared-fields.tsx';

export type Option = { value: string; label: string };

type BlockFieldsProps = {
  form: FormMetadata<UpdateValues>;
  field: FieldMetadata<BlockRow, UpdateValues>;
  number: number;
  things: Option[];
  participations: Option[];
};

/** What is wrong with a list as a whole, at the place its error link leads to. */
function ListErrors({ field }: { field: FieldLike }) {
  const resolved = resolveField({ field });
  return (
    <div id={resolved.id} tabIndex={-1}>
      <FieldErrors field={resolved} />
    </div>
  );
}

function Things({ form, field, number, things }: BlockFieldsProps) {
  const t = useText(progressFormMessages);
  const { nodes } = field.getFieldset();
  const { name } = nodes;
  return (
    <>
      <ListErrors field={nodes} />
      {nodes.getFieldList().map((one, index) => {
        const row = one.getFieldset();
        const place = { number: index + 1 };
        const up = form.reorder.getButtonProps({ name, from: index, to: index - 1 });
        const remove = form.remove.getButtonProps({ name, index });
        return (
          <Row
            key={one.name}
            legend={t('thing', place)}
            buttons={[
              ...(index > 0 ? [{ button: up, label: t('moveThingUp', place) }] : []),
              { button: remove, label: t('removeThing', place) },
            ]}
          >
            <RowMark field={row.row} />
            <SelectField field={row.nodeId} label={t('chooseThing')} placeholder={t('chooseThing')} options={things} />
          </Row>
        );
      })}
      <RowButton
        button={form.insert.getButtonProps({ name, defaultValue: newPlainRow })}
        label={t('addThing', { number })}
      />
    </>
  );
}

function Entries({ form, field, number }: BlockFieldsProps) {
  const t = useText(progressFormMessages);
  const { items } = field.getFieldset();
  const { name } = items;
  return (
    <>
      <ListErrors field={items} />
      {items.getFieldList().map((one, index) => {
        const row = one.getFieldset();
        const place = { number: index + 1 };
        const remove = form.remove.getButtonProps({ name, index });
        return (
          <Row key={one.name} legend={t('entry', place)} buttons={[{ button: remove, label: t('removeEntry', place) }]}>
            <RowMark field={row.row} />
            <TextArea field={row.text} label={t('entryText')} rows={2} />
            <StatusField field={row.status} />
            <DateField field={row.on} label={t('on')} />
          </Row>
        );
      })}
      <RowButton
        button={form.insert.getButtonProps({ name, defaultValue: newPlainRow })}
        label={t('addEntry', { number })}
      />
    </>
  );
}

/** The fields after the heading, by kind. */
export function BlockFields(props: BlockFieldsProps) {
  const t = useText(progressFormMessages);
  const row = props.field.getFieldset();
  switch (props.field.initialValue?.kind) {
    case 'list':
      return (
        <>
          <ProseField field={row.lead} label={t('lead')} rows={2} />
          <Things {...props} />
        </>
      );
    case 'entries':
      return <Entries {...props} />;
    case 'groups':
      return (
        <SelectField
          field={row.participationId}
          label={t('participation')}
          placeholder={t('chooseThing')}
          options={props.participations}
        />
      );
    case 'link':
      return (
        <>
          <TextField field={row.text} label={t('linkText')} />
          <TextField field={row.href} label={t('href')} type="url" spellCheck={false} />
        </>
      );
    default:
      return <ProseField field={row.markdown} label={t('markdown')} rows={8} />;
  }
}
