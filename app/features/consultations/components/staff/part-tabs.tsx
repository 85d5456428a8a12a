/** The parts of the page of one question: going to another saves what is typed in this one, where it has a form. */
import { useText } from '#app/platform/use-text.ts';
import { PartChips } from '#app/ui/content/chips.tsx';
import { partsFor } from '../../editing.ts';
import type { EditPart } from '../../editing.ts';
import { useRefusedNext } from '../../form-reply.ts';
import { manageConsultationMessages } from '../../messages-manage.ts';
import type { StaffFacts } from './state-panel.tsx';

type PartTabsProps = {
  part: EditPart;
  facts: Pick<StaffFacts, 'state'>;
  /** Id of the form of this part; null where it has none that the reader may save. */
  form: string | null;
};

export function PartTabs({ part, facts, form }: PartTabsProps) {
  const t = useText(manageConsultationMessages);
  const next = useRefusedNext();
  const items = partsFor(facts.state).map((one) => ({ value: one, label: t(`part_${one}`), current: one === part }));
  return (
    <PartChips
      label={t('parts')}
      items={items}
      form={form}
      words={{ save: t('save'), saves: t('partsSave') }}
      leave={next === null ? null : { href: `?part=${next}`, label: t('leaveUnsaved', { part: t(`part_${next}`) }) }}
    />
  );
}
