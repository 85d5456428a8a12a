/** A picture of the store as a page shows it: the browser takes the copy that fits, once the picture comes near. */
import { copyAddress } from './picture.ts';

type Props = {
  /** `width` and `height` of the picture itself, `widths` of its smaller copies, in pixels. */
  picture: { address: string; width: number; height: number; widths: readonly number[] };
  alt: string;
  /** How wide it is shown (HTML, “sizes”). */
  sizes: string;
};

export function StoredPicture({ picture: { address, width, height, widths }, alt, sizes }: Props) {
  const copies = [...widths.map((one) => `${copyAddress(address, one)} ${one}w`), `${address} ${width}w`];
  return (
    <img
      src={address}
      alt={alt}
      width={width}
      height={height}
      {...(widths.length > 0 && { srcSet: copies.join(', '), sizes })}
      loading="lazy"
      decoding="async"
    />
  );
}
