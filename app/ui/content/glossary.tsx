/** Terms of art in running text, linked to their meaning at the end of the same section: no JavaScript, prints well. */
import type { ReactNode } from 'react';

/** The id that joins a term and its meaning on one page. */
function termId(slug: string): string {
  return `term-${slug}`;
}

/** A term where it is used. Its slug must be among the terms of a GlossaryNotes on the same page. */
export function GlossaryTerm({ slug, children }: { slug: string; children: ReactNode }) {
  return (
    <a className="sd-term" href={`#${termId(slug)}`}>
      {children}
    </a>
  );
}

export interface GlossaryNotesProps {
  title: string;
  /** Each slug once on a page. */
  terms: { slug: string; term: ReactNode; meaning: ReactNode }[];
  headingLevel?: 2 | 3;
}

export function GlossaryNotes({ title, terms, headingLevel = 3 }: GlossaryNotesProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className="sd-glossary">
      <Heading>{title}</Heading>
      <dl>
        {terms.map((item) => (
          <div key={item.slug} id={termId(item.slug)}>
            <dt>{item.term}</dt>
            <dd>{item.meaning}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
