/** What is asked, why it is open, what is fixed, who decides and when, and the options with those that were discarded. */
import { Prose } from '#app/features/areas/prose.tsx';
import { useText } from '#app/platform/use-text.ts';
import { StatusTag } from '#app/ui/content/status-tag.tsx';
import type { StatusKind } from '#app/ui/content/status-tag.tsx';
import { NotStated } from '#app/ui/content/not-stated.tsx';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { isFormal, isOver } from '../consultation.ts';
import type { Outcome } from '../consultation.ts';
import { consultationMessages } from '../messages.ts';
import type { ShownConsultation, ShownOption } from '../shown.ts';
import { courseMessages } from '../workflow/messages-course.ts';
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

/** What is asked, why the answer is open, and what is not. */
export function Question({ of }: Of) {
  const t = useText(consultationMessages);
  const isPast = isOver(of.phase);
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

/** What it would mean, and for whom; a formal consultation says so where nobody has. */
export function Impact({ of }: Of) {
  const t = useText(courseMessages);
  if (of.impact === '' && of.equality === '' && !isFormal(of.kind)) return null;
  return (
    <Section id="impact" title={t('impactTitle')}>
      <Words text={of.impact} />
      <h3>{t('equalityTitle')}</h3>
      <Words text={of.equality} level={4} />
      {of.equalityAsAt.state === 'stated' ? (
        <p className="sd-small">{t('equalityAsAt', { date: of.equalityAsAt.text })}</p>
      ) : null}
    </Section>
  );
}

/** The kind that each side declares; where they differ, the head of the page says so too. */
function Kinds({ of: { kind, forumKind } }: Of) {
  const t = useText(courseMessages);
  const name = useText(consultationMessages);
  const forum = forumKind === null ? t('forumSilent') : name(`kind_${forumKind.kind}`);
  return (
    <>
      <p>
        {t('areaSays')}: {name(`kind_${kind}`)}
      </p>
      <p>
        {t('forumSays')}: {forum}
      </p>
    </>
  );
}

function Duties({ of }: Of) {
  return (
    <ul>
      {of.duties.map(({ code, law }) => (
        <li key={code}>{law}</li>
      ))}
    </ul>
  );
}

/** Who decides and when, the dates, for whom it is, and when people will hear. */
export function WhoAndWhen({ of }: Of) {
  const t = useText(consultationMessages);
  const c = useText(courseMessages);
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
          ...(of.kind === 'not-stated' ? [] : [{ key: 'kinds', label: c('kindsTitle'), value: <Kinds of={of} /> }]),
          ...(of.duties.length === 0 ? [] : [{ key: 'law', label: c('dutiesTitle'), value: <Duties of={of} /> }]),
        ]}
      />
    </Section>
  );
}

const tags: Record<Outcome, StatusKind> = {
  chosen: 'done',
  partly: 'under-way',
  'not-chosen': 'will-not',
  'not-stated': 'not-stated',
};

/** What became of an option, in a word and with why. */
function OutcomeOf({ option: { outcome, outcomeReason } }: { option: ShownOption }) {
  const t = useText(courseMessages);
  return (
    <>
      <p>
        <StatusTag kind={tags[outcome]} label={t(`outcome_${outcome}`)} />
      </p>
      {outcomeReason === '' ? null : <Prose text={outcomeReason} level={4} />}
    </>
  );
}

/** @param isShown whether what became of it is told: once people can no longer take part. */
function OptionItem({ option, isShown }: { option: ShownOption; isShown: boolean }) {
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
      {option.isDiscarded || !isShown ? null : <OutcomeOf option={option} />}
    </li>
  );
}

/** The open options in order, then the discarded ones with the reasons. */
export function Options({ of }: Of) {
  const t = useText(consultationMessages);
  const c = useText(courseMessages);
  const open = of.options.filter((option) => !option.isDiscarded);
  const discarded = of.options.filter((option) => option.isDiscarded);
  const isShown = of.options.some((option) => option.outcome !== 'not-stated');
  const isPast = isOver(of.phase);
  return (
    <Section id="options" title={isPast && isShown ? c('optionOutcomes') : t('optionsTitle')}>
      {of.options.length === 0 ? <p>{t('optionsNotStated')}</p> : null}
      {open.length > 0 ? (
        <>
          <h3>{t(isPast ? 'optionsOpenPast' : 'optionsOpen')}</h3>
          <ol className="sd-items">
            {open.map((option) => (
              <OptionItem key={option.id} option={option} isShown={isShown} />
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
              <OptionItem key={option.id} option={option} isShown={isShown} />
            ))}
          </ul>
        </>
      ) : null}
      {discarded.length === 0 && of.discardedNote !== '' ? (
        <>
          <h3>{t('optionsDiscarded')}</h3>
          <Prose text={of.discardedNote} level={4} />
        </>
      ) : null}
    </Section>
  );
}
