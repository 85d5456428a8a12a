/** What was sent, its snapshot, what was done, and the next decision. */
import { useText } from '#app/platform/use-text.ts';
import { Details } from '#app/ui/content/details.tsx';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import { Timeline } from '#app/ui/content/timeline.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { safetyMessages } from '../messages.ts';
import { destinations } from '../policy.ts';
import type { SafetyDecision, SafetyItem } from '../safety.ts';

const laneNames = { flag: 'listFlag', safeguarding: 'listSafeguarding', complaint: 'listComplaint' } as const;
const decisionNames = {
  read: 'decisionRead',
  noted: 'decisionNoted',
  closed: 'decisionClosed',
  reopened: 'decisionReopened',
} as const;

export type SafetyItemScreenProps = {
  item: Omit<SafetyItem, 'createdAt' | 'closedAt'> & { received: string; isClosed: boolean };
  decisions: (Omit<SafetyDecision, 'at'> & { at: string })[];
  problem: 'noteMissing' | null;
};

function Decisions({ decisions }: Pick<SafetyItemScreenProps, 'decisions'>) {
  const t = useText(safetyMessages);
  if (decisions.length === 0) return <p>{t('noDecisions')}</p>;
  const nameOf = (decision: SafetyItemScreenProps['decisions'][number]) =>
    decision.decision === 'moved' && decision.fromLane && decision.toLane
      ? t('decisionMoved', { from: t(laneNames[decision.fromLane]), to: t(laneNames[decision.toLane]) })
      : t(decision.decision === 'moved' ? 'decisionNoted' : decisionNames[decision.decision]);
  return (
    <Timeline
      entries={decisions.map((decision) => ({
        id: decision.id,
        date: [decision.at, decision.byName].filter(Boolean).join(', '),
        title: nameOf(decision),
        body: decision.words === '' ? null : <p>{decision.words}</p>,
      }))}
    />
  );
}

function NextDecision({ item, problem }: Pick<SafetyItemScreenProps, 'item' | 'problem'>) {
  const t = useText(safetyMessages);
  return (
    <form method="post" noValidate>
      <TextArea name="words" label={t('noteLabel')} errors={problem ? [t(problem)] : []} />
      <RadioGroup
        name="to"
        label={t('moveLabel')}
        hint={t('moveHint')}
        choices={destinations(item.lane).map((lane) => ({ value: lane, label: t(laneNames[lane]) }))}
      />
      <FormActions>
        <SubmitButton name="intent" value="noted">
          {t('addNote')}
        </SubmitButton>
        <SubmitButton name="intent" value={item.isClosed ? 'reopened' : 'closed'} variant="secondary">
          {t(item.isClosed ? 'reopen' : 'close')}
        </SubmitButton>
        <SubmitButton name="intent" value="moved" variant="quiet">
          {t('move')}
        </SubmitButton>
      </FormActions>
    </form>
  );
}

export function SafetyItemScreen({ item, decisions, problem }: SafetyItemScreenProps) {
  const t = useText(safetyMessages);
  const snapshot = Object.entries(item.snapshot);
  return (
    <>
      <ErrorSummary title={t('errorTitle')} errors={problem ? [{ fieldId: 'words', message: t(problem) }] : []} />
      <PageHead
        kicker={t(laneNames[item.lane])}
        title={item.id}
        lead={[
          item.isDangerNow ? t('dangerFlag') : '',
          t(item.isClosed ? 'closed' : 'open'),
          t('received', { time: item.received }),
        ]
          .filter(Boolean)
          .join(' · ')}
      />
      <SummaryList
        rows={[
          { key: 'words', label: t('words'), value: <span className="sd-prewrap">{item.words}</span> },
          { key: 'about', label: t('about'), value: item.about === '' ? '–' : item.about },
          { key: 'contact', label: t('contact'), value: item.contact === '' ? t('noContact') : item.contact },
        ]}
      />
      {snapshot.length > 0 ? (
        <Details summary={t('snapshot')}>
          <SummaryList
            rows={snapshot.map(([key, value]) => ({
              key,
              label: key,
              value: (
                <span className="sd-prewrap">{typeof value === 'string' ? value : JSON.stringify(value, null, 1)}</span>
              ),
            }))}
          />
        </Details>
      ) : null}
      <Section id="decisions" title={t('decisions')} layout="stack">
        <Decisions decisions={decisions} />
        <NextDecision item={item} problem={problem} />
      </Section>
    </>
  );
}
