/** The chain as short steps, each with the things that stand in it: you said, we learned, we promised, we did. */
import { Fragment } from 'react';
import { useText } from '#app/platform/use-text.ts';
import type { Chain } from '../../record/chain.ts';
import { chainMessages } from '../messages.ts';
import { pathOf } from '../phases.ts';

/** A step names these; the lists name all. */
const most = 3;

export function ChainPath({ chain }: { chain: Chain }) {
  const t = useText(chainMessages);
  return (
    <ol className="sd-path" aria-label={t('pathLabel')}>
      {pathOf(chain.nodes).map(({ phase, nodes }) => (
        <li key={phase} className={`sd-path__${phase}`}>
          <strong>{t(`phase_${phase}`)}</strong>
          <span>
            {nodes.length === 0 ? t('pathNothing') : null}
            {nodes.slice(0, most).map((node, index) => (
              <Fragment key={node.id}>
                {index > 0 ? '; ' : null}
                {node.id === chain.focus.id ? (
                  <>
                    {node.title} ({t('here')})
                  </>
                ) : (
                  <a href={node.address}>{node.title}</a>
                )}
                {phase === 'undone' && node.standing !== null
                  ? ` ${t('inWords', { words: t(`standing_${node.standing}`) })}`
                  : null}
              </Fragment>
            ))}
            {nodes.length > most ? ` ${t('andMore', { count: nodes.length - most })}` : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
