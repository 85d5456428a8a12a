/** One way to take part besides surveys: when, where, how long, how. */
import { useForm } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { PartialDateField } from '#app/ui/form/partial-date-field.tsx';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useReply } from '../../../form-reply.ts';
import { manageConsultationMessages } from '../../../messages-manage.ts';
import { activityKinds } from '../../../workflow/activities.ts';
import type { ActivityValues } from '../../../workflow/forms.ts';
import { FormErrors } from '../form-errors.tsx';

type ActivityFormProps = {
  /** Id of the activity, or `new`. */
  activity: string;
  values: ActivityValues | null;
  isPublic: boolean;
};

export function ActivityForm({ activity, values, isPublic }: ActivityFormProps) {
  const t = useText(manageConsultationMessages);
  const lastResult = useReply('activity');
  const [form, fields] = useForm<ActivityValues>({
    id: 'activity',
    lastResult,
    ...(values === null ? {} : { defaultValue: values }),
  });
  const optional = t('optional');
  const kinds = activityKinds.map((kind) => ({ value: kind, label: t(`activity_${kind}`) }));
  const isKnown = activity !== 'new';
  return (
    <>
      <FormErrors form={form} />
      <form
        method="post"
        action={`?part=ways&activity=${activity}`}
        id={form.id}
        className="sd-form"
        data-guard
        noValidate
      >
        <HiddenField name="activity" value={activity} />
        <RadioGroup field={fields.kind} label={t('activityKind')} choices={kinds} />
        <TextField field={fields.title} label={t('activityTitle')} hint={t('activityTitleHint')} maxLength={200} />
        <TextArea field={fields.how} label={t('how')} hint={t('howHint')} rows={4} optional={optional} />
        <PartialDateField field={fields.held} label={t('activityHeld')} hint={t('dateHint')} />
        <TextField field={fields.place} label={t('activityPlace')} optional={optional} />
        <TextField field={fields.minutes} label={t('activityMinutes')} hint={t('activityMinutesHint')} width={5} />
        <TextField
          field={fields.address}
          label={t('activityAddress')}
          hint={t('activityAddressHint')}
          optional={optional}
          spellCheck={false}
        />
        {isKnown ? (
          <TextArea
            field={fields.cancelledBecause}
            label={t('cancelledBecause')}
            hint={t('cancelledHint')}
            rows={2}
            optional={optional}
          />
        ) : null}
        {isPublic ? (
          <TextArea field={fields.note} label={t('activityNote')} hint={t('activityNoteHint')} rows={2} />
        ) : null}
        <FormActions>
          <SubmitButton>{t('saveWay')}</SubmitButton>
          {isKnown && !isPublic ? (
            <SubmitButton variant="quiet" name="intent" value="remove-activity">
              {t('removeWay')}
            </SubmitButton>
          ) : null}
        </FormActions>
      </form>
      <p>
        <a href="?part=ways">{t('backToWays')}</a>
      </p>
    </>
  );
}
