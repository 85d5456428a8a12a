/** The chain as two lists in reading order, nearest first: where a thing came from, and what happened next. */
import { useText } from '#app/platform/use-text.ts';
import { Section } from '#app/ui/layout/section.tsx';
import { afterwards, before } from '../../record/chain.ts';
import type { Chain, ChainNode, Elsewhere } from '../../record/chain.ts';
import { chainMessages } from '../messages.ts';
import { ChainWords } from './chain-words.tsx';

type Shared = { chain: Chain; area: string };

type DirectionProps = Shared & {
  nodes: ChainNode[];
  nothing: string;
  elsewhere: Elsewhere[];
  numbers?: ReadonlyMap<string, number>;
  isWhole?: boolean;
};

/** Pages elsewhere are cited by their address: of what stands in another area, this one keeps nothing else. */
function Cited({ pages }: { pages: Elsewhere[] }) {
  const t = useText(chainMessages);
  return pages.map((page) => (
    <li key={page.id}>
      <div className="sd-chain__words">
        <p className="sd-small">{t('elsewhere')}</p>
        <p>
          <a href={page.address}>{page.title}</a>
        </p>
      </div>
    </li>
  ));
}

export function Direction({ nodes, nothing, elsewhere, chain, area, numbers, isWhole = false }: DirectionProps) {
  if (nodes.length + elsewhere.length === 0) return <p>{nothing}</p>;
  return (
    <ul className="sd-items">
      {nodes.map((node) => (
        <li key={node.id}>
          <ChainWords chain={chain} node={node} area={area} number={numbers?.get(node.id)} isWhole={isWhole} />
        </li>
      ))}
      <Cited pages={elsewhere} />
    </ul>
  );
}

type ChainListsProps = Shared & {
  /** The numbers that the drawing gives to things, by id. */
  numbers: ReadonlyMap<string, number>;
  /** Whether the lists begin later than with the first direct neighbours. */
  isLaterPage: boolean;
};

function More({ href, label }: { href: string; label: string }) {
  return (
    <p>
      <a className="sd-stand-alone-link" href={href}>
        {label}
      </a>
    </p>
  );
}

export function ChainLists({ chain, area, numbers, isLaterPage }: ChainListsProps) {
  const t = useText(chainMessages);
  const own = `/${area}/chain/${chain.focus.id}`;
  const shared = { chain, area, numbers, isWhole: true };
  const { before: moreBefore, after: moreAfter } = chain.more;
  return (
    <>
      <Section id="before" title={t('before')}>
        <Direction
          {...shared}
          nodes={before(chain)}
          elsewhere={chain.elsewhere.filter((page) => page.side === 'before')}
          nothing={t('nothingBefore')}
        />
        {moreBefore === null ? null : <More href={`${own}?before=${moreBefore}`} label={t('moreBefore')} />}
      </Section>
      <Section id="this" title={t('here')}>
        <ChainWords chain={chain} node={chain.focus} area={area} number={numbers.get(chain.focus.id)} isWhole />
      </Section>
      <Section id="after" title={t('after')}>
        <Direction
          {...shared}
          nodes={afterwards(chain)}
          elsewhere={chain.elsewhere.filter((page) => page.side === 'after')}
          nothing={t('nothingAfter')}
        />
        {moreAfter === null ? null : <More href={`${own}?after=${moreAfter}`} label={t('moreAfter')} />}
        {isLaterPage ? <More href={own} label={t('fromBeginning')} /> : null}
      </Section>
    </>
  );
}
