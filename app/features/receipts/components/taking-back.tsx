/** Taking back what one said: until the last day with one tick; after it, why not and what remains. */
import { formatDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { CheckboxGroup } from '#app/ui/form/checkbox-group.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { receiptMessages } from '../messages.ts';
import type { Terms } from '../trail.ts';

type Props = { terms: Terms; isFeedback: boolean; isUnconfirmed: boolean };

function Detach({ day, isUnconfirmed }: { day: string; isUnconfirmed: boolean }) {
  const t = useText(receiptMessages);
  return (
    <Section id="withdraw" title={t('overTitle')} layout="stack">
      <p>{t('overWhy', { day: formatDay(day) })}</p>
      <p>{t('overRemains')}</p>
      <form method="post">
        <HiddenField name="intent" value="detach" />
        <CheckboxGroup
          name="confirm"
          label={t('detach')}
          choices={[{ value: 'yes', label: t('detachConfirm') }]}
          errors={isUnconfirmed ? [t('detachMissing')] : []}
        />
        <SubmitButton variant="warning">{t('detach')}</SubmitButton>
      </form>
    </Section>
  );
}

export function TakingBack({ terms: { until, isOver }, isFeedback, isUnconfirmed }: Props) {
  const t = useText(receiptMessages);
  if (isOver && until !== null) return <Detach day={until} isUnconfirmed={isUnconfirmed} />;
  return (
    <Section
      id="withdraw"
      title={t('takeBackTitle')}
      intro={until === null ? t('takeBackAny') : t('takeBackUntil', { day: formatDay(until) })}
      layout="stack"
    >
      <form method="post">
        <HiddenField name="intent" value="withdraw" />
        <CheckboxGroup
          name="confirm"
          label={t('withdrawTitle')}
          hint={t(isFeedback ? 'withdrawTextFeedback' : 'withdrawText')}
          choices={[{ value: 'yes', label: t('withdrawConfirm') }]}
          errors={isUnconfirmed ? [t('withdrawConfirmMissing')] : []}
        />
        <SubmitButton variant="warning">{t('withdraw')}</SubmitButton>
      </form>
    </Section>
  );
}
