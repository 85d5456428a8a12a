/** Ways to take part as equal doors, with the time each needs; once it is over, what those ways were. */
import { useText } from '#app/platform/use-text.ts';
import { Doors } from '#app/ui/content/doors.tsx';
import { ItemList } from '#app/ui/content/item-list.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { contactPieces } from '../contact.ts';
import { consultationMessages } from '../messages.ts';
import type { ShownConsultation, Way } from '../shown.ts';
import { isOver } from './asking.tsx';
import { StatedText } from './facts.tsx';

type WaysProps = { of: ShownConsultation; surveys: Way[] };

function OpenWays({ of, surveys }: WaysProps) {
  const t = useText(consultationMessages);
  const { contact } = of;
  const doors = [
    ...surveys
      .filter((survey) => survey.isOpen)
      .map((survey) => ({
        href: survey.address,
        title: survey.title,
        time: t('minutes', { count: survey.minutes }),
        ...(survey.introduction === '' ? {} : { text: survey.introduction }),
      })),
    ...(contact.state === 'stated' ? [{ href: '#contact', title: t('wayPaper'), text: contact.value }] : []),
  ];
  return doors.length > 0 ? <Doors doors={doors} /> : <p>{t('noWays')}</p>;
}

function PastWays({ surveys }: Pick<WaysProps, 'surveys'>) {
  const t = useText(consultationMessages);
  return (
    <ItemList
      items={surveys.map((survey) => ({
        href: survey.address,
        title: survey.title,
        meta: <a href={`${survey.address}/results`}>{t('surveyResults')}</a>,
      }))}
    />
  );
}

export function Ways({ of, surveys }: WaysProps) {
  const t = useText(consultationMessages);
  if (isOver(of)) {
    return surveys.length === 0 ? null : (
      <Section id="ways" title={t('waysPast')} more={{ href: `${of.address}/results`, label: t('allResults') }}>
        <PastWays surveys={surveys} />
      </Section>
    );
  }
  if (of.phase === 'planned') {
    return (
      <Section id="ways" title={t('waysTitle')}>
        {of.opens.state === 'stated' ? <p>{t('notOpenYet', { date: of.opens.text })}</p> : null}
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
