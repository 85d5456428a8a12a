/** An outcome, marked as a hope or as a fact; a fact says what shows it. */
import { useText } from '#app/platform/use-text.ts';
import { progressMessages } from '../messages.ts';
import type { OutcomeThing } from '../things.ts';
import { ProseText } from './prose.tsx';
import { CertaintyTag } from './tags.tsx';

/** Everything but the title. */
export function OutcomeFacts({ outcome }: { outcome: OutcomeThing }) {
  const t = useText(progressMessages);
  return (
    <>
      <p>
        <CertaintyTag certainty={outcome.certainty} />
      </p>
      {outcome.detail === '' ? null : <ProseText text={outcome.detail} />}
      {outcome.certainty === 'achieved' ? (
        <p>
          <strong>{t('evidence')}:</strong> {outcome.evidence}
        </p>
      ) : null}
    </>
  );
}
