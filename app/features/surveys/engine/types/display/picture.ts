/** Pictures in a definition: only from this site's own picture store, never an address elsewhere. */
import { z } from 'zod';

/** `/sampleford/pictures/<id>`, as the picture store serves them. */
const ownPicture = /^\/[a-z0-9][a-z0-9-]{0,63}\/pictures\/[A-Za-z0-9_-]{4,80}$/;

export const pictureLink = z.custom<string>((value) => typeof value === 'string' && ownPicture.test(value), {
  error: 'A picture comes from this area’s own pictures, by an address such as “/sampleford/pictures/…”.',
  params: {
    mend: 'Add the picture under “Pictures” and use the address shown there. Other sites would see who answers.',
  },
});

/** The id of the picture that such an address is of. */
export const pictureIdIn = (link: string): string => link.slice(link.lastIndexOf('/') + 1);
