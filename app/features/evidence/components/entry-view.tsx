/** One contribution of the ledger as staff read it: what is known of it, its words, and the next step. */
import type { ReactNode } from 'react';
import { formatDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import type { SummaryRow } from '#app/ui/content/summary-list.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { nextState } from '#app/features/record/contribution.ts';
import { entryMessages, ledgerMessages } from '../messages-ledger.ts';
import type { Entry } from '../reads/entry.server.ts';

function useRows(entry: Entry): SummaryRow[] {
  const t = useText(entryMessages);
  const { said, sender, activity } = entry;
  const row = (key: string, label: string, value: string) => [{ key, label, value }];
  const dated = [
    [entry.readOn, 'read'],
    [entry.codedOn, 'coded'],
    [entry.putOn, 'put-to-decision-maker'],
  ] as const;
  const steps = dated.flatMap(([day, state]) =>
    day === null ? [] : [t('stepOn', { state: t(`state_${state}`), day: formatDay(day) })],
  );
  const { signatures, source = '', address = '' } = said ?? {};
  return [
    ...row('channel', t('fact_channel'), t(`channel_${entry.channel}`)),
    ...row('kind', t('fact_kind'), t(`kind_${entry.kind}`)),
    ...row('day', t('fact_day'), formatDay(entry.day)),
    ...row('state', t('fact_state'), steps.length > 0 ? steps.join('; ') : t(`state_${entry.state}`)),
    ...(entry.kind === 'petition'
      ? row(
          'signatures',
          t('fact_signatures'),
          signatures?.state === 'stated'
            ? t('signaturesStated', { count: signatures.value.toLocaleString('en-GB') })
            : t('notStated'),
        )
      : []),
    ...(source === '' ? [] : row('source', t('fact_source'), source)),
    ...(address === '' ? [] : row('address', t('fact_address'), address)),
    ...(activity === null ? [] : row('activity', t('fact_activity'), activity)),
    ...(sender === null
      ? []
      : row('sender', t('fact_sender'), [sender.name, sender.contact].filter((part) => part !== '').join(', '))),
  ];
}

type EntryViewProps = {
  entry: Entry;
  /** What another feature took in, as that feature shows it; null where nothing can be shown. */
  elsewhere: ReactNode;
  /** Why it cannot count as coded yet, each with where that is mended; empty where the next step may be taken. */
  waits: readonly { message: string; href?: string }[];
};

function Words({ entry: { said }, elsewhere }: Omit<EntryViewProps, 'waits'>) {
  const t = useText(entryMessages);
  if (said !== null && said.body !== '') return <p className="sd-prewrap">{said.body}</p>;
  return elsewhere ?? <p>{t('noWords')}</p>;
}

function NextStep({ entry, waits }: Omit<EntryViewProps, 'elsewhere'>) {
  const t = useText(entryMessages);
  const ledger = useText(ledgerMessages);
  const to = nextState(entry.state);
  if (to === null) return null;
  if (waits.length > 0)
    return (
      <Notice kind="info" title={ledger('codingWaits')}>
        {waits.map(({ message, href }) => (
          <p key={message}>
            {message} {href === undefined ? null : <a href={href}>{ledger('toCodebook')}</a>}
          </p>
        ))}
      </Notice>
    );
  return (
    <form method="post">
      <SubmitButton name="intent" value={to}>
        {t('moveOn', { state: t(`state_${to}`) })}
      </SubmitButton>
    </form>
  );
}

export function EntryView({ entry, elsewhere, waits }: EntryViewProps) {
  const t = useText(entryMessages);
  return (
    <>
      <Section id="facts" title={t('factsTitle')} layout="stack">
        {entry.isLate ? <p>{t('lateText')}</p> : null}
        <SummaryList rows={useRows(entry)} />
      </Section>
      <Section id="words" title={t('wordsTitle')} intro={t('logged')} layout="stack">
        <Words entry={entry} elsewhere={elsewhere} />
        <NextStep entry={entry} waits={waits} />
      </Section>
    </>
  );
}
