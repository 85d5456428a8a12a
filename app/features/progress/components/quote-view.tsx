/** Words of a group: set as a quotation when they are its own, and marked when the source only reports them. */
import { useText } from '#app/platform/use-text.ts';
import { Quote } from '#app/ui/content/quote.tsx';
import { progressMessages } from '../messages.ts';
import type { QuoteThing } from '../things.ts';

/** The words stand as they were said; the rules of the page's text do not reach into them. */
export function QuoteView({ quote }: { quote: QuoteThing }) {
  const t = useText(progressMessages);
  const attribution = (
    <>
      {quote.attribution} ({t(quote.wording)}) <a href={quote.address}>{t('whereFrom')}</a>
    </>
  );
  if (quote.wording === 'verbatim') {
    return (
      <Quote attribution={attribution}>
        <p>{`“${quote.body.replace(/^[“"]|[”"]\.?$/g, '')}”`}</p>
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
