/** A picture beside a question or a choice, in Easy Read. */
import { StoredImage } from '../../components/stored-image.tsx';
import type { PictureView } from '../../page-view.ts';

type Props = {
  picture: PictureView | null;
  isSmall?: boolean;
  /** It is that of the page, which stands above its questions. */
  isFirst?: boolean;
};

/** As wide as its place in the stylesheet. */
export function Picture({ picture, isSmall = false, isFirst = false }: Props) {
  if (picture === null) return null;
  return (
    <StoredImage
      image={picture}
      alt={picture.alt}
      lang={picture.lang}
      className={isSmall ? 'sd-easy__choice' : 'sd-easy__picture'}
      sizes={isSmall ? '5.5rem' : '10rem'}
      isFirst={isFirst}
    />
  );
}
