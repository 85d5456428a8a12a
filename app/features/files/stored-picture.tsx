/** A picture of the store as a page shows it: the browser takes the copy that fits, once the picture comes near. */
import { copyAddress } from './picture.ts';
import type { PictureSize } from './picture.ts';

type Props = {
  picture: PictureSize & { address: string };
  alt: string;
  /** How wide it is shown (HTML, “sizes”). */
  sizes: string;
  className?: string;
  /** What its words are in, where that is not the language around it. */
  lang?: string | undefined;
  /** It stands where the page begins: the browser does not wait for it to come near. */
  isFirst?: boolean;
};

export function StoredPicture({ picture, alt, sizes, className, lang, isFirst = false }: Props) {
  const { address, width, height, widths } = picture;
  const copies = [...widths.map((one) => `${copyAddress(address, one)} ${one}w`), `${address} ${width}w`];
  return (
    <img
      className={className}
      src={address}
      alt={alt}
      lang={lang}
      width={width}
      height={height}
      {...(widths.length > 0 && { srcSet: copies.join(', '), sizes })}
      loading={isFirst ? undefined : 'lazy'}
      decoding="async"
    />
  );
}
