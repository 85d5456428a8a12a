/** The words round a tracking code, wherever it is shown at the end of answering. */
import { useMark, useSaid, useText } from '#app/platform/use-text.ts';
import { answeringMessages } from '../messages.ts';

/** What the card of a code needs besides its introduction. */
export function useReceiptCard({ code, receiptAddress }: { code: string; receiptAddress: string }) {
  const t = useText(answeringMessages);
  const say = useSaid(answeringMessages);
  const mark = useMark(answeringMessages);
  return {
    code,
    title: say('codeLabel'),
    qr: {
      text: receiptAddress,
      label: t('codeQrAlt'),
      mark: mark('codeQrAlt'),
      caption: say('codeQrCaption'),
    },
    labels: { copy: say('copy'), copied: t('copied'), print: say('print') },
  };
}
