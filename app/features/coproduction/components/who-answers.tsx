/** Who could answer: said plainly where there is no forum, or nobody who speaks for it here yet. */
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { manageCountersignMessages } from '../messages-manage.ts';

type Who = { hasForum: boolean; isDemonstration: boolean; representatives: number };

/** Nothing where somebody can answer. */
export function WhoAnswers({ hasForum, isDemonstration, representatives }: Who) {
  const t = useText(manageCountersignMessages);
  if (hasForum && representatives > 0) return null;
  const text = isDemonstration ? 'demonstrationText' : 'noForumText';
  return (
    <Notice kind="info" title={t(hasForum ? 'nobodyYet' : 'noForum')}>
      <p>{t(hasForum ? 'nobodyYetText' : text)}</p>
    </Notice>
  );
}
