/** From where a thing is written to where the forum is asked about it, and to how far people shared in it. */
import { useText } from '#app/platform/use-text.ts';
import type { Subject } from '../countersign.ts';
import { manageCountersignMessages } from '../messages-manage.ts';

type Links = {
  /** Slug of the area. */
  area: string;
  subject: Subject;
  nodeId: string;
  /** Whether this is a question put to people, which both sides rate. */
  hasLevel?: boolean;
};

/** Under a heading of its own, for the side of a staff page. */
export function ForumAside(links: Links) {
  const t = useText(manageCountersignMessages);
  return (
    <>
      <h3>{t('listTitle')}</h3>
      <ul>
        <ForumLinks {...links} />
      </ul>
    </>
  );
}

/** The items of a list. */
export function ForumLinks({ area, subject, nodeId, hasLevel = false }: Links) {
  const t = useText(manageCountersignMessages);
  return (
    <>
      <li>
        <a href={`/${area}/manage/countersigns/ask/${subject}/${nodeId}`}>{t('askLink')}</a>
      </li>
      {hasLevel ? (
        <li>
          <a href={`/${area}/manage/consultations/${nodeId}/level`}>{t('levelLink')}</a>
        </li>
      ) : null}
    </>
  );
}
