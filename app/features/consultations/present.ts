/** Turns rows into what pages show, on a day; what is not public is not in it. Pure. */
import type { StoredDate } from '#db/schema/base/columns.ts';
import { addressOf } from '#app/features/record/node.ts';
import type { CameOf, ConsultationInput, ConsultationKind, Stage } from './consultation.ts';
import { daysLeft, decisionStanding, isDecisionLate, phaseOn } from './consultation.ts';
import type { AcknowledgementPart, ActivityPart, ForumKindPart, LatePart } from './reads/course-parts.server.ts';
import type { ParticipationPart, ServicePart } from './reads/parts.server.ts';
import { showDate } from '#app/lib/shown-date.ts';
import type { ListedConsultation, ShownActivity, ShownConsultation, ShownOption, ShownParticipation } from './shown.ts';
import { hasPassed } from './workflow/activities.ts';
import { courseOf } from './workflow/course.ts';
import type { ChangePart, StepPart } from './workflow/course.ts';
import { dutiesOf } from './workflow/duties.ts';
import { warningKind } from './workflow/warnings.ts';

/** In which area and on which day (YYYY-MM-DD in Europe/London) things are shown. */
export type View = { area: string; today: string };

export type ListedRow = {
  id: string;
  slug: string | null;
  title: string;
  kind: ConsultationKind;
  purpose: string;
  opens: StoredDate;
  closes: StoredDate;
  decision: StoredDate;
  stage: Stage;
  isForumAgainst: boolean;
};

type OwnText = 'why' | 'fixed' | 'impact' | 'equality' | 'equalityAsAt' | 'formats' | 'discardedNote' | 'duties';

export type WholeRow = ListedRow &
  Pick<ConsultationInput, OwnText | 'decider' | 'audience' | 'contact' | 'hearBack'> & {
    publishedAt: Date | null;
    options: ShownOption[];
    activities: ActivityPart[];
    steps: StepPart[];
    changes: ChangePart[];
    acknowledgements: AcknowledgementPart[];
    forumKind: ForumKindPart | null;
    late: LatePart;
    services: ServicePart[];
    participations: ParticipationPart[];
  };

export function presentListed(row: ListedRow, came: CameOf, view: View): ListedConsultation {
  const { id, title, kind, purpose, opens, closes, decision, isForumAgainst } = row;
  const phase = phaseOn(row, view.today, came.isAnswered);
  return {
    id,
    title,
    address: addressOf(view.area, { id, kind: 'consultation', slug: row.slug }),
    kind,
    purpose,
    phase,
    daysLeft: phase === 'open' ? daysLeft(closes, view.today) : null,
    opens: showDate(opens),
    closes: showDate(closes),
    decision: showDate(decision),
    isDecisionLate: isDecisionLate(phase, decision, view.today, came.decided),
    decisionStanding: decisionStanding(phase, came),
    isForumAgainst,
  };
}

function presentParticipation(part: ParticipationPart, view: View): ShownParticipation {
  const { id, title, methods, place, total, held, groups } = part;
  const address = addressOf(view.area, { id, kind: 'participation', slug: null });
  return { id, title, address, methods, place, total, held: showDate(held), groups };
}

function presentActivity({ address, cancelledBecause, held, ...part }: ActivityPart, view: View): ShownActivity {
  return {
    ...part,
    held: showDate(held),
    address: address === '' ? null : address,
    cancelledBecause: cancelledBecause === '' ? null : cancelledBecause,
    isOver: hasPassed({ held }, view.today),
  };
}

function presentForumKind(of: ForumKindPart | null): ShownConsultation['forumKind'] {
  if (of === null) return null;
  const { kind, reason, day } = of;
  return { kind, reason, on: showDate({ state: 'stated', start: day, end: day, precision: 'day', qualifier: 'on' }) };
}

function presentAcknowledgements(parts: readonly AcknowledgementPart[]): ShownConsultation['acknowledgements'] {
  return parts.flatMap(({ warning, shown, reason }) => {
    const kind = warningKind(warning);
    return kind === null ? [] : [{ warning: kind, shown, reason }];
  });
}

export function presentWhole(row: WholeRow, came: CameOf, view: View): ShownConsultation {
  const { slug, publishedAt, why, fixed, decider, audience, contact, hearBack, options } = row;
  return {
    ...presentListed(row, came, view),
    slug: slug ?? row.id,
    publishedAt: publishedAt?.toISOString() ?? null,
    why,
    fixed,
    decider,
    audience,
    contact,
    hearBack,
    impact: row.impact,
    equality: row.equality,
    equalityAsAt: showDate(row.equalityAsAt),
    formats: row.formats,
    discardedNote: row.discardedNote,
    duties: dutiesOf(row.duties),
    forumKind: presentForumKind(row.forumKind),
    activities: row.activities.map((part) => presentActivity(part, view)),
    course: courseOf(row, view.today),
    acknowledgements: presentAcknowledgements(row.acknowledgements),
    late: row.late,
    options,
    services: row.services
      .filter((service) => service.state === 'public')
      .map(({ id, title, slug: last }) => ({
        id,
        title,
        address: addressOf(view.area, { id, kind: 'service', slug: last }),
      })),
    participations: row.participations
      .filter((part) => part.state === 'public')
      .map((part) => presentParticipation(part, view)),
  };
}
