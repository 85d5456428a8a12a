/** Passes something that staff read to the safeguarding lead: the same wherever words of people are read. */
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { passMessages } from '../messages-pass.ts';

/** Sends intent `pass` with `reason`; what was typed and what is wrong with it come back. */
export function PassForm({ typed = '', errors = [] }: { typed?: string | undefined; errors?: string[] | undefined }) {
  const t = useText(passMessages);
  return (
    <Section id="pass" title={t('title')} layout="stack">
      <Notice kind="safety">
        <p>
          <strong>{t('danger')}</strong>
        </p>
        <p>{t('intro')}</p>
      </Notice>
      <form method="post" noValidate className="sd-form">
        <TextArea name="reason" label={t('reason')} rows={3} defaultValue={typed} errors={errors} />
        <FormActions>
          <SubmitButton name="intent" value="pass" variant="warning">
            {t('send')}
          </SubmitButton>
        </FormActions>
      </form>
    </Section>
  );
}
