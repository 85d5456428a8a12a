/** What a search found: each thing by its title, with the words that matched, its kind and its area. */
import { againstText } from '#app/features/progress/against.ts';
import { progressMessages } from '#app/features/progress/messages.ts';
import { formatDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { ItemList } from '#app/ui/content/item-list.tsx';
import { searchMessages } from '../messages.ts';
import type { Found } from '../reads/search.server.ts';
import type { SnippetPart } from '../search.ts';

function Snippet({ parts }: { parts: SnippetPart[] }) {
  return parts.map((part, index) => (part.isMatch ? <mark key={index}>{part.text}</mark> : part.text));
}

export function FoundList({ found }: { found: Found[] }) {
  const t = useText(searchMessages);
  const standing = useText(progressMessages);
  return (
    <ItemList
      items={found.map(({ kind, title, address, area, publishedAt, snippet, status, against }) => ({
        href: address,
        title,
        ...(snippet.length === 0 ? {} : { text: <Snippet parts={snippet} /> }),
        meta: (
          <>
            <span>{t(`kind_${kind}`)}</span>
            {status === null ? null : <span>{standing(`status_${status}`)}</span>}
            {against.map((one) => (
              <span key={one.kind}>{againstText(standing, one)}</span>
            ))}
            {kind === 'area' ? null : <span>{area.name}</span>}
            {publishedAt === null ? null : <span>{t('published', { day: formatDay(new Date(publishedAt)) })}</span>}
            {area.demonstration === 'none' ? null : <span>{t(`demonstration_${area.demonstration}`)}</span>}
          </>
        ),
      }))}
    />
  );
}
