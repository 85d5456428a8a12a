/** One thing of the chain in words: what it is, how far away, its address, and what it leads to. */
import { formatDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import type { Chain, ChainLink, ChainNode } from '../../record/chain.ts';
import { chainMessages } from '../messages.ts';

type ChainWordsProps = {
  chain: Pick<Chain, 'nodes' | 'links' | 'focus'>;
  node: ChainNode;
  /** Slug of the area, for the address of the thing's own chain. */
  area: string;
  /** Things whose links need no words here: where everything shown leads to the page itself. */
  silent?: readonly string[];
  /** Its number in the drawing; absent where there is none. */
  number?: number | undefined;
  /** Whether each link says when staff made it. */
  isDated?: boolean;
};

/** "made by the area's staff on 3 March 2026"; who it was is for staff. */
function MadeOn({ link }: { link: ChainLink }) {
  const t = useText(chainMessages);
  return <span className="sd-chain__made">{t('madeOn', { date: formatDay(link.madeOn) })}</span>;
}

/** "led to: A; is told in: B", each with its address. */
function LeadsTo({ chain, node, silent = [], isDated = false }: Omit<ChainWordsProps, 'area' | 'number'>) {
  const t = useText(chainMessages);
  const byId = new Map(chain.nodes.map((one) => [one.id, one]));
  const out = chain.links.filter((link) => link.from === node.id && !silent.includes(link.to));
  if (out.length === 0) return null;
  return (
    <ul className="sd-small">
      {out.map((link) => {
        const target = byId.get(link.to);
        return target ? (
          <li key={`${link.kind}-${link.to}`}>
            {t(`out_${link.kind}`)}: <a href={target.address}>{target.title}</a>
            {isDated ? (
              <>
                {' '}
                <MadeOn link={link} />
              </>
            ) : null}
          </li>
        ) : null;
      })}
    </ul>
  );
}

/** "Who took part, two steps before". */
function Kind({ node, number, isFocus }: { node: ChainNode; number: number | undefined; isFocus: boolean }) {
  const t = useText(chainMessages);
  const distance = Math.abs(node.step);
  const side = node.step < 0 ? 'stepsBefore' : 'stepsAfter';
  return (
    <p className="sd-small">
      {number === undefined ? null : (
        <span className="sd-chain__number">
          <span className="nhsuk-u-visually-hidden">{t('inDrawing')} </span>
          {number}
        </span>
      )}
      {t(`kind_${node.kind}`)}
      {isFocus ? ` (${t('here')})` : `, ${t(side, { count: distance })}`}
    </p>
  );
}

export function ChainWords({ chain, node, area, silent, number, isDated }: ChainWordsProps) {
  const t = useText(chainMessages);
  const isFocus = node.id === chain.focus.id;
  const own = `/${area}/chain/${node.id}`;
  return (
    <div className="sd-chain__words">
      <Kind node={node} number={number} isFocus={isFocus} />
      <p>
        <a href={node.address} aria-current={isFocus ? 'true' : undefined}>
          {node.title}
        </a>
      </p>
      <LeadsTo chain={chain} node={node} silent={silent ?? []} isDated={isDated ?? false} />
      {isFocus || (node.address === own && !node.goesOn) ? null : (
        <p className="sd-small">
          <a href={own}>
            {t(node.goesOn ? 'walkOn' : 'followFrom')}
            <span className="nhsuk-u-visually-hidden">{t('followFromHidden', { title: node.title })}</span>
          </a>
        </p>
      )}
    </div>
  );
}
