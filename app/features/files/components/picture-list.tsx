/** The pictures of an area as staff see them, each with its words, its id and what may be done with it. */
import { useText } from '#app/platform/use-text.ts';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { pictureMessages } from '../messages.ts';
import { pictureAddress } from '../picture.ts';
import type { ListedPicture } from '../reads/pictures.server.ts';

function Entry({ picture, area }: { picture: ListedPicture; area: string }) {
  const t = useText(pictureMessages);
  const { id, alt, width, height, size, isUsed } = picture;
  const address = pictureAddress(area, id);
  return (
    <li className="sd-picture">
      <a href={address}>
        <img src={address} alt={alt} width={width} height={height} loading="lazy" />
      </a>
      <p>{alt}</p>
      <p className="sd-small">
        {t('size', { width, height, size: Math.ceil(size / 1024) })}. {isUsed ? t('inUse') : t('notUsed')}.
      </p>
      <p className="sd-small sd-picture__address">{t('address', { address })}</p>
      {isUsed ? null : (
        <form method="post">
          <HiddenField name="picture" value={id} />
          <SubmitButton name="intent" value="delete" variant="quiet">
            {t('delete')} <span className="nhsuk-u-visually-hidden">{alt}</span>
          </SubmitButton>
        </form>
      )}
    </li>
  );
}

export function PictureList({ pictures, area }: { pictures: readonly ListedPicture[]; area: string }) {
  return (
    <ul className="sd-pictures">
      {pictures.map((picture) => (
        <Entry key={picture.id} picture={picture} area={area} />
      ))}
    </ul>
  );
}
