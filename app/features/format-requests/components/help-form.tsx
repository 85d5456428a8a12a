/** The form that asks for another format, a call or help: what would help, and how to reach whoever asks. */
import { useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { useMark, useText } from '#app/platform/use-text.ts';
import { EnglishErrors } from '#app/ui/form/english-errors.ts';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { FormProblems } from '#app/ui/form/form-problems.tsx';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { Notice } from '#app/ui/content/notice.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { helpMessages } from '../messages.ts';
import { formats, limits, reachesFor } from '../requests.ts';

type Fields = { format: string; wish: string; reach: string; contact: string };

export type HelpFormProps = {
  areaName: string;
  /** The thing it is about, or null. */
  about: { title: string; address: string; isForChildren: boolean } | null;
  contact: string;
  lastResult: SubmissionResult<string[]> | null;
};

export function HelpForm({ areaName, about, contact, lastResult }: HelpFormProps) {
  const t = useText(helpMessages);
  const mark = useMark(helpMessages);
  const [form, fields] = useForm<Fields>({ id: 'help', lastResult });
  const isForChildren = about?.isForChildren ?? false;
  const errors = new Set(Object.values(form.allErrors).flat());
  return (
    <EnglishErrors.Provider value={mark('formatMissing').lang === undefined ? new Set() : errors}>
      <FormProblems title={<span {...mark('errorTitle')}>{t('errorTitle')}</span>} form={form} />
      <PageHead kicker={areaName} title={t('title')} lead={t('lead')} />
      {about === null ? null : <p>{t('about', { title: about.title })}</p>}
      <Notice kind="safety">
        <p {...mark('danger')}>{t('danger')}</p>
      </Notice>
      <form method="post" id={form.id} noValidate className="sd-form">
        <RadioGroup
          field={fields.format}
          label={t('format')}
          choices={formats.map((value) => ({ value, label: t(`format_${value}`) }))}
        />
        <TextArea field={fields.wish} label={t('wish')} optional={t('optional')} rows={2} />
        <RadioGroup
          field={fields.reach}
          label={t('reach')}
          choices={reachesFor(isForChildren).map((value) => ({ value, label: t(`reach_${value}`) }))}
        />
        <TextField
          field={fields.contact}
          label={t('contact')}
          hint={t(isForChildren ? 'contactHintChild' : 'contactHint')}
          maxLength={limits.contact}
          autoComplete="off"
        />
        <p className="sd-small" {...mark('kept')}>
          {t('kept')}
        </p>
        <FormActions>
          <SubmitButton>{t('send')}</SubmitButton>
        </FormActions>
      </form>
      {contact === '' ? null : <p>{t('orContact', { contact })}</p>}
    </EnglishErrors.Provider>
  );
}
