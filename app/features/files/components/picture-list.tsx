/** The pictures of an area as staff see them, each with its words, its id and what may be done with it. */
import { useText } from '#app/platform/use-text.ts';
import { Details } from '#app/ui/content/details.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { pictureMessages } from '../messages.ts';
import { copyAddress, pictureAddress, smallCopy } from '../picture.ts';
import type { ListedPicture } from '../reads/pictures.server.ts';

/** For a picture that pages show and no survey does: folded away, and it says what happens. */
function TakeDown({ id, alt }: Pick<ListedPicture, 'id' | 'alt'>) {
  const t = useText(pictureMessages);
  return (
    <Details summary={t('takeDownTitle')}>
      <p>{t('takeDownText')}</p>
      <form method="post">
        <HiddenField name="picture" value={id} />
        <SubmitButton name="intent" value="take-down" variant="secondary">
          {t('takeDown')} <span className="nhsuk-u-visually-hidden">{alt}</span>
        </SubmitButton>
      </form>
    </Details>
  );
}

type Shown = { area: string; mayTakeDown: boolean };

function Entry({ picture, area, mayTakeDown }: Shown & { picture: ListedPicture }) {
  const t = useText(pictureMessages);
  const { id, alt, width, height, size, isUsed, isAsked } = picture;
  const address = pictureAddress(area, id);
  return (
    <li className="sd-picture">
      <a href={address}>
        <img
          src={copyAddress(address, smallCopy)}
          alt={alt}
          width={width}
          height={height}
          loading="lazy"
          decoding="async"
        />
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
      {isUsed && !isAsked && mayTakeDown ? <TakeDown id={id} alt={alt} /> : null}
    </li>
  );
}

export function PictureList({ pictures, ...shown }: Shown & { pictures: readonly ListedPicture[] }) {
  return (
    <ul className="sd-pictures">
      {pictures.map((picture) => (
        <Entry key={picture.id} picture={picture} {...shown} />
      ))}
    </ul>
  );
}
