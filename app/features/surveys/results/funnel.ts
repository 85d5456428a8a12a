/** How far people went, as far as finished responses can tell: no draft is kept, so who left before the end is not known. Pure. */
import type { QuestionCount } from './counts.server.ts';

export type FunnelPage = {
  /** From 0, in the newest version. */
  page: number;
  /** People whom at least one question of the page concerned. */
  reached: number;
  /** People who answered at least one of them: no fewer than answered the most answered question. */
  answered: number;
  /** The question that most people left out, and how many did. */
  skipped: { title: string; count: number } | null;
};

/** Pages of the newest version, from the counts of its questions. */
export function funnelOf(counts: readonly QuestionCount[], newest: number): FunnelPage[] {
  const pages = new Map<number, QuestionCount[]>();
  for (const count of counts) {
    const part = count.counted.parts.find(({ version }) => version.number === newest);
    if (!part || count.counted.isRepeated || count.counted.isWorkedOut) continue;
    pages.set(part.question.page, [...(pages.get(part.question.page) ?? []), count]);
  }
  return [...pages]
    .sort(([a], [b]) => a - b)
    .map(([page, own]) => {
      const concerned = own.map(({ base, missing }) => {
        const { hidden: _, notAsked: __, ...others } = missing;
        return Object.values(others).reduce((sum, count) => sum + count, base);
      });
      const skipped = own.toSorted((a, b) => (b.missing.skipped ?? 0) - (a.missing.skipped ?? 0))[0];
      return {
        page,
        reached: Math.max(0, ...concerned),
        answered: Math.max(0, ...own.map(({ base }) => base)),
        skipped: skipped?.missing.skipped ? { title: skipped.title, count: skipped.missing.skipped } : null,
      };
    });
}
