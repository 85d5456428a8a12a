/** What public pages and their JSON show of a question put to people: dates as exactly as stated, counts never invented. Pure. */
import type { Stated } from '#db/schema/base/columns.ts';
import type { NodeKind } from '#app/features/record/node.ts';
import type { CameOf, ConsultationKind, DecisionStanding, DeclaredKind, Outcome, Phase } from './consultation.ts';
import type { ShownDate } from '#app/lib/shown-date.ts';
import type { ActivityKind } from './workflow/activities.ts';
import type { CourseEntry } from './workflow/course.ts';
import type { Duty } from './workflow/duties.ts';
import type { WarningKind } from './workflow/warnings.ts';

/** A question in a list. */
export type ListedConsultation = {
  id: string;
  title: string;
  /** Public path on this site. */
  address: string;
  kind: ConsultationKind;
  purpose: string;
  phase: Phase;
  /** While it is open: days to its last day, that day being 0; null where no exact day is stated. */
  daysLeft: number | null;
  opens: ShownDate;
  closes: ShownDate;
  decision: ShownDate;
  /** The decision was due and none about the whole is published. */
  isDecisionLate: boolean;
  decisionStanding: DecisionStanding;
  /** The forum dissented from how it was closed. */
  isForumAgainst: boolean;
};

export type ShownOption = {
  id: string;
  title: string;
  description: string;
  isDiscarded: boolean;
  /** Why it was discarded. */
  reason: string;
  outcome: Outcome;
  /** Why that became of it. */
  outcomeReason: string;
};

/** A way to take part besides a survey, or evidence that is looked at. */
export type ShownActivity = {
  id: string;
  kind: ActivityKind;
  title: string;
  how: string;
  held: ShownDate;
  place: Stated<string>;
  minutes: Stated<number>;
  /** Path or address; null where there is none. */
  address: string | null;
  /** Null while it happens. */
  cancelledBecause: string | null;
  isOver: boolean;
};

/** A warning that was read before opening, as the public sees it. */
export type ShownAcknowledgement = { warning: WarningKind; shown: string; reason: string };

/** What came after the last day, counted apart; how many were not considered, with the reasons. */
export type ShownLate = { total: number; considered: number; notConsidered: number; reasons: string[] };

export type ShownParticipation = {
  id: string;
  title: string;
  address: string;
  methods: Stated<string>;
  place: Stated<string>;
  total: Stated<number>;
  held: ShownDate;
  groups: { id: string; label: string; count: Stated<number> }[];
};

/** A survey as a way to take part. */
export type Way = { title: string; address: string; minutes: number; introduction: string; isOpen: boolean };

type Survey = Pick<Way, 'title' | 'minutes' | 'introduction'> & { slug: string };

/** The survey as its own feature gives it, as a way to take part in an area. */
export function showWay(area: string, survey: Survey, isOpen: boolean): Way {
  const { title, slug, minutes, introduction } = survey;
  return { title, address: `/${area}/surveys/${slug}`, minutes, introduction, isOpen };
}

/** Something public that came of it: what was heard, decided, changed or told; `scope` is that of a decision. */
export type Consequence = {
  id: string;
  kind: NodeKind;
  title: string;
  address: string;
  scope: 'interim' | 'final' | null;
};

export type ShownConsultation = ListedConsultation & {
  slug: string;
  /** ISO 8601, UTC; null before it is published. */
  publishedAt: string | null;
  why: string;
  fixed: string;
  decider: Stated<string>;
  audience: Stated<string>;
  contact: Stated<string>;
  hearBack: Stated<string>;
  impact: string;
  equality: string;
  equalityAsAt: ShownDate;
  formats: string;
  discardedNote: string;
  duties: Duty[];
  /** The kind of asking that the parent carer forum sees in it; null while it has not said. */
  forumKind: { kind: DeclaredKind; reason: string; on: ShownDate } | null;
  activities: ShownActivity[];
  /** How it has gone and what is ahead, the oldest first. */
  course: CourseEntry[];
  acknowledgements: ShownAcknowledgement[];
  late: ShownLate;
  /** In order; the discarded ones with their reasons among them. */
  options: ShownOption[];
  services: { id: string; title: string; address: string }[];
  participations: ShownParticipation[];
};

/** The kinds that answer what people said; hearing alone is no answer. */
const answers: readonly NodeKind[] = ['commitment', 'service-change', 'update'];

/** What the things that came of it say about where it stands: an interim decision decides part, and answers nothing yet. */
export function cameOf(consequences: readonly Pick<Consequence, 'kind' | 'scope'>[]): CameOf {
  const scopes = consequences.map(({ scope }) => scope);
  const decided = scopes.includes('final') ? 'whole' : scopes.includes('interim') ? 'part' : 'nothing';
  return { isAnswered: decided === 'whole' || consequences.some(({ kind }) => answers.includes(kind)), decided };
}
