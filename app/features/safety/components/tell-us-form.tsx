/** The form: danger first, then the lane, then words. Nothing about the person is asked for. */
import { useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { CheckboxGroup } from '#app/ui/form/checkbox-group.tsx';
import { FormProblems } from '#app/ui/form/form-problems.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { safetyMessages } from '../messages.ts';

type Fields = { lane: string; area: string; about: string; words: string; contact: string; danger: string };

export type TellUsFormProps = {
  about: string;
  area: { slug: string; reader: string; hours: string } | null;
  areas: { value: string; label: string }[];
  lastResult: SubmissionResult<string[]> | null;
};

function BeforeYouWrite({ area }: Pick<TellUsFormProps, 'area'>) {
  const t = useText(safetyMessages);
  const readers =
    area === null || area.reader === ''
      ? t('readersUnknown')
      : t('readers', { reader: area.reader, hours: area.hours || t('hoursDefault') });
  return (
    <>
      <Notice kind="safety" title={t('dangerTitle')}>
        <p>
          <strong>{t('danger999')}</strong>
        </p>
        <p>{t('dangerOther')}</p>
      </Notice>
      <p>
        {readers} {t('leadReads')} {t('secrecy')}
      </p>
      <p>{t('noAccount')}</p>
    </>
  );
}

export function TellUsForm({ about, area, areas, lastResult }: TellUsFormProps) {
  const t = useText(safetyMessages);
  const [form, fields] = useForm<Fields>({
    id: 'tell-us',
    lastResult,
    defaultValue: { about, area: area?.slug ?? '' },
  });
  return (
    <>
      <FormProblems title={t('errorTitle')} form={form} />
      <PageHead title={t('title')} />
      <BeforeYouWrite area={area} />
      <form method="post" id={form.id} noValidate>
        <RadioGroup
          field={fields.lane}
          label={t('laneLabel')}
          choices={[
            { value: 'safeguarding', label: t('laneSafeguarding'), hint: t('laneSafeguardingHint') },
            { value: 'flag', label: t('laneFlag'), hint: t('laneFlagHint') },
            { value: 'complaint', label: t('laneComplaint'), hint: t('laneComplaintHint') },
          ]}
        />
        {area === null ? (
          <SelectField field={fields.area} label={t('areaLabel')} options={areas} placeholder={t('areaPlaceholder')} />
        ) : (
          <HiddenField name="area" value={area.slug} />
        )}
        <TextField
          field={fields.about}
          label={t('aboutLabel')}
          hint={t('aboutHint')}
          optional={t('optional')}
          autoComplete="off"
        />
        <TextArea field={fields.words} label={t('wordsLabel')} hint={t('wordsHint')} rows={8} />
        <CheckboxGroup
          field={fields.danger}
          label={t('dangerTitle')}
          choices={[{ value: 'yes', label: t('dangerNow'), hint: t('dangerNowHint') }]}
        />
        <TextField
          field={fields.contact}
          label={t('contactLabel')}
          hint={t('contactHint')}
          optional={t('optional')}
          autoComplete="email"
        />
        <SubmitButton>{t('send')}</SubmitButton>
      </form>
    </>
  );
}
