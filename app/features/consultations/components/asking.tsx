/** What is asked, why it is open, what is fixed, who decides and when, and the options with those that were discarded. */
import { Prose } from '#app/features/areas/prose.tsx';
import { useText } from '#app/platform/use-text.ts';
import { NotStated } from '#app/ui/content/not-stated.tsx';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { consultationMessages } from '../messages.ts';
import type { ShownConsultation, ShownOption } from '../shown.ts';
import { DateText, StatedText } from './facts.tsx';

type Of = { of: ShownConsultation };

/** Text of staff, or that nothing is stated. */
function Words({ text, level }: { text: string; level?: 4 }) {
  const t = useText(consultationMessages);
  if (text !== '') return <Prose text={text} {...(level ? { level } : {})} />;
  return (
    <p>
      <NotStated label={t('notStated')} />
    </p>
  );
}

export const isOver = (of: Pick<ShownConsultation, 'phase'>): boolean =>
  of.phase === 'closed' || of.phase === 'answered';

/** What is asked, why the answer is open, and what is not. */
export function Question({ of }: Of) {
  const t = useText(consultationMessages);
  const isPast = isOver(of);
  return (
    <>
      <Section id="asking" title={t(isPast ? 'askingTitlePast' : 'askingTitle')}>
        <Words text={of.purpose} />
      </Section>
      <Section id="why" title={t(isPast ? 'whyTitlePast' : 'whyTitle')}>
        <Words text={of.why} />
      </Section>
      <Section id="fixed" title={t('fixedTitle')}>
        <Words text={of.fixed} />
      </Section>
    </>
  );
}

function Services({ of }: Of) {
  const t = useText(consultationMessages);
  if (of.services.length === 0) return <NotStated label={t('notStated')} />;
  return (
    <ul>
      {of.services.map((service) => (
        <li key={service.id}>
          <a href={service.address}>{service.title}</a>
        </li>
      ))}
    </ul>
  );
}

/** Who decides and when, the dates, for whom it is, and when people will hear. */
export function WhoAndWhen({ of }: Of) {
  const t = useText(consultationMessages);
  return (
    <Section id="when" title={t('whenTitle')}>
      <SummaryList
        rows={[
          { key: 'decider', label: t('decider'), value: <StatedText value={of.decider} /> },
          { key: 'decision', label: t('decision'), value: <DateText date={of.decision} /> },
          { key: 'opens', label: t('opens'), value: <DateText date={of.opens} /> },
          { key: 'closes', label: t('closes'), value: <DateText date={of.closes} /> },
          { key: 'hearBack', label: t('hearBack'), value: <StatedText value={of.hearBack} /> },
          { key: 'audience', label: t('audience'), value: <StatedText value={of.audience} /> },
          { key: 'services', label: t('services'), value: <Services of={of} /> },
        ]}
      />
    </Section>
  );
}

function OptionItem({ option }: { option: ShownOption }) {
  const t = useText(consultationMessages);
  return (
    <li>
      <h4>{option.title}</h4>
      {option.description === '' ? null : <Prose text={option.description} level={4} />}
      {option.isDiscarded ? (
        <>
          <p>
            <strong>{t('whyDiscarded')}</strong>
          </p>
          <Prose text={option.reason} level={4} />
        </>
      ) : null}
    </li>
  );
}

/** The open options in order, then the discarded ones with the reasons. */
export function Options({ of }: Of) {
  const t = useText(consultationMessages);
  const open = of.options.filter((option) => !option.isDiscarded);
  const discarded = of.options.filter((option) => option.isDiscarded);
  return (
    <Section id="options" title={t('optionsTitle')}>
      {of.options.length === 0 ? <p>{t('optionsNotStated')}</p> : null}
      {open.length > 0 ? (
        <>
          <h3>{t('optionsOpen')}</h3>
          <ol className="sd-items">
            {open.map((option) => (
              <OptionItem key={option.id} option={option} />
            ))}
          </ol>
        </>
      ) : null}
      {discarded.length > 0 ? (
        <>
          <h3>{t('optionsDiscarded')}</h3>
          <p>{t('optionsDiscardedIntro')}</p>
          <ul className="sd-items">
            {discarded.map((option) => (
              <OptionItem key={option.id} option={option} />
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  );
}
