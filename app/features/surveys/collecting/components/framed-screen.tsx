/** A survey in a frame on another site: every link opens beside it, every form stays in it. */
import { useText } from '#app/platform/use-text.ts';
import { ReceiptCard } from '#app/ui/content/receipt-card.tsx';
import { AnswerScreen } from '../../components/answer-screen.tsx';
import { FullSurvey } from '../../access/components/full-survey.tsx';
import { Contract } from '../../components/contract.tsx';
import { answeringMessages } from '../../messages.ts';
import type { FramedView } from '../framed-route.server.ts';
import { collectingMessages } from '../messages.ts';

function OwnPage({ view }: { view: FramedView }) {
  const t = useText(collectingMessages);
  return (
    <p className="sd-small">
      {t('framedIntro', { area: view.areaName })} <a href={view.address}>{t('framedOwn')}</a>
    </p>
  );
}

export function FramedScreen({ view }: { view: FramedView }) {
  const t = useText(collectingMessages);
  const answering = useText(answeringMessages);
  switch (view.at) {
    case 'page':
      return (
        <>
          <OwnPage view={view} />
          <Contract anonymity={view.anonymity} identityRoles={view.identityRoles} audience={view.audience} />
          <AnswerScreen screen={view.screen} />
        </>
      );
    case 'done':
      return (
        <>
          <h1>{answering('doneTitle')}</h1>
          <p className="sd-lead">{t('framedDoneLead')}</p>
          <ReceiptCard
            title={answering('codeLabel')}
            code={view.code}
            intro={
              <p>
                <a href={view.receiptAddress}>{t('framedTrail')}</a>
              </p>
            }
            qr={{ text: view.receiptAddress, label: answering('codeQrAlt'), caption: answering('codeQrCaption') }}
            labels={{ copy: answering('copy'), copied: answering('copied'), print: answering('print') }}
          />
        </>
      );
    case 'closed':
      return (
        <>
          <h1>{view.surveyTitle}</h1>
          <p>{t('framedClosed')}</p>
          <OwnPage view={view} />
        </>
      );
    case 'full':
      return (
        <>
          <FullSurvey notice={view.notice} />
          <OwnPage view={view} />
        </>
      );
    case 'answering':
      return null;
  }
}
