/** A file to send; its form needs encType="multipart/form-data". */
import type { FieldSource } from './field.ts';
import { describeControl, resolveField } from './field.ts';
import type { FieldTexts } from './field-group.tsx';
import { FieldGroup } from './field-group.tsx';

export type FileFieldProps = FieldSource & FieldTexts & { accept?: string; multiple?: boolean };

export function FileField(props: FileFieldProps) {
  const field = resolveField(props);
  return (
    <FieldGroup {...props} field={field}>
      <input
        className={field.errors.length > 0 ? 'sd-file sd-file--error' : 'sd-file'}
        id={field.id}
        name={field.name}
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        {...describeControl(field, Boolean(props.hint))}
      />
    </FieldGroup>
  );
}
