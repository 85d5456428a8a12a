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
  /** Its number in the drawing; absent where there is none. */
  number?: number | undefined;
  /** On the chain's own page every link is told, with the day on which it was made; elsewhere those that stay on one side. */
  isWhole?: boolean;
};

/** "made by the area's staff on 3 March 2026"; who it was is for staff. */
function MadeOn({ link }: { link: ChainLink }) {
  const t = useText(chainMessages);
  return <span className="sd-chain__made">{t('madeOn', { date: formatDay(link.madeOn) })}</span>;
}

/** "led to: A; is told in: B", each with its address. */
function LeadsTo({ chain, node, isWhole = false }: Omit<ChainWordsProps, 'area' | 'number'>) {
  const t = useText(chainMessages);
  const shown = chain.nodes.filter((one) => isWhole || Math.sign(one.step) === Math.sign(node.step));
  const byId = new Map(shown.map((one) => [one.id, one]));
  const out = chain.links.flatMap((link) => {
    const target = link.from === node.id ? byId.get(link.to) : undefined;
    return target ? [{ link, target }] : [];
  });
  if (out.length === 0) return null;
  return (
    <ul className="sd-small">
      {out.map(({ link, target }) => (
        <li key={`${link.kind}-${link.to}`}>
          {t(`out_${link.kind}`)}: <a href={target.address}>{target.title}</a>
          {isWhole ? (
            <>
              {' '}
              <MadeOn link={link} />
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** "Outcome (hoped for, not shown yet), two steps on". */
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
      {node.standing === null ? null : ` ${t('inWords', { words: t(`standing_${node.standing}`) })}`}
      {isFocus ? ` (${t('here')})` : `, ${t(side, { count: distance })}`}
    </p>
  );
}

export function ChainWords({ chain, node, area, number, isWhole = false }: ChainWordsProps) {
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
      <LeadsTo chain={chain} node={node} isWhole={isWhole} />
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
