/** "Put this on your site": the lines to copy, and the card as it looks. */
import { useText } from '#app/platform/use-text.ts';
import { Section } from '#app/ui/layout/section.tsx';
import { cardLines } from '../cards.ts';
import { openDataMessages } from '../messages.ts';

type EmbedLinesProps = { origin: string; card: string; title: string };

export function EmbedLines({ origin, card, title }: EmbedLinesProps) {
  const t = useText(openDataMessages);
  return (
    <Section id="embed" title={t('embedTitle')} intro={t('embedText')}>
      <p>{t('embedLabel')}</p>
      <p>
        <code>{cardLines(origin + card, title)}</code>
      </p>
      <p>
        <a href={card}>{t('embedOpen')}</a>
      </p>
    </Section>
  );
}
