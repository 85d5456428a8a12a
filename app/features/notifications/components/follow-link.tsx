/** The link to where a thing, or the whole area, is followed. */
import { useText } from '#app/platform/use-text.ts';
import { followMessages } from '../messages-follow.ts';

type FollowLinkProps = { area: { slug: string; name: string }; id?: string };

export function FollowLink({ area, id }: FollowLinkProps) {
  const t = useText(followMessages);
  const href = id === undefined ? `/${area.slug}/follow` : `/${area.slug}/chain/${id}/follow`;
  return (
    <p>
      <a href={href}>{id === undefined ? t('followArea', { area: area.name }) : t('followLink')}</a>
    </p>
  );
}
