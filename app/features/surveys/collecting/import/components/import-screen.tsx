/** One file on its way: where its columns go, what is wrong with which line, and storing it. */
import { useText } from '#app/platform/use-text.ts';
import { DataTable } from '#app/ui/content/data-table.tsx';
import { Notice } from '#app/ui/content/notice.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { CheckboxGroup } from '#app/ui/form/checkbox-group.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import type { ImportView } from '../import-route.server.ts';
import { importMessages } from '../messages.ts';

function Columns({ view }: { view: ImportView }) {
  const t = useText(importMessages);
  return (
    <form method="post" action={view.here}>
      <p>{t('columnsRows')}</p>
      {view.columns.map(({ field, label, samples, chosen, own }) => (
        <SelectField
          key={field}
          name={field}
          label={label}
          {...(samples === '' ? {} : { hint: t('samples', { samples }) })}
          placeholder={t('nowhere')}
          options={own === null ? view.targets : [own]}
          defaultValue={chosen}
        />
      ))}
      <FormActions>
        <SubmitButton name="intent" value="check" variant={view.state === 'checked' ? 'secondary' : 'primary'}>
          {t('check')}
        </SubmitButton>
      </FormActions>
    </form>
  );
}

function Faults({ view }: { view: ImportView }) {
  const t = useText(importMessages);
  if (view.faults.length === 0) return null;
  return (
    <Section id="faults" title={t('faultsTitle')} layout="stack">
      <DataTable
        id="fault-table"
        caption={t('faultsCaption')}
        onPhone="stack"
        columns={[
          { key: 'line', header: t('line') },
          { key: 'column', header: t('column') },
          { key: 'problem', header: t('problemColumn') },
        ]}
        rows={view.faults.map(({ line, column, message }, index) => ({
          id: String(index),
          cells: { line, column, problem: message },
        }))}
      />
      <Pagination
        label={t('moreFaults')}
        {...(view.nextFaults === null ? {} : { next: { href: view.nextFaults, label: t('next') } })}
      />
    </Section>
  );
}

function Checked({ view }: { view: ImportView }) {
  const t = useText(importMessages);
  const good = view.rowCount - view.faultCount;
  return (
    <>
      <Section id="checked" title={t('checkedTitle')} layout="stack">
        <p>
          {view.faultCount === 0
            ? t('checkedClean', { count: view.rowCount })
            : t('checkedFaults', { good, all: view.rowCount })}
        </p>
        {view.faults.length > 0 ? <p className="sd-small">{t('unaskedNote')}</p> : null}
        {good === 0 ? null : (
          <form method="post" action={view.here}>
            {view.faultCount === 0 ? null : (
              <CheckboxGroup
                name="without"
                label={t('withoutLabel')}
                choices={[{ value: 'yes', label: t('without') }]}
              />
            )}
            <SubmitButton name="intent" value="store">
              {t('store')}
            </SubmitButton>
          </form>
        )}
      </Section>
      <Faults view={view} />
    </>
  );
}

function Waiting({ view }: { view: ImportView }) {
  const t = useText(importMessages);
  return (
    <>
      {view.state === 'checked' ? <Checked view={view} /> : null}
      <Section
        id="columns"
        title={t('columnsTitle')}
        intro={t('columnsIntro', { number: view.version })}
        layout="stack"
      >
        <Columns view={view} />
      </Section>
      <Section id="drop" title={t('drop')} layout="stack">
        <p>{t('dropHint')}</p>
        <form method="post" action={view.here}>
          <SubmitButton name="intent" value="drop" variant="secondary">
            {t('drop')}
          </SubmitButton>
        </form>
      </Section>
    </>
  );
}

export function ImportScreen({ view }: { view: ImportView }) {
  const t = useText(importMessages);
  const { state, storedCount: count, rowCount: all } = view;
  return (
    <>
      <ErrorSummary title={t('problem')} errors={view.errors.map((message) => ({ message }))} />
      {view.isKnown ? (
        <Notice kind="info">
          <p>{t('known')}</p>
        </Notice>
      ) : null}
      <PageHead kicker={view.title} title={t('title')} lead={t('sourceSaid', { source: view.source })} />
      {state === 'running' ? (
        <Notice kind="info">
          <p>{t('running', { stored: count, all })}</p>
        </Notice>
      ) : null}
      {state === 'done' ? (
        <Notice kind="success">
          <p>{t('done', { count })}</p>
        </Notice>
      ) : null}
      {state === 'uploaded' || state === 'checked' ? <Waiting view={view} /> : null}
    </>
  );
}
