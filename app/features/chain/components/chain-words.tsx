/** One thing of the chain in words: what it is, its address, and what it leads to. */
import { useText } from '#app/platform/use-text.ts';
import type { Chain, ChainNode } from '../chain.ts';
import { chainMessages } from '../messages.ts';

type ChainWordsProps = {
  chain: Pick<Chain, 'nodes' | 'links' | 'focus'>;
  node: ChainNode;
  /** Slug of the area, for the address of the thing's own chain. */
  area: string;
  /** Things whose links need no words here: where everything shown leads to the page itself. */
  silent?: readonly string[];
};

/** "led to: A; is told in: B", each with its address. */
function LeadsTo({ chain, node, silent = [] }: Omit<ChainWordsProps, 'area'>) {
  const t = useText(chainMessages);
  const byId = new Map(chain.nodes.map((one) => [one.id, one]));
  const out = chain.links.filter((link) => link.from === node.id && !silent.includes(link.to));
  if (out.length === 0) return null;
  return (
    <ul className="sd-small">
      {out.map(({ to, kind }) => {
        const target = byId.get(to);
        return target ? (
          <li key={`${kind}-${to}`}>
            {t(`out_${kind}`)}: <a href={target.address}>{target.title}</a>
          </li>
        ) : null;
      })}
    </ul>
  );
}

export function ChainWords({ chain, node, area, silent }: ChainWordsProps) {
  const t = useText(chainMessages);
  const isFocus = node.id === chain.focus.id;
  const own = `/${area}/chain/${node.id}`;
  return (
    <div className="sd-chain__words">
      <p className="sd-small">
        {t(`kind_${node.kind}`)}
        {isFocus ? ` (${t('here')})` : null}
      </p>
      <p>
        <a href={node.address} aria-current={isFocus ? 'true' : undefined}>
          {node.title}
        </a>
      </p>
      <LeadsTo chain={chain} node={node} silent={silent} />
      {isFocus || node.address === own ? null : (
        <p className="sd-small">
          <a href={own}>
            {t('followFrom')}
            <span className="nhsuk-u-visually-hidden">{t('followFromHidden', { title: node.title })}</span>
          </a>
        </p>
      )}
    </div>
  );
}
