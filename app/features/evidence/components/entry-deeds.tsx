/** What else staff may do with a contribution: give a new code, take it back when its sender asks. */
import { formatDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { CheckboxGroup } from '#app/ui/form/checkbox-group.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { entryMessages } from '../messages-ledger.ts';

export function RenewCode() {
  const t = useText(entryMessages);
  return (
    <Section id="code" title={t('codeLostTitle')} layout="stack">
      <p>{t('codeLostText')}</p>
      <form method="post">
        <SubmitButton name="intent" value="renew" variant="secondary">
          {t('renew')}
        </SubmitButton>
      </form>
    </Section>
  );
}

type TakeBackProps = {
  /** YYYY-MM-DD: the last day for taking back where it has passed; null while it can be taken back. */
  overSince: string | null;
  hasSender: boolean;
  errors: string[];
};

export function TakeBackEntry({ overSince, hasSender, errors }: TakeBackProps) {
  const t = useText(entryMessages);
  const forget = hasSender ? (
    <form method="post">
      <SubmitButton name="intent" value="forget" variant="secondary">
        {t('forget')}
      </SubmitButton>
    </form>
  ) : null;
  if (overSince !== null) {
    return (
      <Section id="take-back" title={t('takeBackTitle')} layout="stack">
        <p>{t('takeBackClosed', { day: formatDay(overSince) })}</p>
        {forget}
      </Section>
    );
  }
  return (
    <Section id="take-back" title={t('takeBackTitle')} layout="stack">
      <form method="post">
        <CheckboxGroup
          name="confirm"
          label={t('takeBack')}
          hint={t('takeBackText')}
          choices={[{ value: 'yes', label: t('takeBackConfirm') }]}
          errors={errors}
        />
        <SubmitButton name="intent" value="take-back" variant="warning">
          {t('takeBack')}
        </SubmitButton>
      </form>
      {forget}
    </Section>
  );
}
