/** The whole chain round one thing: a list from causes to consequences, with its links drawn beside it as lanes. */
import { useText } from '#app/platform/use-text.ts';
import type { Chain } from '../chain.ts';
import { drawLanes } from '../lanes.ts';
import { chainMessages } from '../messages.ts';
import { ChainLanes } from './chain-lanes.tsx';
import { ChainWords } from './chain-words.tsx';

export function ChainGraph({ chain, area }: { chain: Chain; area: string }) {
  const t = useText(chainMessages);
  const drawing = drawLanes(
    chain.nodes.map((node) => node.id),
    chain.links,
  );
  return (
    <>
      <ol className="sd-chain" aria-label={t('listLabel')}>
        {chain.nodes.map((node, row) => (
          <li key={node.id} className={`sd-chain__${node.kind}`}>
            <ChainLanes drawing={drawing} row={row} isFocus={node.id === chain.focus.id} />
            <ChainWords chain={chain} node={node} area={area} />
          </li>
        ))}
      </ol>
      {chain.isCut ? <p className="sd-small">{t('isCut', { count: chain.nodes.length })}</p> : null}
    </>
  );
}
