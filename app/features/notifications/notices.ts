/** What followers are told about: the kinds of news, and which published things are news. Pure. */
import { z } from 'zod';
import { addressOf } from '#app/features/record/node.ts';
import type { NodeKind, NodeState } from '#app/features/record/node.ts';

export const noticeKinds = [
  'consultation',
  'survey',
  'finding',
  'commitment',
  'service-change',
  'outcome',
  'update',
  'results',
  'progress',
  'service-change-moved',
  'overdue',
  'commitment-taken-back',
  'confirmation',
  'report',
  'survey-day-moved',
  'consultation-changed',
  'consultation-opened',
  'consultation-closed',
  'consultation-considered',
  'consultation-decided',
  'consultation-reported',
  'consultation-withdrawn',
  'consultation-taken-back',
  'consultation-back',
] as const;

/**
 * `results`: figures of a survey were published. `survey-day-moved`: the last day to answer one was moved. `progress`: what was promised moved, was kept or was not.
 * `service-change-moved`: the stages of a change to a service differ.
 * `overdue`: its date has passed. `confirmation`:
 * something is said to be done, and those it was for are asked. `consultation-…`: a date, a text or the course of a
 * consultation changed.
 */
export type NoticeKind = (typeof noticeKinds)[number];

const newsOf: Partial<Record<NodeKind, NoticeKind>> = {
  consultation: 'consultation',
  survey: 'survey',
  finding: 'finding',
  commitment: 'commitment',
  'service-change': 'service-change',
  outcome: 'outcome',
  update: 'update',
  report: 'report',
};

/** The news that the publication of a thing is; null for parts of other things, such as quotes and figures. */
export function noticeOfNode(kind: NodeKind): NoticeKind | null {
  return newsOf[kind] ?? null;
}

/** What those who follow a whole area are told: what is new there, not every step of each thing. */
const newsOfArea: readonly NoticeKind[] = [
  'consultation',
  'survey',
  'update',
  'results',
  'report',
  'consultation-opened',
];

/** The news is that the thing itself is gone from the site. */
export const isOfGone = (kind: string): boolean => kind.endsWith('-taken-back');

/** Whether it is still true when it is sent: of what is public, but for the news that it is not. */
export const isStillTrue = (kind: string, state: NodeState): boolean =>
  state === (isOfGone(kind) ? 'withdrawn' : 'public');

type Told = { id: string; kind: NodeKind; slug: string | null };

/** Public path to what a notice is about; of a consultation that is gone, to where it was listed. A promise's own path leads to its note. */
export const placeOf = (kind: string, areaSlug: string, node: Told): string =>
  kind === 'consultation-taken-back' ? `/${areaSlug}/consultations` : addressOf(areaSlug, node);

export const isNewsOfArea = (kind: NoticeKind): boolean => newsOfArea.includes(kind);

/** One event that followers are told of. */
export const noticeEvent = z.object({
  areaId: z.string(),
  /** What it is about: its followers are told, and those of what led to it. */
  nodeId: z.string(),
  kind: z.enum(noticeKinds),
  /** Names the event within the area; a recipient is told of it once. */
  eventKey: z.string(),
  /** Who did it; nobody is told of their own deeds. */
  actorId: z.string().nullable(),
});

export type NoticeEvent = z.infer<typeof noticeEvent>;
