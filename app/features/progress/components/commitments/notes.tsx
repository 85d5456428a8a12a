/** How a promise is going: what its owners said, with the day, the newest first, and whether it had been promised earlier. */
import { formatDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { Timeline } from '#app/ui/content/timeline.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { progressMessages } from '../../messages.ts';
import type { NoteThing } from '../../things.ts';
import { ProseText } from '../prose.tsx';

function Kept({ note }: { note: NoteThing }) {
  const t = useText(progressMessages);
  if (note.promised.state !== 'stated') return null;
  return <p className="sd-small">{t(note.wasLate ? 'newsWasLate' : 'newsPromised', { date: note.promised.text })}</p>;
}

export function Notes({ notes }: { notes: NoteThing[] }) {
  const t = useText(progressMessages);
  if (notes.length === 0) return null;
  return (
    <Section id="news" title={t('newsTitle')}>
      <Timeline
        entries={notes.map((note) => ({
          id: note.id,
          date: <time dateTime={note.on}>{formatDay(note.on)}</time>,
          body: (
            <>
              <ProseText text={note.body} />
              <Kept note={note} />
            </>
          ),
        }))}
      />
    </Section>
  );
}
