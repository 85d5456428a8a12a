/** A survey at a shared device: a start, the pages, and the code for a moment. */
import { useText } from '#app/platform/use-text.ts';
import { ReceiptCard } from '#app/ui/content/receipt-card.tsx';
import { ButtonLink } from '#app/ui/form/button-link.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { AnswerScreen } from '../../components/answer-screen.tsx';
import { FullSurvey } from '../../access/components/full-survey.tsx';
import { Contract } from '../../components/contract.tsx';
import { answeringMessages } from '../../messages.ts';
import type { KioskView } from '../kiosk-route.server.ts';
import { collectingMessages } from '../messages.ts';

function Start({ view }: { view: Extract<KioskView, { at: 'start' }> }) {
  const t = useText(collectingMessages);
  return (
    <>
      <PageHead title={view.surveyTitle} lead={view.introduction} />
      <p>{t('kioskIntro')}</p>
      <Contract anonymity={view.anonymity} identityRoles={view.identityRoles} audience={view.audience} />
      <ButtonLink href={view.start}>{t('kioskStart')}</ButtonLink>
    </>
  );
}

/** The page goes back to the start by itself; its head says so, with or without a script. */
function Done({ view }: { view: Extract<KioskView, { at: 'done' }> }) {
  const t = useText(collectingMessages);
  const answering = useText(answeringMessages);
  return (
    <>
      <h1>{t('kioskDoneTitle')}</h1>
      <p className="sd-lead">{t('kioskDoneLead')}</p>
      <ReceiptCard
        title={answering('codeLabel')}
        code={view.code}
        intro={<p>{t('kioskClears', { count: view.seconds })}</p>}
        qr={{ text: view.receiptAddress, label: answering('codeQrAlt'), caption: answering('codeQrCaption') }}
        labels={{ copy: answering('copy'), copied: answering('copied'), print: answering('print') }}
      />
      <div className="sd-actions">
        <ButtonLink href={view.home}>{t('kioskNext')}</ButtonLink>
        {view.longer === null ? null : (
          <ButtonLink href={view.longer} variant="secondary">
            {t('kioskMore')}
          </ButtonLink>
        )}
      </div>
    </>
  );
}

export function KioskScreen({ view }: { view: KioskView }) {
  const t = useText(collectingMessages);
  switch (view.at) {
    case 'start':
      return <Start view={view} />;
    case 'page':
      return <AnswerScreen screen={view.screen} />;
    case 'done':
      return <Done view={view} />;
    case 'closed':
      return <PageHead title={view.surveyTitle} lead={t('kioskClosedLead')} />;
    case 'full':
      return (
        <>
          <FullSurvey notice={view.notice} />
          <ButtonLink href={view.home}>{t('kioskNext')}</ButtonLink>
        </>
      );
    case 'ended':
      return <PageHead kicker={view.surveyTitle} title={t('kioskEndedTitle')} lead={t('kioskEndedLead')} />;
    case 'answering':
      return null;
  }
}
