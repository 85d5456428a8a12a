/** Questions to people as a list to open: what is asked, what kind of asking it is, and where it stands. */
import { opening } from '#app/features/areas/service.ts';
import { useText } from '#app/platform/use-text.ts';
import { ItemList } from '#app/ui/content/item-list.tsx';
import { isFormal } from '../consultation.ts';
import { consultationMessages } from '../messages.ts';
import type { ListedConsultation } from '../shown.ts';
import { Standing } from './standing.tsx';

export function ConsultationList({ items, headingLevel = 3 }: { items: ListedConsultation[]; headingLevel?: 2 | 3 }) {
  const t = useText(consultationMessages);
  return (
    <ItemList
      headingLevel={headingLevel}
      items={items.map((item) => ({
        href: item.address,
        title: item.title,
        ...(item.purpose === '' ? {} : { text: opening(item.purpose) }),
        meta: (
          <>
            <Standing of={item} />
            {isFormal(item.kind) ? <span>{t('kind_consult')}</span> : null}
          </>
        ),
      }))}
    />
  );
}
