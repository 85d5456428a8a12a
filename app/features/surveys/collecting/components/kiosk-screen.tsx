/** A survey at a shared device: a start, the pages, and the code for a moment. */
import { useMark, useSaid, useText } from '#app/platform/use-text.ts';
import { ReceiptCard } from '#app/ui/content/receipt-card.tsx';
import { ButtonLink } from '#app/ui/form/button-link.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { AnswerScreen } from '../../components/answer-screen.tsx';
import { FullSurvey } from '../../access/components/full-survey.tsx';
import { useReceiptCard } from '../../components/receipt-words.ts';
import { FormatLinks } from '../../renditions/components/format-switch.tsx';
import { Contract } from '../../components/contract.tsx';
import type { KioskView } from '../kiosk-route.server.ts';
import { collectingMessages } from '../messages.ts';

function Start({ view }: { view: Extract<KioskView, { at: 'start' }> }) {
  const t = useText(collectingMessages);
  const say = useSaid(collectingMessages);
  const mark = useMark(collectingMessages);
  return (
    <>
      <FormatLinks formats={view.formats} helpAddress={null} />
      <PageHead
        title={<span {...view.titleMark}>{view.surveyTitle}</span>}
        lead={<span {...view.introductionMark}>{view.introduction}</span>}
      />
      <p {...mark('kioskIntro')}>{t('kioskIntro')}</p>
      <Contract
        anonymity={view.anonymity}
        identityRoles={view.identityRoles}
        audience={view.audience}
        takesFiles={view.takesFiles}
      />
      <ButtonLink href={view.start}>{say('kioskStart')}</ButtonLink>
    </>
  );
}

/** The page goes back to the start by itself, with or without a script; its head does it, and each press puts it off. */
function Done({ view }: { view: Extract<KioskView, { at: 'done' }> }) {
  const say = useSaid(collectingMessages);
  const card = useReceiptCard(view);
  return (
    <>
      <FormatLinks formats={view.formats} helpAddress={null} />
      <h1>{say('kioskDoneTitle')}</h1>
      <p className="sd-lead">{say('kioskDoneLead')}</p>
      <ReceiptCard {...card} intro={<p>{say('kioskClears', { count: view.seconds })}</p>} />
      <div className="sd-actions">
        <ButtonLink href={view.home}>{say('kioskNext')}</ButtonLink>
        <ButtonLink href={view.longer} variant="secondary">
          {say('kioskMore')}
        </ButtonLink>
      </div>
    </>
  );
}

export function KioskScreen({ view }: { view: KioskView }) {
  const say = useSaid(collectingMessages);
  const title = <span {...view.titleMark}>{view.surveyTitle}</span>;
  switch (view.at) {
    case 'start':
      return <Start view={view} />;
    case 'page':
      return <AnswerScreen screen={view.screen} />;
    case 'done':
      return <Done view={view} />;
    case 'closed':
      return <PageHead title={title} lead={say('kioskClosedLead')} />;
    case 'full':
      return (
        <>
          <FullSurvey notice={view.notice} />
          <ButtonLink href={view.home}>{say('kioskNext')}</ButtonLink>
        </>
      );
    case 'ended':
      return (
        <>
          <PageHead kicker={title} title={say('kioskEndedTitle')} lead={say('kioskEndedLead')} />
          {view.isUnsent ? <p>{say('kioskEndedUnsent')}</p> : null}
        </>
      );
    case 'answering':
      return null;
  }
}
