/** Where a thing came from and what happened next, on its own page: the same chain, walked in both directions. */
import type { ReactNode } from 'react';
import { useText } from '#app/platform/use-text.ts';
import { Section } from '#app/ui/layout/section.tsx';
import { afterwards, before } from '../../record/chain.ts';
import type { Chain } from '../../record/chain.ts';
import { chainMessages } from '../messages.ts';
import { Direction } from './chain-lists.tsx';

type ChainSectionsProps = {
  chain: Chain;
  area: string;
  /** What else happened next, before the chain's own answer, such as later updates on the same things. */
  next?: ReactNode;
};

/** More than these on a page that is about something else would bury it; the whole chain has its own page. */
const most = 20;

export function ChainSections({ chain, area, next }: ChainSectionsProps) {
  const t = useText(chainMessages);
  const earlier = before(chain);
  const later = afterwards(chain);
  const [citedBefore, citedAfter] = (['before', 'after'] as const).map((side) =>
    chain.elsewhere.filter((page) => page.side === side),
  );
  const more =
    earlier.length + later.length > 0
      ? { more: { href: `/${area}/chain/${chain.focus.id}`, label: t('wholeChain') } }
      : {};
  return (
    <>
      <Section id="before" title={t('before')}>
        <Direction
          nodes={earlier.slice(0, most)}
          elsewhere={citedBefore ?? []}
          nothing={t('nothingBefore')}
          chain={chain}
          area={area}
        />
      </Section>
      <Section id="after" title={t('after')} {...more}>
        {next}
        {next && later.length === 0 ? null : (
          <Direction
            nodes={later.slice(0, most)}
            elsewhere={citedAfter ?? []}
            nothing={t('nothingAfter')}
            chain={chain}
            area={area}
          />
        )}
      </Section>
    </>
  );
}
