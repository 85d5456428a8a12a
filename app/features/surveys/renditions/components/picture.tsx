/** A picture beside a question or a choice, in Easy Read. */
import { copyAddress, smallCopy } from '#app/features/files/picture.ts';
import type { PictureView } from '../../page-view.ts';

export function Picture({ picture, isSmall = false }: { picture: PictureView | null; isSmall?: boolean }) {
  if (picture === null) return null;
  return (
    <img
      className={isSmall ? 'sd-easy__choice' : 'sd-easy__picture'}
      src={copyAddress(picture.address, smallCopy)}
      alt={picture.alt}
      lang={picture.lang}
      loading="lazy"
      decoding="async"
    />
  );
}
