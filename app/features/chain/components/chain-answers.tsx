/** What families answered about things of a chain, in words: the twin of what is drawn below their boxes. */
import { useText } from '#app/platform/use-text.ts';
import type { Chain } from '../../record/chain.ts';
import { chainMessages } from '../messages.ts';

type ChainAnswersProps = { chain: Chain; answers: readonly { id: string; yes: number; base: number }[] };

export function ChainAnswers({ chain, answers }: ChainAnswersProps) {
  const t = useText(chainMessages);
  const lines = chain.nodes.flatMap((node) => {
    const own = answers.find(({ id }) => id === node.id);
    return own ? [{ ...node, yes: own.yes, base: own.base }] : [];
  });
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{t('answersTitle')}</h3>
      <ul>
        {lines.map(({ id, title, address, yes, base }) => (
          <li key={id}>
            <a href={`${address}#confirm`}>{title}</a>: {t('answersLine', { yes, base })}
          </li>
        ))}
      </ul>
    </>
  );
}
