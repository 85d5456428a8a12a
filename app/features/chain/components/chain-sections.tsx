/** Where a thing came from and what happened next, on its own page: the same chain, walked in both directions. */
import type { ReactNode } from 'react';
import { useText } from '#app/platform/use-text.ts';
import { Section } from '#app/ui/layout/section.tsx';
import { afterwards, before } from '../chain.ts';
import type { Chain, ChainNode } from '../chain.ts';
import { chainMessages } from '../messages.ts';
import { ChainWords } from './chain-words.tsx';

type Props = { chain: Chain; area: string };

type ChainSectionsProps = Props & {
  /** What else happened next, before the chain's own answer, such as later updates on the same things. */
  next?: ReactNode;
};

/** More than these on a page that is about something else would bury it; the whole chain has its own page. */
const most = 20;

function Direction({ nodes, nothing, chain, area }: Props & { nodes: ChainNode[]; nothing: string }) {
  if (nodes.length === 0) return <p>{nothing}</p>;
  return (
    <ul className="sd-items">
      {nodes.slice(0, most).map((node) => (
        <li key={node.id}>
          <ChainWords chain={chain} node={node} area={area} silent={[chain.focus.id]} />
        </li>
      ))}
    </ul>
  );
}

export function ChainSections({ chain, area, next }: ChainSectionsProps) {
  const t = useText(chainMessages);
  const earlier = before(chain);
  const later = afterwards(chain);
  const more =
    earlier.length + later.length > 0
      ? { more: { href: `/${area}/chain/${chain.focus.id}`, label: t('wholeChain') } }
      : {};
  return (
    <>
      <Section id="before" title={t('before')}>
        <Direction nodes={earlier} nothing={t('nothingBefore')} chain={chain} area={area} />
      </Section>
      <Section id="after" title={t('after')} {...more}>
        {next}
        {next && later.length === 0 ? null : (
          <Direction nodes={later} nothing={t('nothingAfter')} chain={chain} area={area} />
        )}
      </Section>
    </>
  );
}
