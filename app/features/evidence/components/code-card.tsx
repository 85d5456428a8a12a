/** The tracking code of a contribution as a card to hand over: it is shown once and printed. */
import { formatDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { ReceiptCard } from '#app/ui/content/receipt-card.tsx';
import { entryMessages } from '../messages-ledger.ts';

export type CodeCardProps = {
  /** With hyphens between its groups. */
  code: string;
  /** The address of the code's page. */
  address: string;
  /** YYYY-MM-DD: the last day for taking back; null where none is stated. */
  until: string | null;
};

export function CodeCard({ code, address, until }: CodeCardProps) {
  const t = useText(entryMessages);
  return (
    <ReceiptCard
      title={t('codeTitle')}
      code={code}
      intro={
        <>
          <p>{t('codeIntro', { address: address.slice(0, address.lastIndexOf('/')) })}</p>
          <p>{until === null ? t('codeAnyTime') : t('codeUntil', { day: formatDay(until) })}</p>
        </>
      }
      qr={{ text: address, label: t('qrAlt'), caption: t('qrCaption') }}
      labels={{ copy: t('copy'), copied: t('copied'), print: t('print') }}
    />
  );
}
