/** What a staff page says after a deed: one line, read out when the page opens. */
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import type { DeedDone } from '../../forms/deeds.ts';
import { progressManageMessages } from '../../forms/messages-manage.ts';

export function StaffNotice({ done }: { done: DeedDone | null }) {
  const t = useText(progressManageMessages);
  return done === null ? null : (
    <Notice kind="success">
      <p>{t(`done_${done}`)}</p>
    </Notice>
  );
}
