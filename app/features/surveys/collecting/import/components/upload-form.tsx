/** Bringing in a file, and the files that were brought before. */
import { formatDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { DataTable } from '#app/ui/content/data-table.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { FileField } from '#app/ui/form/file-field.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import type { UploadView } from '../import-route.server.ts';
import { importMessages } from '../messages.ts';

const fields = ['file', 'source', 'day'] as const;

const listOf = (message: string | undefined) => (message === undefined ? [] : [message]);

function Before({ view }: { view: UploadView }) {
  const t = useText(importMessages);
  if (view.imports.length === 0) return <p>{t('none')}</p>;
  return (
    <DataTable
      id="files"
      caption={t('beforeCaption')}
      onPhone="stack"
      columns={[
        { key: 'source', header: t('source_column') },
        { key: 'day', header: t('day_column') },
        { key: 'state', header: t('state_column') },
        { key: 'stored', header: t('stored_column'), numeric: true },
      ]}
      rows={view.imports.map(({ id, source, startedOn, state, storedCount }) => ({
        id,
        cells: {
          source: <a href={`${view.here}/${id}`}>{source}</a>,
          day: formatDay(startedOn),
          state: t(`state_${state}`),
          stored: storedCount,
        },
      }))}
    />
  );
}

export function UploadForm({ view }: { view: UploadView }) {
  const t = useText(importMessages);
  const problems = fields.flatMap((field) => {
    const message = view.errors[field];
    return message === undefined ? [] : [{ fieldId: field, message }];
  });
  return (
    <>
      <ErrorSummary title={t('problem')} errors={problems} />
      <PageHead kicker={view.title} title={t('title')} lead={t('lead')} />
      <form method="post" action={view.here} encType="multipart/form-data" noValidate>
        <FileField
          name="file"
          label={t('file')}
          hint={t('fileHint', view.limits)}
          accept=".csv,.xlsx,text/csv"
          errors={listOf(view.errors.file)}
        />
        <TextField
          name="source"
          label={t('source')}
          hint={t('sourceHint')}
          maxLength={200}
          autoComplete="off"
          defaultValue={view.typed.source}
          errors={listOf(view.errors.source)}
        />
        <TextField
          name="day"
          label={t('day')}
          hint={t('dayHint')}
          width={10}
          autoComplete="off"
          defaultValue={view.typed.day}
          errors={listOf(view.errors.day)}
        />
        <FormActions>
          <SubmitButton>{t('upload')}</SubmitButton>
        </FormActions>
      </form>
      <Section id="before" title={t('before')} layout="stack">
        <Before view={view} />
      </Section>
    </>
  );
}
