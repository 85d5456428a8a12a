/** What was just done to a link, said aloud, with the one button that undoes it. */
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import type { DeedDone } from '../../forms/deeds.ts';
import { linkTexts } from '../../forms/messages-links.ts';
import { progressManageMessages } from '../../forms/messages-manage.ts';

/** How to undo it: the links to take away again, or the other ends and the relation to put back. */
export type Undo = { links: string[] } | { others: string[]; relation: string };

export function UndoLink({ done, undo }: { done: DeedDone | null; undo: Undo | null }) {
  const t = useText(linkTexts);
  const manage = useText(progressManageMessages);
  if (done === null) return null;
  return (
    <Notice kind="success">
      <p>{manage(`done_${done}`)}</p>
      {undo === null ? null : (
        <form method="post">
          {'links' in undo ? (
            undo.links.map((link) => <HiddenField key={link} name="link" value={link} />)
          ) : (
            <>
              {undo.others.map((other) => (
                <HiddenField key={other} name="other" value={other} />
              ))}
              <HiddenField name="relation" value={undo.relation} />
            </>
          )}
          <SubmitButton variant="quiet" name="intent" value={'links' in undo ? 'remove' : 'add'}>
            {t('links' in undo ? 'takeBack' : 'putBack')}
          </SubmitButton>
        </form>
      )}
    </Notice>
  );
}
