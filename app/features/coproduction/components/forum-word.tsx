/** Beside what is published: what the forum said of it, or why it said nothing. */
import { formatDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { Quote } from '#app/ui/content/quote.tsx';
import { StatusTag } from '#app/ui/content/status-tag.tsx';
import type { StatusKind } from '#app/ui/content/status-tag.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { coproductionMessages } from '../messages.ts';
import type { ForumWord as Word } from '../reads/forum-word.server.ts';

const shapes: Record<Word['word'], StatusKind> = {
  countersigned: 'done',
  dissent: 'will-not',
  silence: 'not-stated',
  waiting: 'under-way',
  'no-forum': 'not-stated',
  'nobody-to-ask': 'not-stated',
  'not-asked': 'not-stated',
  demonstration: 'not-stated',
};

export function ForumWord({ said }: { said: Word }) {
  const t = useText(coproductionMessages);
  const { subject, word, forum, on, until, by, words } = said;
  const day = on ?? until;
  const who = by === '' ? t('representative') : t('named', { name: by });
  return (
    <Section id="forum-word" title={t('wordTitle')} intro={t(`wordIntro_${subject}`)}>
      <p>
        <StatusTag kind={shapes[word]} label={t(`word_${word}`)} />
      </p>
      <p>{t(word, { forum: forum || t('theForum'), day: day === null ? '' : formatDay(day) })}</p>
      {words === '' ? null : (
        <Quote attribution={who}>
          <p className="sd-prewrap">{words}</p>
        </Quote>
      )}
      {words === '' && by !== '' ? <p className="sd-small">{who}</p> : null}
    </Section>
  );
}
