/** Recovery codes, the only time that they are shown. */
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { ButtonLink } from '#app/ui/form/button-link.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { securityMessages } from '../messages-security.ts';

export interface RecoveryCodesProps {
  codes: string[];
  /** Whether one-time codes have just been turned on. */
  isFirst: boolean;
  /** Where to go on to. */
  next: string;
}

export function RecoveryCodes({ codes, isFirst, next }: RecoveryCodesProps) {
  const t = useText(securityMessages);
  return (
    <>
      {isFirst ? (
        <Notice kind="success">
          <p>{t('codesOnNow')}</p>
        </Notice>
      ) : null}
      <PageHead title={t('recovery')} lead={t('recoveryText')} />
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <ButtonLink href={next}>{t('recoveryNext')}</ButtonLink>
    </>
  );
}
