/** Where a question stands for its staff: its state, what is missing before it can be public, and the button to publish it. */
import type { GateProblem } from '#app/features/record/writes/publish.server.ts';
import type { NodeState } from '#app/features/record/node.ts';
import { useText } from '#app/platform/use-text.ts';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { ButtonLink } from '#app/ui/form/button-link.tsx';
import type { Phase } from '../../consultation.ts';
import { useReply } from '../../form-reply.ts';
import { manageConsultationMessages } from '../../messages-manage.ts';
import { OpeningMissing } from './opening-form.tsx';

export type StaffFacts = {
  state: NodeState;
  /** It is or was public: its changes are written down for the public. */
  wasPublic: boolean;
  phase: Phase;
  /** Its public path. */
  address: string;
  /** Its place in the chain, as the public sees it. */
  chain: string;
  /** Where what was learned and promised is written down and linked to it. */
  progress: string;
  missing: GateProblem[];
  /** Warnings that have no reason yet. */
  openWarnings: number;
  mayPublish: boolean;
};

/** Why it was not published just now; nothing otherwise. */
export function StateErrors() {
  const t = useText(manageConsultationMessages);
  const messages = useReply('state')?.error?.[''] ?? [];
  return <ErrorSummary title={t('notPublished')} errors={messages.map((message) => ({ message }))} />;
}

/** What stands before the opening, and the way there. */
function Ahead({ facts: { missing, openWarnings, mayPublish } }: { facts: StaffFacts }) {
  const t = useText(manageConsultationMessages);
  return (
    <>
      {missing.length > 0 ? <h3>{t('missingTitle')}</h3> : null}
      <OpeningMissing missing={missing} mayPublish={mayPublish} />
      {openWarnings > 0 ? <p>{t('warningsCount', { count: openWarnings })}</p> : null}
      {mayPublish ? null : <p>{t('mayNotPublish')}</p>}
      {mayPublish && missing.length === 0 ? (
        <p>
          <ButtonLink href="?part=opening">{t('goToOpening')}</ButtonLink>
        </p>
      ) : null}
    </>
  );
}

export function StatePanel({ facts }: { facts: StaffFacts }) {
  const t = useText(manageConsultationMessages);
  return (
    <>
      <h2>{t('status')}</h2>
      <p>{facts.state === 'public' ? t(`phase_${facts.phase}`) : t(`state_${facts.state}`)}</p>
      {facts.state === 'public' ? (
        <ul>
          <li>
            <a href={facts.address}>{t('publicPage')}</a>
          </li>
          <li>
            <a href={facts.chain}>{t('chain')}</a>
          </li>
        </ul>
      ) : (
        <Ahead facts={facts} />
      )}
      {facts.state === 'public' && !facts.mayPublish ? <p>{t('mayNotChange')}</p> : null}
      <h3>{t('cameOfIt')}</h3>
      <p>{t('cameOfItText')}</p>
      <p>
        <a href={facts.progress}>{t('progress')}</a>
      </p>
    </>
  );
}
