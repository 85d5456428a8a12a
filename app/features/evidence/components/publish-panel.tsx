/** Beside a record of a decision: what is missing before it can be public, and publishing it once nothing is. */
import type { GateProblem } from '#app/features/record/writes/publish.server.ts';
import { useText } from '#app/platform/use-text.ts';
import { MissingList } from '#app/ui/content/missing-list.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { manageDecisionMessages } from '../messages-decision.ts';

export type PublishPanelProps = {
  state: 'draft' | 'public' | 'withdrawn';
  /** What stands in the way of publishing, or of changing what is public, each with the place where it is mended. */
  missing: Omit<GateProblem, 'gate'>[];
  /** Nothing that people sent is in the ledger of the question: readers will find nobody's voice behind the decision. */
  isUnheard: boolean;
  mayPublish: boolean;
  addresses: { chain: string; page: string; list: string; ledger: string };
};

export function PublishPanel({ state, missing, isUnheard, mayPublish, addresses }: PublishPanelProps) {
  const t = useText(manageDecisionMessages);
  const isPublic = state === 'public';
  return (
    <>
      <p>
        <strong>{t(`state_${state}`)}</strong>
      </p>
      {isPublic && missing.length === 0 ? null : (
        <>
          <h2>{t(isPublic ? 'keptTitle' : 'missingTitle')}</h2>
          <MissingList
            missing={missing}
            none={t('missingNone')}
            after={mayPublish && !isPublic ? t('buttonComes') : null}
          />
        </>
      )}
      {isUnheard && !isPublic ? (
        <p>
          <strong>{t('unheardTitle')}</strong> {t('unheard')}
        </p>
      ) : null}
      {mayPublish ? null : <p>{t('mayNotPublish')}</p>}
      {mayPublish && missing.length === 0 ? (
        <form method="post">
          <SubmitButton
            name="intent"
            value={isPublic ? 'withdraw' : 'publish'}
            variant={isPublic ? 'secondary' : 'primary'}
          >
            {t(isPublic ? 'withdraw' : 'publish')}
          </SubmitButton>
        </form>
      ) : null}
      <ul>
        {isPublic ? (
          <>
            <li>
              <a href={addresses.page}>{t('onPage')}</a>
            </li>
            <li>
              <a href={addresses.chain}>{t('publicAt')}</a>
            </li>
          </>
        ) : null}
        <li>
          <a href={addresses.list}>{t('allDecisions')}</a>
        </li>
        <li>
          <a href={addresses.ledger}>{t('ledger')}</a>
        </li>
      </ul>
    </>
  );
}
