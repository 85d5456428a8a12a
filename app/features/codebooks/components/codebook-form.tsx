/** The codes of a draft, row by row; works by plain posts. */
import { useForm } from '@conform-to/react';
import type { FieldMetadata, FormMetadata, SubmissionResult } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { Details } from '#app/ui/content/details.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { FormProblems } from '#app/ui/form/form-problems.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { EnterButton, Row, RowMark } from '#app/ui/form/rows.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { limits } from '../codebook.ts';
import type { Code } from '../codebook.ts';
import { newRow } from '../forms.ts';
import type { CodebookValues } from '../forms.ts';
import { codebookStaffMessages } from '../messages-manage.ts';

type CodeRowProps = {
  form: Pick<FormMetadata<CodebookValues>, 'reorder' | 'remove'>;
  field: FieldMetadata<Code>;
  index: number;
  length: number;
};

const list = 'codes';

function CodeRow({ form, field, index, length }: CodeRowProps) {
  const t = useText(codebookStaffMessages);
  const row = field.getFieldset();
  const number = index + 1;
  const extras = [row.notUsedFor, row.example];
  // What was written, and what is wrong, is never folded away.
  const isOpen = extras.some(({ initialValue, errors }) => Boolean(initialValue) || (errors?.length ?? 0) > 0);
  const move = (to: number) => form.reorder.getButtonProps({ name: list, from: index, to });
  const buttons = [
    ...(index > 0 ? [{ button: move(index - 1), label: t('up', { number }) }] : []),
    ...(index < length - 1 ? [{ button: move(index + 1), label: t('down', { number }) }] : []),
    { button: form.remove.getButtonProps({ name: list, index }), label: t('remove', { number }) },
  ];
  return (
    <Row legend={t('codeNumber', { number })} buttons={buttons}>
      <RowMark field={row.id} />
      <TextField
        field={row.label}
        label={t('label')}
        hint={index === 0 ? t('labelHint') : undefined}
        maxLength={limits.label}
      />
      <TextArea field={row.usedFor} label={t('usedFor')} hint={index === 0 ? t('usedForHint') : undefined} rows={2} />
      <TextField
        field={row.folder}
        label={t('folder')}
        hint={index === 0 ? t('folderHint') : undefined}
        maxLength={limits.folder}
        optional={t('optional')}
      />
      <Details summary={t('more')} open={isOpen}>
        <TextArea
          field={row.notUsedFor}
          label={t('notUsedFor')}
          hint={index === 0 ? t('notUsedForHint') : undefined}
          rows={2}
          optional={t('optional')}
        />
        <TextArea
          field={row.example}
          label={t('example')}
          hint={index === 0 ? t('exampleHint') : undefined}
          rows={2}
          optional={t('optional')}
        />
      </Details>
    </Row>
  );
}

type CodebookFormProps = { values: CodebookValues; lastResult: SubmissionResult<string[]> | undefined };

export function CodebookForm({ values, lastResult }: CodebookFormProps) {
  const t = useText(codebookStaffMessages);
  const [form, fields] = useForm<CodebookValues>({ id: 'codebook', lastResult, defaultValue: values });
  const rows = fields.codes.getFieldList();
  const add = form.insert.getButtonProps({ name: fields.codes.name, defaultValue: newRow });
  const { seen } = fields;
  return (
    <form method="post" id={form.id} className="sd-form" data-guard noValidate>
      <EnterButton label={t('save')} intent="save" />
      <FormProblems title={t('problem')} form={form} />
      <HiddenField name={seen.name} value={seen.initialValue ?? values.seen} />
      <div id={`${form.id}-${list}`}>
        {rows.map((field, index) => (
          <CodeRow key={field.id} form={form} field={field} index={index} length={rows.length} />
        ))}
      </div>
      <FormActions>
        <SubmitButton variant="secondary" name={add.name} value={add.value} preventDoubleClick={false}>
          {t('add')}
        </SubmitButton>
      </FormActions>
      <TextArea
        field={fields.nothingToSort}
        label={t('nothingToSort')}
        hint={t('nothingToSortHint')}
        rows={2}
        optional={t('optional')}
      />
      <FormActions>
        <SubmitButton name="intent" value="save">
          {t('save')}
        </SubmitButton>
      </FormActions>
    </form>
  );
}
