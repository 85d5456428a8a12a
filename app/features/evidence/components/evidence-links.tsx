/** The way from a consultation to its ledger, its decision records and its evidence pack. */
import { useText } from '#app/platform/use-text.ts';
import { ledgerMessages } from '../messages-ledger.ts';

/** @param base the consultation's address in the staff's part */
export function EvidenceLinks({ base, mayRead }: { base: string; mayRead: boolean }) {
  const t = useText(ledgerMessages);
  return (
    <nav aria-label={t('evidenceLinks')}>
      <ul>
        {mayRead ? (
          <li>
            <a href={`${base}/ledger`}>{t('title')}</a>
          </li>
        ) : null}
        <li>
          <a href={`${base}/codebook`}>{t('codebook')}</a>
        </li>
        <li>
          <a href={`${base}/decisions`}>{t('decisions')}</a>
        </li>
        <li>
          <a href={`${base}/evidence-pack`}>{t('pack')}</a>
        </li>
      </ul>
    </nav>
  );
}
