/** A survey in a frame on another site: every link opens beside it, every form stays in it. */
import { useSaid } from '#app/platform/use-text.ts';
import { ReceiptCard } from '#app/ui/content/receipt-card.tsx';
import { AnswerScreen } from '../../components/answer-screen.tsx';
import { FullSurvey } from '../../access/components/full-survey.tsx';
import { useReceiptCard } from '../../components/receipt-words.ts';
import { FormatLinks } from '../../renditions/components/format-switch.tsx';
import { Contract } from '../../components/contract.tsx';
import { answeringMessages } from '../../messages.ts';
import type { FramedView } from '../framed-route.server.ts';
import { collectingMessages } from '../messages.ts';

function OwnPage({ view }: { view: FramedView }) {
  const say = useSaid(collectingMessages);
  return (
    <p className="sd-small">
      {say('framedIntro', { area: view.areaName })} <a href={view.address}>{say('framedOwn')}</a>
    </p>
  );
}

function Done({ view }: { view: Extract<FramedView, { at: 'done' }> }) {
  const say = useSaid(collectingMessages);
  const answering = useSaid(answeringMessages);
  const card = useReceiptCard(view);
  return (
    <>
      <FormatLinks formats={view.formats} helpAddress={null} target="_self" />
      <h1>{answering('doneTitle')}</h1>
      <p className="sd-lead">{say('framedDoneLead')}</p>
      <ReceiptCard
        {...card}
        intro={
          <p>
            <a href={view.receiptAddress}>{say('framedTrail')}</a>
          </p>
        }
      />
    </>
  );
}

export function FramedScreen({ view }: { view: FramedView }) {
  const say = useSaid(collectingMessages);
  switch (view.at) {
    case 'page':
      return (
        <>
          <OwnPage view={view} />
          <Contract
            anonymity={view.anonymity}
            identityRoles={view.identityRoles}
            audience={view.audience}
            takesFiles={view.takesFiles}
          />
          <AnswerScreen screen={view.screen} />
        </>
      );
    case 'done':
      return <Done view={view} />;
    case 'closed':
      return (
        <>
          <h1 {...view.titleMark}>{view.surveyTitle}</h1>
          <p>{say('framedClosed')}</p>
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
