/**
 * Running text with its terms of art: the first use of a term on the page links to its meaning, which stands once below.
 * Works by keyboard, screen reader and on paper, without JavaScript.
 */
import { createContext, useContext, useId } from 'react';
import type { ReactNode } from 'react';
import { useText } from '#app/platform/use-text.ts';
import { GlossaryNotes, GlossaryTerm } from '#app/ui/content/glossary.tsx';
import type { GlossaryEntry } from './glossary.ts';
import { markHtml } from './glossary-html.ts';
import { compileMatcher, keepClaimed } from './glossary-matcher.ts';
import type { Matcher } from './glossary-matcher.ts';
import { areaMessages } from './messages.ts';

/** Which text of the page first used each term; in the order of the page, as React renders it. */
class Claims {
  readonly #owners = new Map<string, string>();

  /** Whether this use may be marked: nobody used the term before, or this very text did when it was rendered before. */
  take(termId: string, use: string): boolean {
    const owner = this.#owners.get(termId);
    if (owner === undefined) this.#owners.set(termId, use);
    return owner === undefined || owner === use;
  }

  get used(): string[] {
    return [...this.#owners.keys()];
  }
}

type Page = { entries: ReadonlyMap<string, GlossaryEntry>; match: Matcher; claims: Claims };

const noTerms: Page = { entries: new Map(), match: compileMatcher([]), claims: new Claims() };
const PageGlossary = createContext<Page>(noTerms);

/** Claims of one text; a term that the text uses twice is marked once. */
function claimsOf({ claims }: Page, id: string): (termId: string) => boolean {
  const uses = new Map<string, number>();
  return (termId) => {
    const count = (uses.get(termId) ?? 0) + 1;
    uses.set(termId, count);
    return count === 1 && claims.take(termId, id);
  };
}

/** Stands round everything on a page that may use terms. `terms` comes from `listGlossary`. */
export function Glossary({ terms, children }: { terms: readonly GlossaryEntry[]; children: ReactNode }) {
  const page: Page = {
    entries: new Map(terms.map((entry) => [entry.id, entry])),
    match: compileMatcher(terms),
    claims: new Claims(),
  };
  return <PageGlossary.Provider value={page}>{children}</PageGlossary.Provider>;
}

/** Plain text with its terms marked; phrasing content, for use inside a paragraph. */
export function GlossaryText({ text }: { text: string }) {
  const id = useId();
  const page = useContext(PageGlossary);
  const pieces = keepClaimed(page.match(text), claimsOf(page, id));
  return (
    <>
      {pieces.map((piece, index) => {
        const entry = piece.termId === null ? undefined : page.entries.get(piece.termId);
        return entry ? (
          <GlossaryTerm key={index} slug={entry.anchor}>
            {piece.text}
          </GlossaryTerm>
        ) : (
          piece.text
        );
      })}
    </>
  );
}

/** HTML that the server rendered from markdown, with its terms marked; block content. */
export function GlossaryHtml({ html }: { html: string }) {
  const id = useId();
  const page = useContext(PageGlossary);
  const marked = markHtml(html, {
    match: page.match,
    claim: claimsOf(page, id),
    anchorOf: (termId) => page.entries.get(termId)?.anchor ?? termId,
  });
  return <div dangerouslySetInnerHTML={{ __html: marked }} />;
}

/** What a term means: the expansion, then the definition, whichever of them there is. */
export function meaningOf({ expansion, definition }: Pick<GlossaryEntry, 'expansion' | 'definition'>): ReactNode {
  if (expansion === '' || definition === '') return expansion || definition;
  return (
    <>
      <strong>{expansion}.</strong> {definition}
    </>
  );
}

/** The meanings of all terms marked before it on the page, each once, with the way back. Put it after the last text. */
export function PageTerms({ headingLevel = 2 }: { headingLevel?: 2 | 3 }) {
  const t = useText(areaMessages);
  const { entries, claims } = useContext(PageGlossary);
  const used = claims.used.flatMap((termId) => entries.get(termId) ?? []);
  if (used.length === 0) return null;
  return (
    <GlossaryNotes
      title={t('wordsOnPage')}
      headingLevel={headingLevel}
      summary={t('wordsFold')}
      terms={used.map((entry) => ({
        ...{ slug: entry.anchor, term: entry.term, meaning: meaningOf(entry) },
        back: t('wordsBack', { term: entry.term }),
      }))}
    />
  );
}
