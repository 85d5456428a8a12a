/** The forms by which people are invited: a list of addresses, and a number of codes. */
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { mostInvitees } from '../../invitees.ts';
import { staffAccessMessages } from '../../messages-staff.ts';

export function InviteForm({ typed, errors }: { typed: string; errors: string[] }) {
  const t = useText(staffAccessMessages);
  return (
    <form method="post" className="sd-form" data-guard noValidate>
      <TextArea
        name="list"
        label={t('list')}
        hint={t('listHint', { max: mostInvitees })}
        rows={8}
        defaultValue={typed}
        errors={errors}
      />
      <FormActions>
        <SubmitButton name="intent" value="invite">
          {t('invite')}
        </SubmitButton>
      </FormActions>
    </form>
  );
}

export function CodesForm({ typed, errors }: { typed: string; errors: string[] }) {
  const t = useText(staffAccessMessages);
  return (
    <form method="post" className="sd-form" data-guard noValidate>
      <TextField name="count" label={t('howMany')} inputMode="numeric" width={5} defaultValue={typed} errors={errors} />
      <FormActions>
        <SubmitButton name="intent" value="codes" variant="secondary">
          {t('makeCodes')}
        </SubmitButton>
      </FormActions>
    </form>
  );
}

/** Shown in the answer to the form that made them, and never again. */
export function NewCodes({ codes }: { codes: string[] }) {
  const t = useText(staffAccessMessages);
  if (codes.length === 0) return null;
  return (
    <Notice kind="success" title={t('codesTitle')}>
      <p>{t('codesIntro')}</p>
      <TextArea
        name="codes"
        label={t('codesList')}
        rows={Math.min(12, codes.length + 1)}
        defaultValue={codes.join('\n')}
      />
    </Notice>
  );
}
