/** A seed that a gate refuses is a mistake in the seed. */

type Published = { isPublished: true } | { isPublished: false; problems: { message: string }[] };

/** @throws with the gates' sentences. */
export function mustBePublished(title: string, published: Published): void {
  if (published.isPublished) return;
  const reasons = published.problems.map((problem) => problem.message).join(' ');
  throw new Error(`The seed could not be published: ${title}. ${reasons}`);
}
