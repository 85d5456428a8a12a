/** How the loop works: the mark draws itself a quarter at a time, one for each of up to four steps. */
import type { ReactNode } from 'react';
import type { Quarters } from '../mark.tsx';
import { Mark } from '../mark.tsx';

const QUARTERS: readonly Quarters[] = [1, 2, 3, 4];

export interface Step {
  title: ReactNode;
  text: ReactNode;
}

export function Steps({ steps, headingLevel = 3 }: { steps: [Step, Step, Step, Step]; headingLevel?: 2 | 3 }) {
  const Heading = `h${headingLevel}` as const;
  return (
    <ol className="sd-steps">
      {QUARTERS.map((quarters) => {
        const step = steps[quarters - 1];
        return step ? (
          <li key={quarters}>
            <Mark size={56} quarters={quarters} />
            <div>
              <Heading className="sd-steps__title">{step.title}</Heading>
              <p>{step.text}</p>
            </div>
          </li>
        ) : null;
      })}
    </ol>
  );
}
