/** Ways to take part as equal doors, with the time each needs; once it is over, what those ways were. */
import { Prose } from '#app/features/areas/prose.tsx';
import { useText } from '#app/platform/use-text.ts';
import { Doors } from '#app/ui/content/doors.tsx';
import type { Door } from '#app/ui/content/doors.tsx';
import { ItemList } from '#app/ui/content/item-list.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { isOver } from '../consultation.ts';
import { contactPieces } from '../contact.ts';
import { consultationMessages } from '../messages.ts';
import type { ShownActivity, ShownConsultation, Way } from '../shown.ts';
import { isWayToTakePart } from '../workflow/activities.ts';
import { courseMessages } from '../workflow/messages-course.ts';
import { StatedText } from './facts.tsx';

type WaysProps = { of: ShownConsultation; surveys: Way[] };

/** Surveys, meetings, talks, paper and the telephone: doors of one size, in the order in which they were added. */
function useDoors({ of, surveys }: WaysProps): Door[] {
  const t = useText(consultationMessages);
  const c = useText(courseMessages);
  const { contact } = of;
  const offered = of.activities.filter(
    (one) => isWayToTakePart(one.kind) && !one.isOver && one.cancelledBecause === null,
  );
  return [
    ...surveys
      .filter((survey) => survey.isOpen)
      .map((survey) => ({
        href: survey.address,
        title: survey.title,
        time: [c('anySurvey'), t('minutes', { count: survey.minutes })].join(' · '),
        ...(survey.introduction === '' ? {} : { text: survey.introduction }),
      })),
    ...offered.map((one) => ({
      ...(one.address === null ? {} : { href: one.address }),
      key: one.id,
      title: one.title,
      time: [
        c(`activity_${one.kind}`),
        ...(one.minutes.state === 'stated' ? [t('minutes', { count: one.minutes.value })] : []),
        ...(one.held.state === 'stated' ? [one.held.text] : []),
        ...(one.place.state === 'stated' ? [one.place.value] : []),
      ].join(' · '),
      ...(one.how === '' ? {} : { text: one.how }),
    })),
    ...(contact.state === 'stated' ? [{ href: '#contact', title: t('wayPaper'), text: contact.value }] : []),
  ];
}

/** What was cancelled, with why, and what is over; nobody should wait at a closed door. */
function PassedActivities({ activities, level }: { activities: ShownActivity[]; level: 3 | 4 }) {
  const t = useText(courseMessages);
  const Title = `h${level}` as const;
  if (activities.length === 0) return null;
  return (
    <ul className="sd-items">
      {activities.map((one) => (
        <li key={one.id}>
          <Title className="sd-items__title">
            {one.address === null ? one.title : <a href={one.address}>{one.title}</a>}
          </Title>
          <p className="sd-items__meta">
            <span>{t(`activity_${one.kind}`)}</span>
            {one.held.state === 'stated' ? <span>{one.held.text}</span> : null}
            {one.place.state === 'stated' ? <span>{one.place.value}</span> : null}
          </p>
          {one.cancelledBecause === null ? null : <p>{t('activityCancelled', { reason: one.cancelledBecause })}</p>}
        </li>
      ))}
    </ul>
  );
}

const ways = (of: ShownConsultation) => of.activities.filter((one) => isWayToTakePart(one.kind));

function OpenWays({ of, surveys }: WaysProps) {
  const t = useText(consultationMessages);
  const c = useText(courseMessages);
  const doors = useDoors({ of, surveys });
  const passed = ways(of).filter((one) => one.isOver || one.cancelledBecause !== null);
  return (
    <>
      {doors.length > 0 ? <Doors doors={doors} /> : <p>{t('noWays')}</p>}
      {of.formats === '' ? null : (
        <>
          <h3>{c('formatsTitle')}</h3>
          <Prose text={of.formats} level={4} />
        </>
      )}
      {passed.length > 0 ? <h3>{t('waysEarlier')}</h3> : null}
      <PassedActivities activities={passed} level={4} />
    </>
  );
}

function PastWays({ of, surveys }: WaysProps) {
  const t = useText(consultationMessages);
  return (
    <>
      {surveys.length > 0 ? (
        <ItemList
          items={surveys.map((survey) => ({
            href: survey.address,
            title: survey.title,
            meta: <a href={`${survey.address}/results`}>{t('surveyResults')}</a>,
          }))}
        />
      ) : null}
      <PassedActivities activities={ways(of)} level={3} />
    </>
  );
}

/** Evidence that is looked at beside what people say. */
export function Desk({ of }: Pick<WaysProps, 'of'>) {
  const t = useText(courseMessages);
  const evidence = of.activities.filter((one) => !isWayToTakePart(one.kind));
  if (evidence.length === 0) return null;
  return (
    <Section id="desk" title={t('deskTitle')}>
      <ul className="sd-items">
        {evidence.map((one) => (
          <li key={one.id}>
            <h3 className="sd-items__title">
              {one.address === null ? one.title : <a href={one.address}>{one.title}</a>}
            </h3>
            {one.how === '' ? null : <Prose text={one.how} level={4} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function Ways({ of, surveys }: WaysProps) {
  const t = useText(consultationMessages);
  if (isOver(of.phase)) {
    const results = { href: `${of.address}/results`, label: t('allResults') };
    return surveys.length === 0 && ways(of).length === 0 ? null : (
      <Section id="ways" title={t('waysPast')} {...(surveys.length === 0 ? {} : { more: results })}>
        <PastWays of={of} surveys={surveys} />
      </Section>
    );
  }
  if (of.phase === 'planned') {
    return (
      <Section id="ways" title={t('waysTitle')}>
        {of.opens.state === 'stated' ? <p>{t('notOpenYet', { date: of.opens.text })}</p> : null}
        <PassedActivities activities={ways(of)} level={3} />
      </Section>
    );
  }
  return (
    <Section id="ways" title={t('waysTitle')} intro={t('waysIntro')}>
      <OpenWays of={of} surveys={surveys} />
    </Section>
  );
}

/** Words in which addresses and numbers can be followed. */
function ContactWords({ words }: { words: string }) {
  return (
    <>
      {contactPieces(words).map(({ text, href }) =>
        href === null ? (
          text
        ) : (
          <a key={text} href={href}>
            {text}
          </a>
        ),
      )}
    </>
  );
}

/** Stands on every page, whatever the phase. */
export function Contact({ of: { contact } }: Pick<WaysProps, 'of'>) {
  const t = useText(consultationMessages);
  return (
    <Section id="contact" title={t('contactTitle')}>
      <p>{contact.state === 'stated' ? <ContactWords words={contact.value} /> : <StatedText value={contact} />}</p>
    </Section>
  );
}
