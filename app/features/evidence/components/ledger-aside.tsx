/** Beside the ledger: what else belongs to it; below it: until when people may take back what they said. */
import { formatDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { ButtonLink } from '#app/ui/form/button-link.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { ledgerMessages } from '../messages-ledger.ts';

/** @param base the consultation's address in the staff's part */
export function LedgerAside({ base }: { base: string }) {
  const t = useText(ledgerMessages);
  return (
    <>
      <p>
        <ButtonLink href={`${base}/ledger/new`}>{t('enter')}</ButtonLink>
      </p>
      <ul>
        <li>
          <a href={`${base}/ledger.csv`}>{t('download')}</a>
        </li>
        <li>
          <a href={`${base}/codebook`}>{t('codebook')}</a>
        </li>
        <li>
          <a href={`${base}/decisions`}>{t('decisions')}</a>
        </li>
        <li>
          <a href={`${base}/evidence-pack`}>{t('pack')}</a>
        </li>
        <li>
          <a href={base}>{t('backToConsultation')}</a>
        </li>
      </ul>
    </>
  );
}

export type TermsFormProps = {
  /** YYYY-MM-DD; null where no last day is stated. */
  until: string | null;
  typed: string | null;
  errors: string[];
};

export function TermsForm({ until, typed, errors }: TermsFormProps) {
  const t = useText(ledgerMessages);
  return (
    <Section id="terms" title={t('termsTitle')}>
      <p>{until === null ? t('termsNone') : t('termsStated', { day: formatDay(until) })}</p>
      <form method="post" className="sd-form" noValidate>
        <TextField
          name="until"
          label={t('termsLabel')}
          hint={t('termsHint')}
          width={20}
          autoComplete="off"
          defaultValue={typed ?? (until === null ? '' : formatDay(until))}
          errors={errors}
        />
        <SubmitButton variant="secondary" name="intent" value="terms">
          {t('termsSave')}
        </SubmitButton>
      </form>
    </Section>
  );
}
