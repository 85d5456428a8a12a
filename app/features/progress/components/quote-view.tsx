/** Words of a group: set as a quotation when they are its own, and marked when the source only reports them. */
import { useText } from '#app/platform/use-text.ts';
import { Quote } from '#app/ui/content/quote.tsx';
import { progressMessages } from '../messages.ts';
import type { QuoteThing } from '../things.ts';

/** The words stand as they were stored, to the letter; marks are put round those that have none. */
export function QuoteView({ quote, isOwnPage = false }: { quote: QuoteThing; isOwnPage?: boolean }) {
  const t = useText(progressMessages);
  const attribution = (
    <>
      {quote.attribution} ({t(quote.wording)}) {isOwnPage ? null : <a href={quote.address}>{t('whereFrom')}</a>}
    </>
  );
  if (quote.wording === 'verbatim') {
    return (
      <Quote attribution={attribution}>
        <p>{/^[“"]/.test(quote.body) ? quote.body : `“${quote.body}”`}</p>
      </Quote>
    );
  }
  return (
    <figure>
      <p>{quote.body}</p>
      <figcaption className="sd-small">{attribution}</figcaption>
    </figure>
  );
}
