/** A picture of a survey: its place is kept free while it comes, and the browser takes the copy that fits. */
import { StoredPicture } from '#app/features/files/stored-picture.tsx';
import type { ImageView } from '../page-view.ts';

type Props = {
  image: ImageView;
  alt: string;
  className: string;
  /** How wide it is shown (HTML, “sizes”). */
  sizes: string;
  lang?: string;
  isFirst?: boolean;
};

export function StoredImage({ image: { address, size }, ...shown }: Props) {
  if (size !== null) return <StoredPicture picture={{ address, ...size }} {...shown} />;
  const { alt, className, lang } = shown;
  return <img className={className} src={address} alt={alt} lang={lang} loading="lazy" decoding="async" />;
}
