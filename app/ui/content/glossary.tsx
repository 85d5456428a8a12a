/** Terms of art in running text, linked to their meaning at the end of the same section: no JavaScript, prints well. */
import type { ReactNode } from 'react';
import { Details } from './details.tsx';

/** The id that joins a term and its meaning on one page. */
function termId(slug: string): string {
  return `term-${slug}`;
}

/** The id of the place where a page first uses a term. */
function placeOfTerm(slug: string): string {
  return `use-${slug}`;
}

/** A term where it is used, once on a page. Its slug must be among the terms of a GlossaryNotes on the same page. */
export function GlossaryTerm({ slug, children }: { slug: string; children: ReactNode }) {
  return (
    <a className="sd-term" id={placeOfTerm(slug)} href={`#${termId(slug)}`}>
      {children}
    </a>
  );
}

export interface GlossaryNotesProps {
  title: string;
  /** Each slug once on a page. `back`: the words of the way back to the place where the page uses the term. */
  terms: { slug: string; term: ReactNode; meaning: ReactNode; back?: string }[];
  headingLevel?: 2 | 3;
  /** The line that folds the meanings away. They begin unfolded: a link into what is folded leads nowhere in older browsers. */
  summary?: string;
}

export function GlossaryNotes({ title, terms, headingLevel = 3, summary }: GlossaryNotesProps) {
  const Heading = `h${headingLevel}` as const;
  const list = (
    <dl>
      {terms.map(({ slug, term, meaning, back }) => (
        <div key={slug} id={termId(slug)}>
          <dt>{term}</dt>
          <dd>{meaning}</dd>
          {back === undefined ? null : (
            <dd className="sd-glossary__back">
              <a href={`#${placeOfTerm(slug)}`}>{back}</a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
  return (
    <div className="sd-glossary">
      <Heading>{title}</Heading>
      {summary === undefined ? (
        list
      ) : (
        <Details summary={summary} open>
          {list}
        </Details>
      )}
    </div>
  );
}
