/** The head of the page of one question: what kind of asking it is, what is asked, and where it stands. */
import { useText } from '#app/platform/use-text.ts';
import { Prose } from '#app/features/areas/prose.tsx';
import { Notice } from '#app/ui/content/notice.tsx';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { isFormal, isOver } from '../consultation.ts';
import { consultationMessages } from '../messages.ts';
import type { ShownConsultation } from '../shown.ts';
import type { CourseEntry } from '../workflow/course.ts';
import { courseMessages } from '../workflow/messages-course.ts';
import { CourseWords } from './course.tsx';
import { Standing } from './standing.tsx';

/** Only the formal kind is called a consultation; the others say that they are none (product.md, vocabulary). */
function KindNotice({ of: { kind, phase, decisionStanding } }: { of: ShownConsultation }) {
  const t = useText(consultationMessages);
  if (isFormal(kind)) {
    return (
      <p>
        {t(isOver(phase) ? 'formalPast' : 'formal')} {t(`decision_${decisionStanding}`)}
      </p>
    );
  }
  return (
    <Notice kind="info" title={t('notFormal')}>
      <p>{t(`about_${kind}`)}</p>
    </Notice>
  );
}

function LateNotice({ of }: { of: ShownConsultation }) {
  const t = useText(consultationMessages);
  if (!of.isDecisionLate || of.decision.state === 'not-stated') return null;
  return (
    <Notice kind="warning" title={t('lateTitle')}>
      <p>{t('lateText', { date: of.decision.text })}</p>
    </Notice>
  );
}

/** The last words of a step or a change of this kind; null where there are none. */
const lastOf = (of: ShownConsultation, event: CourseEntry['event']) =>
  of.course.findLast((entry) => entry.event === event && entry.words !== '') ?? null;

function CalledOff({ of }: { of: ShownConsultation }) {
  const t = useText(courseMessages);
  const entry = of.phase === 'withdrawn' ? lastOf(of, 'withdrawn') : null;
  if (entry === null) return null;
  return (
    <Notice kind="warning" title={t('calledOffTitle')}>
      <Prose text={entry.words} />
    </Notice>
  );
}

/** What both sides declared, where they differ: plainly, one beside the other, nobody put right. */
function Differing({ of: { kind, forumKind } }: { of: ShownConsultation }) {
  const t = useText(courseMessages);
  const name = useText(consultationMessages);
  if (forumKind === null || forumKind.kind === kind) return null;
  return (
    <Notice kind="info" title={t('differTitle')}>
      <SummaryList
        rows={[
          { key: 'area', label: t('areaSays'), value: name(`kind_${kind}`) },
          {
            key: 'forum',
            label: t('forumSays'),
            value: (
              <>
                <p>{name(`kind_${forumKind.kind}`)}</p>
                {forumKind.reason === '' ? null : <Prose text={forumKind.reason} />}
              </>
            ),
          },
        ]}
      />
    </Notice>
  );
}

/** What changed while people could take part: those who did so before must not miss it. */
function Changed({ of }: { of: ShownConsultation }) {
  const t = useText(courseMessages);
  const changes = of.course.filter((entry) => entry.event === 'changed' || entry.event === 'moved');
  const last = changes.at(-1);
  if (of.phase !== 'open' || last === undefined) return null;
  return (
    <Notice kind="info" title={t('changedTitle')}>
      <CourseWords entry={last} isDated />
      <p>
        <a href="#course">{t('changedMore')}</a>
      </p>
    </Notice>
  );
}

/** What is public and has no answer, though it was reported: findings of later, or answers that are gone. */
function OpenAnswers({ of, titles }: { of: ShownConsultation; titles: readonly string[] }) {
  const t = useText(consultationMessages);
  const reported = of.course.findLast((entry) => entry.event === 'reported');
  if (titles.length === 0 || reported?.date.state !== 'stated') return null;
  return (
    <Notice kind="warning" title={t('openAnswersTitle')}>
      <p>{t('openAnswersText', { date: reported.date.text })}</p>
      <ul>
        {titles.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
    </Notice>
  );
}

type OpeningProps = {
  of: ShownConsultation;
  /** Titles of the findings and options that nothing answers. */
  openAnswers: readonly string[];
};

export function Opening({ of, openAnswers }: OpeningProps) {
  const t = useText(consultationMessages);
  const open = of.phase === 'reported' ? openAnswers : [];
  return (
    <>
      <PageHead kicker={t(`kind_${of.kind}`)} title={of.title}>
        <p className="sd-items__meta">
          <Standing of={of} answered={open.length > 0 ? 'open' : 'whole'} />
        </p>
      </PageHead>
      <CalledOff of={of} />
      <OpenAnswers of={of} titles={open} />
      <LateNotice of={of} />
      <KindNotice of={of} />
      <Differing of={of} />
      <Changed of={of} />
    </>
  );
}
