/** The forms of a tier set and of its levels, new or known. */
import { useForm } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { ButtonLink } from '#app/ui/form/button-link.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { FormProblems } from '#app/ui/form/form-problems.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { PartialDateField } from '#app/ui/form/partial-date-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useReply } from '../forms/form-reply.ts';
import type { LevelFields, TierSetFields } from '../forms/staff-forms.ts';
import { areaStaffMessages } from '../messages-manage.ts';

/** `defaults` are those of a known set; without them the form makes a new one. */
export function TierSetForm({ defaults }: { defaults?: TierSetFields }) {
  const t = useText(areaStaffMessages);
  const [form, fields] = useForm<TierSetFields>({
    id: 'set',
    lastResult: useReply('set'),
    ...(defaults === undefined ? {} : { defaultValue: defaults }),
  });
  const optional = t('optional');
  return (
    <form method="post" id={form.id} className="sd-form" data-guard noValidate>
      <FormProblems title={t('problem')} form={form} />
      <TextField field={fields.name} label={t('setName')} autoComplete="off" />
      <TextArea
        field={fields.summary}
        label={t('setSummary')}
        hint={t('setSummaryHint')}
        optional={optional}
        rows={6}
      />
      <PartialDateField field={fields.inUseFrom} label={t('setInUseFrom')} hint={t('dateHint')} optional={optional} />
      <FormActions>
        <SubmitButton name="intent" value="set">
          {t(defaults === undefined ? 'createSet' : 'save')}
        </SubmitButton>
      </FormActions>
    </form>
  );
}

/** `level` is the known one that is changed, and `here` the page to go back to. */
export function LevelForm({ level, here }: { level?: LevelFields & { id: string }; here?: string }) {
  const t = useText(areaStaffMessages);
  const [form, fields] = useForm<LevelFields>({
    id: 'level',
    lastResult: useReply('level'),
    ...(level === undefined ? {} : { defaultValue: level }),
  });
  return (
    <form method="post" id={form.id} className="sd-form" data-guard noValidate>
      <FormProblems title={t('problem')} form={form} />
      {level === undefined ? null : <HiddenField name="levelId" value={level.id} />}
      <TextField field={fields.name} label={t('levelName')} autoComplete="off" />
      <TextField
        field={fields.strapline}
        label={t('levelStrapline')}
        hint={t('levelStraplineHint')}
        optional={t('optional')}
        autoComplete="off"
      />
      <TextArea
        field={fields.description}
        label={t('levelDescription')}
        hint={t('markdownHint')}
        optional={t('optional')}
        rows={8}
      />
      <FormActions>
        <SubmitButton name="intent" value="level">
          {t(level === undefined ? 'createLevel' : 'save')}
        </SubmitButton>
        {here === undefined ? null : (
          <ButtonLink variant="secondary" href={here}>
            {t('cancel')}
          </ButtonLink>
        )}
      </FormActions>
    </form>
  );
}
