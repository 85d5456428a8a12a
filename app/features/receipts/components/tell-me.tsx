/** "Tell me when something comes of this": an address that follows the activity, never what was said. */
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { receiptMessages } from '../messages.ts';

/** What came of asking: `asked` whatever the address is, so that nothing tells who follows already. */
export type FollowOutcome = { isAsked: boolean; typed: string; errors: string[] };

export function TellMe({ title, outcome }: { title: string; outcome: FollowOutcome | null }) {
  const t = useText(receiptMessages);
  return (
    <Section id="follow" title={t('followTitle')} layout="stack">
      {outcome?.isAsked ? (
        <Notice kind="success">
          <p>{t('followSent')}</p>
        </Notice>
      ) : (
        <form method="post" action="#follow" className="sd-form" noValidate>
          <HiddenField name="intent" value="follow" />
          <TextField
            name="email"
            type="email"
            label={t('followEmail')}
            hint={t('followText', { title })}
            autoComplete="email"
            defaultValue={outcome?.typed ?? ''}
            errors={outcome?.errors ?? []}
          />
          <SubmitButton variant="secondary">{t('followSend')}</SubmitButton>
        </form>
      )}
    </Section>
  );
}
