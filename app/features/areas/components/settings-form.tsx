/** The form of an area's settings. */
import { useForm } from '@conform-to/react';
import { presets } from '#app/lib/disclosure/presets.ts';
import { useText } from '#app/platform/use-text.ts';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { FormProblems } from '#app/ui/form/form-problems.tsx';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useReply } from '../forms/form-reply.ts';
import type { SettingsFields } from '../forms/staff-forms.ts';
import { areaStaffMessages } from '../messages-manage.ts';

export function SettingsForm({ defaults }: { defaults: SettingsFields }) {
  const t = useText(areaStaffMessages);
  const [form, fields] = useForm<SettingsFields>({
    id: 'settings',
    lastResult: useReply('settings'),
    defaultValue: defaults,
  });
  const optional = t('optional');
  return (
    <form method="post" id={form.id} className="sd-form" data-guard noValidate>
      <FormProblems title={t('problem')} form={form} />
      <h2>{t('settingsAbout')}</h2>
      <TextField field={fields.name} label={t('areaName')} autoComplete="off" />
      <TextField
        field={fields.slug}
        label={t('areaSlug')}
        hint={t('areaSlugHint')}
        autoComplete="off"
        spellCheck={false}
      />
      <TextArea field={fields.summary} label={t('areaSummary')} optional={optional} rows={3} />
      <TextField
        field={fields.contact}
        label={t('contact')}
        hint={t('contactHint')}
        optional={optional}
        autoComplete="off"
      />
      <h2>{t('settingsForum')}</h2>
      <TextField field={fields.forumName} label={t('forumName')} optional={optional} autoComplete="off" />
      <TextField
        field={fields.forumAddress}
        label={t('forumAddress')}
        hint={t('forumAddressHint')}
        optional={optional}
        autoComplete="off"
      />
      <h2>{t('settingsSafety')}</h2>
      <p>{t('settingsSafetyIntro')}</p>
      <TextField
        field={fields.safetyReader}
        label={t('safetyReader')}
        hint={t('safetyReaderHint')}
        optional={optional}
        autoComplete="off"
      />
      <TextField
        field={fields.safetyHours}
        label={t('safetyHours')}
        hint={t('safetyHoursHint')}
        optional={optional}
        autoComplete="off"
      />
      <h2>{t('settingsProtection')}</h2>
      <RadioGroup
        field={fields.disclosurePreset}
        label={t('preset')}
        hint={t('presetHint')}
        choices={presets.map((preset) => ({
          value: preset,
          label: t(`preset_${preset}`),
          hint: t(`presetText_${preset}`),
        }))}
      />
      <FormActions>
        <SubmitButton>{t('save')}</SubmitButton>
      </FormActions>
    </form>
  );
}
