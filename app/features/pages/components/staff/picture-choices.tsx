/** The pictures of the area's store to choose from, each beside its words. */
import { copyAddress, smallCopy } from '#app/features/files/picture.ts';
import { useText } from '#app/platform/use-text.ts';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { pageManageMessages } from '../../messages-manage.ts';
import type { Choice } from '../../reads/choices.server.ts';

type Props = {
  name: string;
  id: string;
  label: string;
  defaultValue: string;
  errors: string[];
  pictures: readonly Choice[];
  /** Where pictures are added. */
  href: string;
};

export function PictureChoices({ pictures, href, ...field }: Props) {
  const t = useText(pageManageMessages);
  const more = <a href={href}>{t('picturesAdd')}</a>;
  if (pictures.length === 0) {
    return (
      <p id={field.id}>
        {t('picturesNone')} {more}
      </p>
    );
  }
  return (
    <div className="sd-picture-choices">
      <RadioGroup
        {...field}
        choices={pictures.map(({ id, label, picture }) => ({
          value: id,
          label,
          ...(picture
            ? {
                hint: (
                  <img
                    className="sd-picture-choice"
                    src={copyAddress(picture.address, smallCopy)}
                    alt=""
                    width={picture.width}
                    height={picture.height}
                    loading="lazy"
                    decoding="async"
                  />
                ),
              }
            : {}),
        }))}
      />
      <p>{more}</p>
    </div>
  );
}
