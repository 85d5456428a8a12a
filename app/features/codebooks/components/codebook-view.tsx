/** A codebook as the public reads it: its codes by their headings, the forum's word on them, and what each version changed. */
import type { ReactNode } from 'react';
import { formatDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { Section } from '#app/ui/layout/section.tsx';
import { byFolder } from '../codebook.ts';
import type { Code } from '../codebook.ts';
import { codebookMessages } from '../messages.ts';
import type { ShownCodebook } from '../shown.ts';

function Aside({ label, words }: { label: string; words: string }) {
  return words === '' ? null : (
    <p className="sd-small sd-prewrap">
      <strong>{label}:</strong> {words}
    </p>
  );
}

function CodeView({ code: { label, usedFor, notUsedFor, example }, level }: { code: Code; level: 3 | 4 }) {
  const t = useText(codebookMessages);
  const Heading = level === 3 ? 'h3' : 'h4';
  return (
    <>
      <Heading>{label}</Heading>
      <p className="sd-prewrap">{usedFor}</p>
      <Aside label={t('notUsedFor')} words={notUsedFor} />
      <Aside label={t('example')} words={example} />
    </>
  );
}

function Folders({ codes }: { codes: Code[] }) {
  const t = useText(codebookMessages);
  const folders = byFolder(codes);
  const isPlain = folders.every(({ folder }) => folder === '');
  return folders.map(({ folder, codes: held }) => (
    <div key={folder}>
      {isPlain ? null : <h3>{folder === '' ? t('otherCodes') : folder}</h3>}
      {held.map((code) => (
        <CodeView key={code.id} code={code} level={isPlain ? 3 : 4} />
      ))}
    </div>
  ));
}

type Change = ShownCodebook['history'][number];

function useLines({ number, added, removed, renamed, reworded, note }: Change): string[] {
  const t = useText(codebookMessages);
  const named = (labels: string[]) => labels.map((label) => `“${label}”`).join(', ');
  const listed = { added, removed, reworded } as const;
  const line = (key: keyof typeof listed) => (listed[key].length > 0 ? [t(key, { codes: named(listed[key]) })] : []);
  if (number === 1) return [t('first')];
  return [
    note,
    ...line('added'),
    ...line('removed'),
    ...renamed.map((names) => t('renamed', names)),
    ...line('reworded'),
  ];
}

function HistoryEntry({ change }: { change: Change }) {
  const t = useText(codebookMessages);
  const lines = useLines(change);
  return (
    <li>
      <strong>{t('historyOf', { number: change.number })}</strong>, {formatDay(change.on)}
      {lines.map((line) => (
        <p key={line} className="sd-prewrap">
          {line}
        </p>
      ))}
    </li>
  );
}

type CodebookViewProps = {
  codebook: ShownCodebook;
  /** The forum's word on these codes, drawn by the route. */
  word: ReactNode;
};

export function CodebookView({ codebook: { codes, nothingToSort, history }, word }: CodebookViewProps) {
  const t = useText(codebookMessages);
  return (
    <>
      {codes.length === 0 ? (
        <Section id="codes" title={t('nothingTitle')}>
          <p className="sd-prewrap">{nothingToSort}</p>
        </Section>
      ) : (
        <Section id="codes" title={t('codesTitle')}>
          <Folders codes={codes} />
        </Section>
      )}
      {word}
      <Section id="history" title={t('historyTitle')}>
        <ul>
          {history.map((change) => (
            <HistoryEntry key={change.number} change={change} />
          ))}
        </ul>
      </Section>
    </>
  );
}

/** On the page of the question: that it was sorted, and where to read how. */
export function SortedBy({ count, href }: { count: number; href: string }) {
  const t = useText(codebookMessages);
  return (
    <Section id="sorted" title={t('sortedTitle')}>
      <p>{count === 0 ? t('notSorted') : t('sorted', { count })}</p>
      <p>
        <a href={href}>{t('see')}</a>
      </p>
    </Section>
  );
}
