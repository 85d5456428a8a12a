/** What the linter tells an author: how bad, where, what, and how to mend it. */

/** `error` stops publishing; `warning` asks the author to look again. The path is that of `parseDefinition`'s problems. */
export interface Finding {
  readonly level: 'error' | 'warning';
  readonly path: string;
  readonly message: string;
  readonly mend: string;
  /** Where it is about one of the survey's formats or languages. */
  readonly rendition?: string;
  /** Where in an expression it stops making sense, in characters from 0. */
  readonly at?: number;
}
