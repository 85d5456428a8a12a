/** One-time codes on the security page: off, being set up, or on. */
import { useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { QrCode } from '#app/ui/content/qr-code.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { securityMessages } from '../messages-security.ts';
import type { AppCodeForm } from '../pages/forms-security.server.ts';
import { FormErrors } from './form-errors.tsx';

/** `secret` is the key as an app takes it, in groups of four; `address` is what the QR code holds. */
export type CodesState =
  { state: 'off' } | { state: 'begun'; secret: string; address: string } | { state: 'on'; left: number };

export interface CodesSectionProps {
  codes: CodesState;
  lastResult: SubmissionResult | undefined;
}

function CodeField({ field, hint }: { field: Parameters<typeof TextField>[0]['field']; hint: string }) {
  const t = useText(securityMessages);
  if (!field) return null;
  return (
    <TextField field={field} label={t('code')} hint={hint} autoComplete="one-time-code" width={20} spellCheck={false} />
  );
}

function Begun({
  secret,
  address,
  lastResult,
}: {
  secret: string;
  address: string;
  lastResult: SubmissionResult | undefined;
}) {
  const t = useText(securityMessages);
  const [form, fields] = useForm<AppCodeForm>({ id: 'confirm-codes', lastResult });
  return (
    <>
      <p>{t('codesStep1')}</p>
      <div className="sd-receipt__qr">
        <QrCode text={address} label={t('codesQr')} />
      </div>
      <p>
        {t('codesSecret')}: <code>{secret}</code>
      </p>
      <p>{t('codesStep2')}</p>
      <form method="post" id={form.id} noValidate>
        <FormErrors form={form} />
        <CodeField field={fields.code} hint={t('codeHint')} />
        <FormActions>
          <SubmitButton name="intent" value="confirm-codes">
            {t('codesConfirm')}
          </SubmitButton>
          <SubmitButton name="intent" value="begin-codes" variant="secondary">
            {t('codesAgain')}
          </SubmitButton>
        </FormActions>
      </form>
    </>
  );
}

function On({ left, lastResult }: { left: number; lastResult: SubmissionResult | undefined }) {
  const t = useText(securityMessages);
  const [form, fields] = useForm<AppCodeForm>({ id: 'change-codes', lastResult });
  return (
    <>
      <p>{t('codesOn')}</p>
      <p>{t('codesLeft', { count: left })}</p>
      <h3>{t('codesChange')}</h3>
      <form method="post" id={form.id} noValidate>
        <FormErrors form={form} />
        <CodeField field={fields.code} hint={t('codesChangeHint')} />
        <FormActions>
          <SubmitButton name="intent" value="renew-recovery" variant="secondary">
            {t('recoveryNew')}
          </SubmitButton>
          <SubmitButton name="intent" value="remove-codes" variant="warning">
            {t('codesRemove')}
          </SubmitButton>
        </FormActions>
      </form>
    </>
  );
}

export function CodesSection({ codes, lastResult }: CodesSectionProps) {
  const t = useText(securityMessages);
  if (codes.state === 'begun') return <Begun secret={codes.secret} address={codes.address} lastResult={lastResult} />;
  if (codes.state === 'on') return <On left={codes.left} lastResult={lastResult} />;
  return (
    <>
      <p>{t('codesOff')}</p>
      <p>{t('codesNeeded')}</p>
      <form method="post">
        <SubmitButton name="intent" value="begin-codes">
          {t('codesBegin')}
        </SubmitButton>
      </form>
    </>
  );
}
