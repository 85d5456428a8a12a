/** Results as they are published: only what disclosure control lets through, in words and cells. Plain data. */
import type { Cell } from '#app/lib/disclosure/cells.ts';
import type { DisclosureNote } from '#app/lib/disclosure/one-way.ts';
import type { Preset } from '#app/lib/disclosure/presets.ts';
import type { AnswerState } from '../engine/states.ts';

/** Why people gave no answer, counted apart from those who did. */
export type MissingPart = { state: AnswerState; count: Cell };

export type PublishedRow = {
  code: string;
  label: string;
  count: Cell;
  percent: Cell;
  /** 95 % interval of the share in whole per cent; null where it is hidden or no sampling frame is named. */
  interval: { low: number; high: number } | null;
};

/**
 * - `choices`: one row an option.
 * - `figures`: a mean and a median.
 * - `words`: open text and dates, of which only the number of people is told.
 */
export type TableKind = 'choices' | 'figures' | 'words';

/** One question. `base` counts the people who answered it, unweighted. */
export type PublishedTable = {
  /** Names the question through all snapshots, and its place on a page. */
  key: string;
  kind: TableKind;
  title: string;
  /** People could choose several answers: shares can add to more than 100 per cent. */
  isMultiple: boolean;
  /** Whom a demographic question is about. */
  subject: 'respondent' | 'child' | null;
  /** Versions of the survey whose answers are counted together here. */
  versions: number[];
  /** YYYY-MM-DD; older than its snapshot's where too few people have answered since. */
  asAt: string;
  preset: Preset;
  base: Cell;
  rows: PublishedRow[];
  isHiddenWhole: boolean;
  notes: DisclosureNote[];
  mean: Cell | null;
  median: Cell | null;
  /** Null where it would tell too much. */
  missing: MissingPart[] | null;
};

/** What one snapshot holds. */
export type PublishedResults = {
  /** How many people took part. */
  base: Cell;
  /** How people were chosen, where they were: without it the figures describe those who took part and nobody else. */
  samplingFrame: string | null;
  tables: PublishedTable[];
};
