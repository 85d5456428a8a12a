/** The words that mark rows of one area, and the ids that are made of them. */
import type { PgTable } from 'drizzle-orm/pg-core';

export const hidden = 'quagmarsh';
export const local = 'fenwillow';
/** Stands in every hidden title and text, so that a search for it would find them. */
export const searched = 'lantern';

export const words = `${hidden} ${searched} words`;
export const said = { state: 'stated', value: words } as const;
export const at = new Date('2026-02-02T10:00:00Z');
export const states = ['draft', 'withdrawn'] as const;

/** Public things of the area beside which the hidden ones are put. */
export type Beside = { consultation: string; service: string; finding: string; organisation: string };

export type Rows = { table: PgTable; rows: Record<string, unknown>[] };

export const rowsOf = (table: PgTable, ...rows: Record<string, unknown>[]): Rows => ({ table, rows });

/** The id of the hidden thing of a kind, and also its slug. */
export const hiddenId = (kind: string, state: (typeof states)[number] = 'draft') => `${hidden}-${kind}-${state}`;

/** A public survey whose answers are hidden: it would show if they were read by somebody else. */
export const openSurvey = 'open-survey';
/** Its version, whose id has the shape of an id: the page of the survey reads its questions. */
export const openVersion = 'vers100pen';

/** A published page and report with drafts, renditions and comments that nobody has published. */
export const openPages = ['page', 'report'] as const;
export const openPage = (kind: (typeof openPages)[number]) => `open-${kind}`;
/** Stands in the drafts of these. */
export const openBlock = 'open-block';
