/** What a thing without a page of its own says about itself, under the title that the page shows. */
import type { Thing } from '../things.ts';
import { MeasureFacts } from './measure-view.tsx';
import { OutcomeFacts } from './outcome-view.tsx';
import { ParticipationFacts } from './participation-view.tsx';
import { QuoteView } from './quote-view.tsx';

/** Nothing for kinds whose own page says it. */
export function ThingFacts({ thing }: { thing: Thing }) {
  switch (thing.kind) {
    case 'quote':
      return <QuoteView quote={thing} isOwnPage />;
    case 'measure':
      return <MeasureFacts measure={thing} />;
    case 'outcome':
      return <OutcomeFacts outcome={thing} />;
    case 'participation':
      return <ParticipationFacts participation={thing} />;
    default:
      return null;
  }
}
