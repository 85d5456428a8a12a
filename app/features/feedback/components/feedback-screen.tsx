/** The always-open box: what feedback is, what to know before writing, and one short form without an account. */
import { useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { FormProblems } from '#app/ui/form/form-problems.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { consents, relations } from '../feedback.ts';
import type { FormView } from '../form-view.server.ts';
import { feedbackMessages } from '../messages.ts';
import { ForOneCase, SafetyFirst, WhatHappens } from './before-you-write.tsx';

type Fields = { sealed: string; service: string; words: string; relation: string; consent: string };

type Props = { view: FormView; lastResult: SubmissionResult<string[]> | null };

function Form({ view, form, fields }: { view: FormView } & { form: { id: string }; fields: FormFields }) {
  const t = useText(feedbackMessages);
  return (
    <form method="post" id={form.id} noValidate className="sd-form">
      <HiddenField name="sealed" value={view.sealed} />
      {view.service === null ? (
        <SelectField
          field={fields.service}
          label={t('service')}
          optional={t('optional')}
          placeholder={t('serviceAny')}
          options={view.services.map(({ id, title }) => ({ value: id, label: title }))}
        />
      ) : null}
      <TextArea field={fields.words} label={t('words')} hint={t('wordsHint')} rows={8} />
      <RadioGroup
        field={fields.consent}
        label={t('consent')}
        choices={consents.map((value) => ({ value, label: t(`consent_${value}`), hint: t(`consentHint_${value}`) }))}
      />
      <RadioGroup
        field={fields.relation}
        label={t('relation')}
        optional={t('optional')}
        choices={relations.map((value) => ({ value, label: t(`relation_${value}`) }))}
      />
      <FormActions>
        <SubmitButton>{t('send')}</SubmitButton>
      </FormActions>
    </form>
  );
}

const useFeedbackForm = (lastResult: Props['lastResult']) => useForm<Fields>({ id: 'feedback', lastResult });
type FormFields = ReturnType<typeof useFeedbackForm>[1];

export function FeedbackScreen({ view, lastResult }: Props) {
  const t = useText(feedbackMessages);
  const [form, fields] = useFeedbackForm(lastResult);
  const { area, service, ways } = view;
  const here = service === null ? `/${area.slug}/feedback` : `/${area.slug}/services/${service.slug}/feedback`;
  const all = `/${area.slug}/feedback/published`;
  return (
    <>
      <FormProblems title={t('errorTitle')} form={form} />
      <PageHead
        kicker={t('kicker')}
        title={service === null ? t('title') : t('titleOf', { service: service.title })}
        lead={t('lead')}
      >
        <p>
          <a className="sd-stand-alone-link" href="#write">
            {t('toForm')}
          </a>
        </p>
      </PageHead>
      <Section id="how" title={t('howTitle')} layout="stack">
        <WhatHappens {...view} />
        <p>
          <a href={service === null ? all : `${all}?service=${service.slug}`}>{t('seeList')}</a>
        </p>
      </Section>
      <SafetyFirst aboutAddress={here} />
      <ForOneCase ways={ways} aboutAddress={here} />
      <Section id="write" title={t('formTitle')} layout="stack">
        <Form view={view} form={form} fields={fields} />
      </Section>
    </>
  );
}
