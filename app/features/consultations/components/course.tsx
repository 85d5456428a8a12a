/** How a question has gone, with its dates and reasons, what is still ahead, and what was weighed before it opened. */
import { Prose } from '#app/features/areas/prose.tsx';
import { useText } from '#app/platform/use-text.ts';
import { Timeline } from '#app/ui/content/timeline.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import type { ShownConsultation } from '../shown.ts';
import type { CourseEntry } from '../workflow/course.ts';
import { moveOfEntry, nameOfEntry } from '../workflow/course-words.ts';
import { courseMessages } from '../workflow/messages-course.ts';
import { DateText } from './facts.tsx';

/** What an entry says beside its name: a date that moved with what it was, and why. */
export function CourseWords({ entry, isDated = false }: { entry: CourseEntry; isDated?: boolean }) {
  const t = useText(courseMessages);
  const { moved, words, date } = entry;
  const move = moveOfEntry(t, entry);
  return (
    <>
      {isDated ? (
        <p>
          {moved === null ? null : <strong>{nameOfEntry(t, entry)} · </strong>}
          <DateText date={date} />
        </p>
      ) : null}
      {move === '' ? null : <p>{move}</p>}
      {words === '' ? null : <Prose text={words} />}
    </>
  );
}

const marks: Partial<Record<CourseEntry['event'], 'done' | 'voice'>> = { decided: 'done', reported: 'done' };

export function Course({ of }: { of: ShownConsultation }) {
  const t = useText(courseMessages);
  if (of.course.length === 0) return null;
  const isAhead = of.course.some((entry) => entry.isAhead);
  return (
    <Section id="course" title={t(isAhead ? 'courseTitleAhead' : 'courseTitle')}>
      <Timeline
        entries={of.course.map((entry) => ({
          id: entry.id,
          date: <DateText date={entry.date} />,
          title: nameOfEntry(t, entry),
          body: <CourseWords entry={entry} />,
          kind: entry.isAhead ? 'ahead' : (marks[entry.event] ?? 'step'),
        }))}
      />
    </Section>
  );
}

/** The warnings that were read before it opened, each with why it opened all the same. */
export function Weighed({ of: { acknowledgements } }: { of: ShownConsultation }) {
  const t = useText(courseMessages);
  if (acknowledgements.length === 0) return null;
  return (
    <Section id="weighed" title={t('timeTitle')} intro={t('timeIntro')}>
      <ul className="sd-items">
        {acknowledgements.map(({ shown, reason }) => (
          <li key={`${shown} ${reason}`}>
            <p>{shown}</p>
            <p>
              <strong>{t('why')}</strong>
            </p>
            <Prose text={reason} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
