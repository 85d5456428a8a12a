/** What public pages and their JSON show of a question put to people: dates as exactly as stated, counts never invented. Pure. */
import type { Stated, StoredDate } from '#db/schema/columns.ts';
import type { NodeKind } from '#app/features/record/node.ts';
import { formatPartialDate, toEdtf } from '#app/lib/partial-date.ts';
import type { DatePrecision, DateQualifier } from '#app/lib/partial-date.ts';
import type { ConsultationKind, Phase } from './consultation.ts';

/** `edtf` is ISO 8601-2, such as `2024-05`: no sharper than `precision`. */
export type ShownDate =
  | { state: 'not-stated' }
  | { state: 'stated'; text: string; edtf: string; precision: DatePrecision; qualifier: DateQualifier };

/** Without the first and last day of the stored range: a month would otherwise reach a reader as its first day. */
export function showDate(date: StoredDate): ShownDate {
  const edtf = toEdtf(date);
  if (date.state === 'not-stated' || edtf === null) return { state: 'not-stated' };
  return { state: 'stated', text: formatPartialDate(date), edtf, precision: date.precision, qualifier: date.qualifier };
}

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
  /** The decision was due and none is published. */
  isDecisionLate: boolean;
};

export type ShownOption = { id: string; title: string; description: string; isDiscarded: boolean; reason: string };

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

/** Something public that came of it: what was heard, decided, changed or told. */
export type Consequence = { id: string; kind: NodeKind; title: string; address: string };

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
  /** In order; the discarded ones with their reasons among them. */
  options: ShownOption[];
  services: { id: string; title: string; address: string }[];
  participations: ShownParticipation[];
};

/** The kinds that answer what people said; hearing alone is no answer. */
const answers: readonly NodeKind[] = ['commitment', 'service-change', 'update'];

/** Whether what was decided or done is among the things that came of it. */
export function hasAnswer(consequences: readonly Pick<Consequence, 'kind'>[]): boolean {
  return consequences.some((one) => answers.includes(one.kind));
}
