/** The parts of the page of one record of a decision: going to another saves what is typed in this one. */
import { useText } from '#app/platform/use-text.ts';
import { PartChips } from '#app/ui/content/chips.tsx';
import type { DecisionPart } from '../decision-post.server.ts';
import { manageDecisionMessages } from '../messages-decision.ts';

const parts: readonly DecisionPart[] = ['facts', 'answers', 'preview'];

type DecisionPartsProps = {
  work: { part: DecisionPart; known?: readonly unknown[] };
  mayChange: boolean;
  /** The part that could not be gone on to, because what was typed is not saved. */
  next: DecisionPart | null;
};

export function DecisionParts({ work, mayChange, next }: DecisionPartsProps) {
  const t = useText(manageDecisionMessages);
  const items = parts.map((part) => ({ value: part, label: t(`part_${part}`), current: part === work.part }));
  const hasForm = mayChange && work.part !== 'preview' && work.known?.length !== 0;
  return (
    <PartChips
      label={t('parts')}
      items={items}
      form={hasForm ? work.part : null}
      words={{ save: t('save'), saves: t('partsSave') }}
      leave={next === null ? null : { href: `?part=${next}`, label: t('leaveUnsaved', { part: t(`part_${next}`) }) }}
    />
  );
}
