/** Who was listened to: groups by name in their order, with counts only where they are stated. */
import { useText } from '#app/platform/use-text.ts';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { consultationMessages } from '../messages.ts';
import type { ShownConsultation, ShownParticipation } from '../shown.ts';
import { courseMessages } from '../workflow/messages-course.ts';
import { DateText, StatedCount, StatedText } from './facts.tsx';

type Groups = ShownParticipation['groups'];

/** What all groups lack alike, said once below the list instead of on every line. */
function silenceOf(groups: Groups): 'not-stated' | 'not-published' | null {
  const states = new Set(groups.map((group) => group.count.state));
  const [only] = states;
  return states.size === 1 && (only === 'not-stated' || only === 'not-published') ? only : null;
}

function GroupList({ groups }: { groups: Groups }) {
  const t = useText(consultationMessages);
  const silence = silenceOf(groups);
  return (
    <>
      <ul aria-label={t('groupsLabel')}>
        {groups.map((group) => (
          <li key={group.id}>
            {group.label}
            {silence === null ? (
              <>
                : <StatedCount value={group.count} />
              </>
            ) : null}
          </li>
        ))}
      </ul>
      {silence === null ? null : (
        <p className="sd-small">{t(silence === 'not-stated' ? 'countsNotStated' : 'countsNotPublished')}</p>
      )}
    </>
  );
}

function Record({ of }: { of: ShownParticipation }) {
  const t = useText(consultationMessages);
  return (
    <>
      <h3>
        <a href={of.address}>{of.title}</a>
      </h3>
      {of.groups.length > 0 ? <GroupList groups={of.groups} /> : null}
      <SummaryList
        rows={[
          { key: 'total', label: t('total'), value: <StatedCount value={of.total} /> },
          { key: 'methods', label: t('methods'), value: <StatedText value={of.methods} /> },
          { key: 'held', label: t('held'), value: <DateText date={of.held} /> },
          { key: 'place', label: t('place'), value: <StatedText value={of.place} /> },
        ]}
      />
    </>
  );
}

/** What came after the last day: never among the others, and never silently dropped. */
function Late({ of: { late } }: { of: ShownConsultation }) {
  const t = useText(courseMessages);
  if (late.total === 0) return null;
  return (
    <>
      <h3>{t('lateTitle')}</h3>
      <p>{t('late', { count: late.total })}</p>
      {late.considered > 0 ? <p>{t('lateConsidered', { count: late.considered })}</p> : null}
      {late.notConsidered > 0 ? (
        <>
          <p>{t('lateNotConsidered', { count: late.notConsidered })}</p>
          <ul>
            {late.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

export function WhoTookPart({ of }: { of: ShownConsultation }) {
  const t = useText(consultationMessages);
  return (
    <Section id="who-took-part" title={t('peopleTitle')}>
      {of.participations.length === 0 ? <p>{t('peopleNotStated')}</p> : null}
      {of.participations.map((one) => (
        <Record key={one.id} of={one} />
      ))}
      <Late of={of} />
    </Section>
  );
}
