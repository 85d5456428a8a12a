/** What families answered about things of a chain, in words: the twin of what is drawn below their boxes. */
import { useText } from '#app/platform/use-text.ts';
import type { ShortAnswers } from '../../confirmations/reads/answers-of.server.ts';
import type { Chain } from '../../record/chain.ts';
import { chainMessages } from '../messages.ts';

function useLine() {
  const t = useText(chainMessages);
  return ({ code, member }: ShortAnswers['groups']) => {
    if (code && member) {
      const [codeYes, codeBase, memberYes, memberBase] = [code.yes, code.base, member.yes, member.base];
      return t('answersLine_both', { codeYes, codeBase, memberYes, memberBase });
    }
    if (code) return t('answersLine_code', code);
    return member ? t('answersLine_member', member) : null;
  };
}

export function ChainAnswers({ chain, answers }: { chain: Chain; answers: readonly ShortAnswers[] }) {
  const t = useText(chainMessages);
  const lineOf = useLine();
  const lines = chain.nodes.flatMap((node) => {
    const line = lineOf(answers.find(({ id }) => id === node.id)?.groups ?? {});
    return line === null ? [] : [{ ...node, line }];
  });
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{t('answersTitle')}</h3>
      <p className="sd-small">{t('answersApart')}</p>
      <ul>
        {lines.map(({ id, title, address, line }) => (
          <li key={id}>
            <a href={`${address}#confirm`}>{title}</a>: {line}
          </li>
        ))}
      </ul>
    </>
  );
}
