/** Every address that is no page of the site: the same answer as for a page that nobody may see. */
import { open } from '#app/platform/door.server.ts';
import { notFound } from '#app/platform/errors.ts';

export const loader = open((): null => {
  throw notFound();
});

/** Never shown: the loader has refused. */
export default function UnknownPage() {
  return null;
}
