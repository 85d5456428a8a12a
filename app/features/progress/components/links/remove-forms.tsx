/** Asks once more before a link or a cited page is removed. */
import { useText } from '#app/platform/use-text.ts';
import { ConfirmForm } from '#app/ui/form/confirm-form.tsx';
import { linkTexts } from '../../forms/messages-links.ts';
import type { Relation } from '../../forms/relations.ts';
import { useRelationWords } from './link-lists.tsx';

/** Back to the page itself, without what its address asks for. */
const back = '?';

type RemoveLinkProps = { link: Relation & { id: string; other: { title: string } }; title: string };

export function RemoveLinkForm({ link, title }: RemoveLinkProps) {
  const t = useText(linkTexts);
  const words = useRelationWords();
  return (
    <ConfirmForm
      title={t('removeTitle')}
      lead={t('removeLead', { how: words(link), mine: title, other: link.other.title })}
      fields={{ link: link.id }}
      deed={{ intent: 'remove', label: t('removeDeed') }}
      keep={{ href: back, label: t('keep') }}
    />
  );
}

export function RemoveCitation({ citation, title }: { citation: { id: string; title: string }; title: string }) {
  const t = useText(linkTexts);
  return (
    <ConfirmForm
      title={t('unciteTitle')}
      lead={t('unciteLead', { title: citation.title, mine: title })}
      fields={{ citation: citation.id }}
      deed={{ intent: 'uncite', label: t('unciteDeed') }}
      keep={{ href: back, label: t('keep') }}
    />
  );
}
