/** Beside the form of a thing: its state, the ways to its links, preview and public page, and its withdrawal. */
import type { ExpansionWarning } from '#app/features/areas/glossary.ts';
import { addressOf } from '#app/features/record/node.ts';
import type { NodeState } from '#app/features/record/node.ts';
import { useText } from '#app/platform/use-text.ts';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import type { ItemKind } from '../../items.ts';
import { progressManageMessages } from '../../forms/messages-manage.ts';
import { WordingWarnings } from './wording-warnings.tsx';

type AboutItemProps = {
  /** Slug of the area. */
  area: string;
  node: { id: string; kind: ItemKind; slug: string | null; state: NodeState };
  warnings: ExpansionWarning[];
  mayWithdraw: boolean;
};

function Withdraw() {
  const t = useText(progressManageMessages);
  return (
    <form method="post">
      <p className="sd-small">{t('withdrawHint')}</p>
      <SubmitButton variant="warning" name="intent" value="withdraw">
        {t('withdraw')}
      </SubmitButton>
    </form>
  );
}

export function AboutItem({ area, node, warnings, mayWithdraw }: AboutItemProps) {
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
      {isPublic && mayWithdraw ? <Withdraw /> : null}
    </>
  );
}
