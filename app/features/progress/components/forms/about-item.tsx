/** Beside the form of a thing: its state, the ways to its links, preview and public page, and its withdrawal. */
import type { ExpansionWarning } from '#app/features/areas/glossary.ts';
import { addressOf } from '#app/features/record/node.ts';
import type { NodeState } from '#app/features/record/node.ts';
import { useText } from '#app/platform/use-text.ts';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import type { ItemKind } from '../../items.ts';
import { progressManageMessages } from '../../forms/messages-manage.ts';
import { WordingWarnings } from './wording-warnings.tsx';

type AboutItemProps = {
  /** Slug of the area. */
  area: string;
  node: { id: string; kind: ItemKind; slug: string | null; state: NodeState };
  warnings: ExpansionWarning[];
  mayWithdraw: boolean;
  /** A withdrawal that was refused, with what was typed. */
  refused: Withdrawal | null;
};

export type Withdrawal = { reason: string; error: string };

function Withdraw({ refused }: { refused: Withdrawal | null }) {
  const t = useText(progressManageMessages);
  const field = { name: 'withdrawReason', defaultValue: refused?.reason, errors: refused ? [refused.error] : [] };
  return (
    <form method="post">
      <p className="sd-small">{t('withdrawHint')}</p>
      <TextArea {...field} label={t('withdrawReason')} hint={t('withdrawReasonHint')} rows={3} />
      <SubmitButton variant="warning" name="intent" value="withdraw">
        {t('withdraw')}
      </SubmitButton>
    </form>
  );
}

export function AboutItem({ area, node, warnings, mayWithdraw, refused }: AboutItemProps) {
  const t = useText(progressManageMessages);
  const here = `/${area}/manage/progress/${node.id}`;
  const isPublic = node.state === 'public';
  return (
    <>
      <h2>{t('aboutThis')}</h2>
      <p>
        {t('state')}: <strong>{t(`state_${node.state}`)}</strong>
      </p>
      <ul>
        <li>
          <a href={`${here}/links`}>{t('links')}</a>
        </li>
        <li>
          <a href={`${here}/preview`}>{t('preview')}</a>
        </li>
        {isPublic ? (
          <li>
            <a href={addressOf(area, node)}>{t('publicPage')}</a>
          </li>
        ) : null}
      </ul>
      <WordingWarnings warnings={warnings} isHeading />
      {isPublic && mayWithdraw ? <Withdraw refused={refused} /> : null}
    </>
  );
}
