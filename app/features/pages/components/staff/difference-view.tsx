/** What changed between two versions: words that came and went, told apart by marks and by words for screen readers. */
import { Fragment } from 'react';
import { useText } from '#app/platform/use-text.ts';
import type { Difference, Stretch } from '../../diff.ts';
import { pageManageMessages } from '../../messages-manage.ts';

function Words({ stretches }: { stretches: readonly Stretch[] }) {
  const t = useText(pageManageMessages);
  return (
    <p className="sd-diff">
      {stretches.map(({ text, change }, index) => {
        const key = `${String(index)} ${change}`;
        if (change === 'same') return <Fragment key={key}>{text}</Fragment>;
        const Mark = change === 'added' ? 'ins' : 'del';
        return (
          <Mark key={key}>
            <span className="nhsuk-u-visually-hidden"> {t(change === 'added' ? 'addedBegin' : 'removedBegin')} </span>
            {text}
          </Mark>
        );
      })}
    </p>
  );
}

const isChanged = (stretches: readonly Stretch[]) => stretches.some((stretch) => stretch.change !== 'same');

export function DifferenceView({ difference }: { difference: Difference }) {
  const t = useText(pageManageMessages);
  const { title, summary, blocks, isNone } = difference;
  if (isNone) return <p>{t('diffNone')}</p>;
  return (
    <>
      {isChanged(title) ? (
        <>
          <h3>{t('diffTitleLine')}</h3>
          <Words stretches={title} />
        </>
      ) : null}
      {isChanged(summary) ? (
        <>
          <h3>{t('diffSummaryLine')}</h3>
          <Words stretches={summary} />
        </>
      ) : null}
      {blocks.map((block) => (
        <Fragment key={`${block.id} ${block.change}`}>
          <h3>
            {t(`change_${block.change}`)}: {t(`block_${block.kind}`)}
            {block.heading === '' ? null : <> · {block.heading}</>}
          </h3>
          <Words stretches={block.stretches} />
        </Fragment>
      ))}
    </>
  );
}
