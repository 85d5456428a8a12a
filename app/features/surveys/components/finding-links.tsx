/** The findings that results led to. */
import { useText } from '#app/platform/use-text.ts';
import { ItemList } from '#app/ui/content/item-list.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { resultMessages } from '../messages-results.ts';
import type { FindingLink } from '../reads/findings.server.ts';

/** @param empty what to say where there is none yet */
export function FindingLinks({
  findings,
  empty,
}: {
  findings: FindingLink[];
  empty: 'findingsNone' | 'findingsNoneOfAll';
}) {
  const t = useText(resultMessages);
  return (
    <Section id="findings" title={t('findings')} intro={t('findingsText')}>
      {findings.length === 0 ? (
        <p>{t(empty)}</p>
      ) : (
        <ItemList items={findings.map(({ title, address }) => ({ href: address, title }))} />
      )}
    </Section>
  );
}
