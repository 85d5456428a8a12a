/** Services: what families use, who runs each, and the levels of support it belongs to. Pure. */
import type { NodeKind } from '#app/features/record/node.ts';

export type ServiceInput = {
  title: string;
  /** Its last part of the address; made from the title when it is left out. */
  slug?: string;
  /** Markdown. */
  description: string;
  organisationId: string | null;
  levelIds: string[];
};

/** A level that a service belongs to, with the set that it is a step of. */
export type LevelTag = { id: string; name: string; setId: string; setName: string };

export type ServiceSummary = {
  id: string;
  slug: string;
  title: string;
  /** Markdown. */
  description: string;
  organisation: { slug: string | null; name: string } | null;
  levels: LevelTag[];
};

/** Something public that touches a service: a change to it, a promise about it, a question about it. */
export type ServiceTouch = { id: string; kind: NodeKind; slug: string | null; title: string; publishedAt: Date | null };

/** Where the next page of services begins: title and id of the last one shown. */
export type ServiceKey = { title: string; id: string };

/** A key as part of an address. */
export const writeServiceKey = ({ title, id }: ServiceKey): string => `${id}.${title}`;

/** Reads a key; null for none and for text that is none: the list then begins at its start. */
export function readServiceKey(text: string | null): ServiceKey | null {
  const parts = /^([0-9a-z]{10})\.(.+)$/su.exec(text ?? '');
  return parts?.[1] && parts[2] ? { id: parts[1], title: parts[2] } : null;
}

/** The first paragraph of a description, without markdown's marks, for lists. */
export function opening(markdown: string, room = 220): string {
  const first = markdown.trim().split(/\n\s*\n/)[0] ?? '';
  const words = first
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^[#>\-*+\s]+/gm, '')
    .replace(/[*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (words.length <= room) return words;
  const cut = words.slice(0, room + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[\s,;:.]+$/, '')} …`;
}
