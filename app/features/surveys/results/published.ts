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
 * - `figures`: mean, median and quartiles; one row a class of values.
 * - `dates`: one row a month, year or hour.
 * - `ranks`: an item of a ranking: one row a place, and its mean place.
 * - `words`, `files`: open text and uploads, of which only the number of people is told.
 */
export type TableKind = 'choices' | 'figures' | 'dates' | 'ranks' | 'words' | 'files';

/** One question or a part of one. `base` counts the people who answered it, unweighted. */
export type PublishedTable = {
  /** Names the table through all snapshots, and its place on a page. */
  key: string;
  /** The key of its question, where it is a part of one: tables with the same one stand together. */
  of?: string;
  kind: TableKind;
  title: string;
  /** The row, item or cell it is of; missing or empty where it is the whole question. */
  part?: string;
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
  /** The middle half of figures lies between these. */
  quartiles?: { low: Cell; high: Cell } | null;
  /** Null where it would tell too much. */
  missing: MissingPart[] | null;
};

/** One question cut by another: approved by a person, disclosed as a cross table with its margins. */
export type PublishedCut = {
  key: string;
  by: string;
  title: string;
  byTitle: string;
  groups: { code: string; label: string }[];
  rows: { code: string; label: string; counts: Cell[]; percents: Cell[] }[];
  /** Versions of the survey whose answers are counted together here; missing in cuts of before this was kept. */
  versions?: number[];
  /** People of each group who answered, and of all. */
  bases: Cell[];
  base: Cell;
  asAt: string;
  preset: Preset;
  isHiddenWhole: boolean;
  notes: DisclosureNote[];
};

/** What one snapshot holds. */
export type PublishedResults = {
  /** How many people took part. */
  base: Cell;
  /** How people were chosen, where they were: without it the figures describe those who took part and nobody else. */
  samplingFrame: string | null;
  tables: PublishedTable[];
  /** Missing in snapshots without any. */
  cuts?: PublishedCut[];
  /** Who collected the answers that came from files; missing where none did. */
  sources?: string[];
};
