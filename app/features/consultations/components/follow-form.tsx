/** "Tell me when there is news": an email address and nothing else. */
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { consultationMessages } from '../messages.ts';

export type FollowAnswer = { isAsked: boolean; typed: string; errors: string[] };

export function FollowForm({ action, answer }: { action: string; answer: FollowAnswer | undefined }) {
  const t = useText(consultationMessages);
  if (answer?.isAsked) {
    return (
      <Section id="follow" title={t('followTitle')}>
        <Notice kind="success">
          <p>{t('followSent')}</p>
        </Notice>
      </Section>
    );
  }
  return (
    <Section id="follow" title={t('followTitle')}>
      <form method="post" action={action} className="sd-form" noValidate>
        <TextField
          name="email"
          type="email"
          label={t('followEmail')}
          hint={t('followText')}
          autoComplete="email"
          defaultValue={answer?.typed ?? ''}
          errors={answer?.errors ?? []}
        />
        <SubmitButton variant="secondary">{t('followSend')}</SubmitButton>
      </form>
    </Section>
  );
}
