/** What followers are told about: the kinds of news, and which published things are news. Pure. */
import { z } from 'zod';
import type { NodeKind } from '#app/features/record/node.ts';

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
  'overdue',
  'confirmation',
  'report',
  'consultation-changed',
  'consultation-opened',
  'consultation-closed',
  'consultation-considered',
  'consultation-decided',
  'consultation-reported',
  'consultation-withdrawn',
] as const;

/**
 * `results`: figures of a survey were published. `progress`: what was promised moved, was kept or was not.
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
