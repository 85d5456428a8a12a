/** What a page shows of the things it names, and its blocks with those things in them: the shapes of page and JSON. */
import type { Stated } from '#db/schema/base/columns.ts';
import type { NodeKind } from '#app/features/record/node.ts';
import type { ShownDate } from '#app/lib/shown-date.ts';
import type { ShownTierSet } from '#app/features/areas/shown.ts';
import type { EntryStatus, ListKind, PicturePurpose } from './blocks.ts';
import type { RenditionLink, Format, Direction, PageKind } from './renditions.ts';

/** Anything of the chain that is public; the feature that owns its kind says more of it. */
export type NamedThing = { id: string; kind: NodeKind; title: string; address: string };

/** How many a source says there are, and how many stand here. */
export type Listed = { title: string; listed: number; stated: number };

export type PriorityThing = NamedThing & { detail: string; saidBy: string[] };
export type RecommendationThing = NamedThing & { detail: string; levels: string[]; addressedTo: Stated<string> };

type Head<Kind> = { kind: Kind; id: string; heading: string; level: 2 | 3 };

/** Lists of things that another feature presents. */
export type ThingListKind = Exclude<ListKind, 'priorities' | 'recommendations' | 'links'>;

export type ShownOrganisation = { name: string; address: string | null };

/** A figure of a chart: null and `not-stated` where its source does not give it. */
export type ChartItem = { label: string; value: number | null; state: 'stated' | 'not-stated' };

/** A block as it is shown: what it names is in it, and what is not public is not. */
export type ShownBlock<T extends NamedThing = NamedThing> =
  | (Head<'text'> & { markdown: string; frame: 'plain' | 'aside' })
  | (Head<ThingListKind> & {
      lead: string;
      things: T[];
      /** Day on which words that stood here were last withdrawn; null when none were. */
      withdrawnOn: string | null;
    })
  | (Head<'priorities'> & { lead: string; things: PriorityThing[]; sets: Listed[] })
  | (Head<'recommendations'> & { lead: string; things: RecommendationThing[]; sets: Listed[] })
  | (Head<'links'> & { lead: string; things: NamedThing[] })
  | (Head<'levels'> & {
      lead: string;
      set: { name: string; address: string; levels: Omit<ShownTierSet['levels'][number], 'like'>[] };
    })
  | (Head<'timeline'> & { lead: string; items: { text: string; status: EntryStatus; on: ShownDate }[] })
  | (Head<'chart'> & { title: string; unit: string; source: string; items: ChartItem[] })
  | (Head<'people'> & { lead: string; items: { name: string; role: string; organisation: ShownOrganisation | null }[] })
  | (Head<'partners'> & { lead: string; organisations: ShownOrganisation[] })
  | (Head<'event'> & {
      name: string;
      on: ShownDate;
      heldBy: string;
      place: string;
      attended: string[];
      outcome: string;
    })
  /** `alternative` is empty for a decoration; width and height are of the stored picture, `widths` of its smaller copies, in pixels. */
  | (Head<'picture'> & {
      purpose: PicturePurpose;
      address: string;
      width: number;
      height: number;
      widths: number[];
      alternative: string;
      caption: string;
      credit: string;
    })
  | (Head<'document'> & { title: string; href: string; format: string; alternative: string })
  | (Head<'link'> & { text: string; href: string })
  | Head<'comments'>;

/** A page or report as the public reads it. */
export type ShownPage<T extends NamedThing = NamedThing> = {
  id: string;
  kind: PageKind;
  title: string;
  address: string;
  summary: string;
  format: Format;
  lang: string;
  dir: Direction;
  /** 1 for the first publication. */
  version: number;
  /** ISO 8601, UTC; of the first publication and of this version. */
  publishedAt: string | null;
  versionAt: string | null;
  approval: { by: string; at: string | null } | null;
  parent: { title: string; address: string } | null;
  source: string;
  blocks: ShownBlock<T>[];
  renditions: RenditionLink[];
};
