/** A picture of the area's store as a page shows it. */
import { GlossaryText } from '#app/features/areas/glossary-text.tsx';
import { StoredPicture } from '#app/features/files/stored-picture.tsx';
import { useText } from '#app/platform/use-text.ts';
import { pageMessages } from '../messages.ts';
import type { ShownBlock } from '../things.ts';

/** Without a caption it is a picture alone: a figure says nothing then. */
export function PictureBlock({ block }: { block: Extract<ShownBlock, { kind: 'picture' }> }) {
  const t = useText(pageMessages);
  const { alternative, caption, credit } = block;
  const image = <StoredPicture picture={block} alt={alternative} sizes="(min-width: 40em) 36em, 100vw" />;
  if (caption === '' && credit === '') return <div className="sd-figure">{image}</div>;
  return (
    <figure className="sd-figure">
      {image}
      <figcaption>
        {caption === '' ? null : <GlossaryText text={caption} />}
        {caption === '' || credit === '' ? null : <br />}
        {credit === '' ? null : t('credit', { by: credit })}
      </figcaption>
    </figure>
  );
}
