/** The course of a public question: the next step, what became of its options, taking it back, and the record. */
import { useForm } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { DataTable } from '#app/ui/content/data-table.tsx';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { CheckboxGroup } from '#app/ui/form/checkbox-group.tsx';
import { Fieldset } from '#app/ui/form/fieldset.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { PartialDateField } from '#app/ui/form/partial-date-field.tsx';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { formatDay } from '#app/lib/dates.ts';
import { outcomes } from '../../../consultation.ts';
import type { Stage } from '../../../consultation.ts';
import { useReply } from '../../../form-reply.ts';
import { manageConsultationMessages } from '../../../messages-manage.ts';
import type { StaffStep } from '../../../reads/staff-course.server.ts';
import type { OutcomesValues, StepValues } from '../../../workflow/forms.ts';
import { FormErrors } from '../form-errors.tsx';
import { rowField } from '../row-field.ts';

export function StepForm({ steps }: { steps: Stage[] }) {
  const t = useText(manageConsultationMessages);
  const [form, fields] = useForm<StepValues>({ id: 'step', lastResult: useReply('step') });
  // Asked for once the ledger objects, and kept while something else is put right.
  const { ledgerKnown, ledgerReason } = fields;
  const isLedgerOwed = [ledgerKnown.errors, ledgerReason.errors, ledgerReason.initialValue].some(Boolean);
  const hinted = { withdrawn: t('stepHint_withdrawn'), reported: t('stepHint_reported') };
  return (
    <>
      <FormErrors form={form} />
      {steps.length === 0 ? <p>{t('noStep')}</p> : null}
      <form method="post" action="?part=course&act=step" id={form.id} className="sd-form" data-guard noValidate>
        <RadioGroup
          field={fields.to}
          label={t('stepChoice')}
          choices={steps.map((step) => ({
            value: step,
            label: t(`step_${step}`),
            ...(step === 'withdrawn' || step === 'reported' ? { hint: hinted[step] } : {}),
          }))}
        />
        <TextArea field={fields.reason} label={t('stepReason')} hint={t('stepReasonHint')} rows={3} />
        <PartialDateField field={fields.day} label={t('stepDay')} hint={t('stepDayHint')} />
        {isLedgerOwed ? (
          <>
            <CheckboxGroup
              field={fields.ledgerKnown}
              label={t('ledgerOwed')}
              choices={[{ value: 'yes', label: t('ledgerKnown') }]}
            />
            <TextArea field={fields.ledgerReason} label={t('ledgerReason')} hint={t('ledgerReasonHint')} rows={3} />
          </>
        ) : null}
        <FormActions>
          <SubmitButton>{t('takeStep')}</SubmitButton>
        </FormActions>
      </form>
    </>
  );
}

export type OutcomeOption = { id: string; title: string };

export function OutcomesForm({ options, values }: { options: OutcomeOption[]; values: OutcomesValues }) {
  const t = useText(manageConsultationMessages);
  const lastResult = useReply('outcomes');
  const [form, fields] = useForm<OutcomesValues>({ id: 'outcomes', lastResult, defaultValue: values });
  const choices = outcomes.map((outcome) => ({ value: outcome, label: t(`outcome_${outcome}`) }));
  return (
    <>
      <FormErrors form={form} />
      <p>{t('outcomesIntro')}</p>
      <form method="post" action="?part=course&act=outcomes" id={form.id} className="sd-form" data-guard noValidate>
        {fields.outcomes.getFieldList().map((row, index) => {
          const own = row.getFieldset();
          const option = options[index];
          return option ? (
            <Fieldset key={option.id} legend={option.title}>
              <HiddenField name={own.id.name} value={option.id} />
              <RadioGroup field={rowField(own.outcome)} label={t('outcome')} choices={choices} />
              <TextArea field={rowField(own.outcomeReason)} label={t('outcomeReason')} rows={3} />
            </Fieldset>
          ) : null;
        })}
        <FormActions>
          <SubmitButton name="intent" value="outcomes">
            {t('saveOutcomes')}
          </SubmitButton>
        </FormActions>
      </form>
    </>
  );
}

export function TakeBackForm() {
  const t = useText(manageConsultationMessages);
  const errors = useReply('takeBack')?.error?.[''] ?? [];
  return (
    <form method="post" action="?part=course&act=take-back" className="sd-form" data-guard noValidate>
      <p>{t('withdrawHint')}</p>
      <TextArea name="reason" id="take-back-reason" label={t('takeBackReason')} rows={2} errors={errors} />
      <FormActions>
        <SubmitButton variant="warning" name="intent" value="withdraw">
          {t('withdraw')}
        </SubmitButton>
      </FormActions>
    </form>
  );
}

function useWhat() {
  const t = useText(manageConsultationMessages);
  return (step: StaffStep): string => {
    if (step.what === 'step') return t(`log_${step.event}`);
    return step.isSmall ? t('logSmall') : t(`log_${step.part}`);
  };
}

export function StepLog({ steps }: { steps: StaffStep[] }) {
  const t = useText(manageConsultationMessages);
  const what = useWhat();
  if (steps.length === 0) return <EmptyState title={t('logTitle')} headingLevel={3} children={t('noStep')} />;
  const isClock = (step: StaffStep) => step.what === 'step' && (step.event === 'opened' || step.event === 'closed');
  return (
    <DataTable
      id="log"
      caption={t('logCaption')}
      onPhone="stack"
      columns={[
        { key: 'day', header: t('logDay') },
        { key: 'what', header: t('logWhat') },
        { key: 'by', header: t('logBy') },
        { key: 'reason', header: t('logReason') },
      ]}
      rows={steps.map((step) => ({
        id: step.id,
        cells: {
          day: formatDay(step.day),
          what: what(step),
          by: step.by ?? t(isClock(step) ? 'logClock' : 'logNobody'),
          reason: step.reason,
        },
      }))}
    />
  );
}
