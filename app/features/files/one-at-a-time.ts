/** Work that needs much memory while it runs: one after the other, in the order in which it was asked for. */

/** A queue of its own; what one piece of work throws is its own as well. */
export function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let before: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = before.then(work);
    before = done.catch(() => null);
    return done;
  };
}
