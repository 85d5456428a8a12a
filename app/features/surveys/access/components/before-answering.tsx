/** Parts of a survey's own page: the way in that is open to the reader, why there is none, and moves of the last day. */
import type { ReactNode } from 'react';
import { formatPartialDateIn } from '#app/lib/partial-date.ts';
import { useLanguage, useMark, useSaid, useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { ButtonLink } from '#app/ui/form/button-link.tsx';
import type { EntryMode } from '../audience.ts';
import { accessMessages } from '../messages.ts';
import type { DateChange } from '../schedule.ts';
import type { SurveyFacts } from '../../survey.ts';

export type OtherWaysProps = { area: string; helpAddress: string };

/** What else somebody can do who cannot answer now. */
export function OtherWays({ area, helpAddress }: OtherWaysProps) {
  const say = useSaid(accessMessages);
  const ways = [
    { href: `${area}/feedback`, label: say('wayFeedback') },
    { href: `${area}/surveys`, label: say('wayOthers') },
    { href: helpAddress, label: say('wayHelp') },
  ];
  return (
    <>
      <p>{say('otherWays')}</p>
      <ul>
        {ways.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

export type EntryButtonProps = OtherWaysProps & {
  entry: EntryMode;
  isFull: boolean;
  /** The author's own words for a full survey; empty for none. */
  fullNotice: string;
  address: string;
  answerAddress: string;
  /** What the button of an open survey says. */
  start: ReactNode;
};

export function EntryButton(props: EntryButtonProps) {
  const t = useText(accessMessages);
  const mark = useMark(accessMessages);
  const say = useSaid(accessMessages);
  const { entry, isFull, fullNotice, address, answerAddress, start } = props;
  if (isFull) {
    return (
      <Notice kind="info" title={say('why_full_title')}>
        {fullNotice === '' ? null : <p className="sd-prewrap">{fullNotice}</p>}
        <OtherWays {...props} />
      </Notice>
    );
  }
  if (entry === 'link') return <ButtonLink href={answerAddress}>{start}</ButtonLink>;
  const isForMembers = entry === 'members';
  const text = isForMembers ? 'membersText' : 'invitedText';
  return (
    <>
      <p {...mark(text)}>{t(text)}</p>
      <ButtonLink href={`${address}/${isForMembers ? 'members' : 'invited'}`}>
        {say(isForMembers ? 'membersStart' : 'invitedStart')}
      </ButtonLink>
    </>
  );
}

/** The survey as a form on paper, for whoever would rather write by hand. */
export function PrintLink({ address }: { address: string }) {
  const say = useSaid(accessMessages);
  return (
    <ButtonLink href={address} variant="quiet">
      {say('onPaper')}
    </ButtonLink>
  );
}

/** Lines on whom it asks, and when a survey without an end is looked at again; none where there is nothing to say. */
export function useAccessRows({ audience, closes, reviewOn }: Pick<SurveyFacts, 'audience' | 'closes' | 'reviewOn'>) {
  const say = useSaid(accessMessages);
  const language = useLanguage();
  const rows: { key: string; label: ReactNode; value: ReactNode }[] = [];
  if (audience !== 'adult') rows.push({ key: 'audience', label: say('whoFor'), value: say(`audience_${audience}`) });
  if (closes.state !== 'stated' && reviewOn.state === 'stated') {
    const date = formatPartialDateIn(language, reviewOn);
    rows.push({ key: 'review', label: say('standing'), value: say('reviewed', { date }) });
  }
  return rows;
}

/** Every move of the last day with its reason, the newest first; nothing where it never moved. */
export function DateChanges({ changes }: { changes: DateChange[] }) {
  const t = useText(accessMessages);
  const say = useSaid(accessMessages);
  const language = useLanguage();
  if (changes.length === 0) return null;
  const shown = (date: DateChange['before']) =>
    date.state === 'stated' ? formatPartialDateIn(language, date) : t('noDay');
  return (
    <Notice kind="info" title={say('dateChanges')}>
      <ul>
        {changes.map(({ kind, before, after, reason, changedOn }) => (
          <li key={`${changedOn} ${reason}`}>
            {say(`change_${kind}`, { before: shown(before), after: shown(after) })} {say('change_why', { reason })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
