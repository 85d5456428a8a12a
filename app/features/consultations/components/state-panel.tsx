/** Where a question stands for its staff: its state, what is missing before it can be public, and the button to publish it. */
import type { GateProblem } from '#app/features/record/writes/publish.server.ts';
import type { NodeState } from '#app/features/record/node.ts';
import { useText } from '#app/platform/use-text.ts';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useReply } from '../form-reply.ts';
import { mendHref } from '../editing.ts';
import type { EditPart } from '../editing.ts';
import { manageConsultationMessages } from '../messages-manage.ts';

export type StaffFacts = {
  state: NodeState;
  /** Its public path. */
  address: string;
  /** Its place in the chain, as the public sees it. */
  chain: string;
  /** Where what was learned and promised is written down and linked to it. */
  progress: string;
  missing: GateProblem[];
  mayPublish: boolean;
};

/** Why it was not published just now; nothing otherwise. */
export function StateErrors() {
  const t = useText(manageConsultationMessages);
  const messages = useReply('state')?.error?.[''] ?? [];
  return <ErrorSummary title={t('notPublished')} errors={messages.map((message) => ({ message }))} />;
}

function Missing({ missing }: Pick<StaffFacts, 'missing'>) {
  const t = useText(manageConsultationMessages);
  if (missing.length === 0) return <p>{t('nothingMissing')}</p>;
  return (
    <>
      <h3>{t('missingTitle')}</h3>
      <ul>
        {missing.map(({ gate, message }) => (
          <li key={message}>
            <a href={mendHref(gate)}>{message}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function StateButton({ facts: { state, mayPublish }, part }: { facts: StaffFacts; part: EditPart }) {
  const t = useText(manageConsultationMessages);
  if (!mayPublish) return <p>{t(state === 'public' ? 'mayNotChange' : 'mayNotPublish')}</p>;
  if (state !== 'public') {
    return (
      <form method="post" action={`?part=${part}`}>
        <FormActions>
          <SubmitButton name="intent" value="publish">
            {t(state === 'draft' ? 'publish' : 'publishAgain')}
          </SubmitButton>
        </FormActions>
      </form>
    );
  }
  return (
    <form method="post" action={`?part=${part}`}>
      <p>{t('withdrawHint')}</p>
      <FormActions>
        <SubmitButton variant="warning" name="intent" value="withdraw">
          {t('withdraw')}
        </SubmitButton>
      </FormActions>
    </form>
  );
}

export function StatePanel({ facts, part }: { facts: StaffFacts; part: EditPart }) {
  const t = useText(manageConsultationMessages);
  return (
    <>
      <h2>{t('status')}</h2>
      <p>{t(`state_${facts.state}`)}</p>
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
        <Missing missing={facts.missing} />
      )}
      <StateButton facts={facts} part={part} />
      <h3>{t('cameOfIt')}</h3>
      <p>{t('cameOfItText')}</p>
      <p>
        <a href={facts.progress}>{t('progress')}</a>
      </p>
    </>
  );
}
